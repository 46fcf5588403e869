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

/** The step that is being read, of a story that is on the screen; null where it is not, or its first step is still to come. */
export function stepInSight(story: Element): Element | null {
  const { top, bottom } = story.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return null;
  const steps = [...story.querySelectorAll('leverage-step')];
  return steps.findLast((step) => step.getBoundingClientRect().top <= innerHeight / 2) ?? null;
}
