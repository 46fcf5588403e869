import '../../src/define.ts';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import type { LeverageStep } from '../../src/elements/leverage-step.ts';
import type { LeverageStory } from '../../src/elements/leverage-story.ts';
import { smallDataset, until } from './map-fixture.ts';

/** A story on the small dataset: a paragraph, a map, and steps of so many views that begin with `all`. */
export interface MountedStory {
  readonly story: LeverageStory;
  readonly map: LeverageMap;
  readonly steps: readonly LeverageStep[];
}

const POSTER = '<p slot="poster">A picture of the step</p>';

/** A step as an author writes it. */
export function stepMarkup(id: string, attributes: string, words = 'A paragraph of the story.'): string {
  return `<leverage-step id="${id}" ${attributes}>${POSTER}<p>${words}</p></leverage-step>`;
}

/** Mounts a story with three steps: `all`, `later`, and the first of June with the flow from a to b selected. */
export function mountStory(attributes = '', before = '', inside = ''): MountedStory {
  const page = document.createElement('main');
  page.id = 'page';
  page.innerHTML = `
    <p style="block-size: 900px">Before the story.</p>
    ${before}
    <leverage-story ${attributes}>
      ${attributes.includes('for=') ? '' : '<leverage-map id="map" view="all" loading="eager"></leverage-map>'}
      ${stepMarkup('one', 'view="all"', `Ore goes <leverage-ref to="a-b">to Bland</leverage-ref>. ${inside}`)}
      ${stepMarkup('two', 'view="later"')}
      ${stepMarkup('three', 'view="all" select="a-b" at="10,120,2"')}
    </leverage-story>
    <p style="block-size: 1200px">After the story.</p>`;
  const map = page.querySelector('leverage-map');
  if (map) map.data = smallDataset(1000);
  document.body.append(page);
  const story = page.querySelector('leverage-story');
  if (!story || !map) throw new Error('got no story with a map, expected one');
  return { story, map, steps: [...story.querySelectorAll('leverage-step')] };
}

/** Takes the story off the page. */
export function clearStory(): void {
  document.querySelector('#page')?.remove();
  scrollTo({ top: 0, behavior: 'instant' });
}

/** Scrolls to a step, and resolves when the map shows its view. */
export async function readStep({ map, story }: MountedStory, id: string): Promise<void> {
  const step = story.querySelector<LeverageStep>(`#${id}`);
  if (!step) throw new Error(`got no step ${id}, expected one`);
  await until(() => map.currentView && step.place);
  await step.updateComplete;
  step.scrollIntoView({ block: 'start', behavior: 'instant' });
  await until(() => step.place?.isCurrent);
  await story.updateComplete;
}

/** A button of the story itself; null where there is none, or it is hidden. */
export function storyButton(story: LeverageStory, name: string): HTMLButtonElement | null {
  const buttons = [...(story.shadowRoot?.querySelectorAll('button') ?? [])].filter(({ hidden }) => !hidden);
  return buttons.find((button) => (button.ariaLabel ?? button.textContent).trim() === name) ?? null;
}
