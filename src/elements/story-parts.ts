import { LeverageStep } from './leverage-step.ts';

/** The steps of a story, in the order of the page. */
export function stepsOf(story: Element): readonly LeverageStep[] {
  return [...story.querySelectorAll('leverage-step')].filter((step) => step instanceof LeverageStep);
}

/**
 * What of a story goes on its stage: its child that is the map, or holds it; null where the map stands elsewhere, or among the prose.
 */
export function nodeOnStage(story: Element, map: Element | null): Element | null {
  const child = map && [...story.children].find((one) => one.contains(map));
  if (!child || child.localName === 'leverage-step' || child.querySelector('leverage-step')) return null;
  return child;
}

/** Whether steps have pictures of their own, to be read without a live map. */
export function isPicturedBy(steps: readonly LeverageStep[]): boolean {
  return steps.some((step) => step.querySelector(':scope > [slot=poster]') !== null);
}

/** The step that the page's address points at, or into, where the browser has taken the reader there; else null. */
export function linkedStep(steps: readonly LeverageStep[]): LeverageStep | null {
  const id = idInAddress(location.hash);
  const target = id === null ? null : document.getElementById(id);
  if (!target || Math.abs(target.getBoundingClientRect().top) > innerHeight) return null;
  return steps.find((step) => step.contains(target)) ?? null;
}

function idInAddress(hash: string): string | null {
  try {
    return decodeURIComponent(hash.slice(1)) || null;
  } catch {
    // "%" alone is no address of ours.
    return null;
  }
}
