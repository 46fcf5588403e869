import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearStory, mountStory, readStep, stepMarkup, storyButton } from './story-fixture.ts';
import { next, until } from './map-fixture.ts';

beforeEach(() => page.viewport(1280, 720));
afterEach(() => {
  clearStory();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('<leverage-story>', () => {
  it('shows on its map the view of the step that is read, down the page and up again', async () => {
    const mounted = mountStory();
    const { map } = mounted;
    await readStep(mounted, 'one');
    expect(map.currentView?.view).toBe('all');
    // The map hands its state down when the words for it are there.
    await readStep(mounted, 'two');
    await expect.poll(() => map.currentView).toMatchObject({ view: 'later', date: '2025-07-01' });
    await readStep(mounted, 'three');
    await expect
      .poll(() => map.currentView)
      .toMatchObject({ view: 'all', select: 'a-b', camera: { center: [120, 10], zoom: 2 } });
    await readStep(mounted, 'one');
    await expect.poll(() => map.currentView).toMatchObject({ view: 'all', select: null });
  });

  it('takes the last step for read after a jump over all of them', async () => {
    const mounted = mountStory();
    await until(() => mounted.map.currentView);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await until(() => mounted.map.currentView?.select === 'a-b');
    expect(mounted.steps.map(({ place }) => place?.isCurrent)).toEqual([false, false, true]);
  });

  it('leaves the map as its author has it until the first step is reached', async () => {
    const { map, steps } = mountStory();
    map.view = 'later';
    await until(() => map.currentView && steps.every(({ place }) => place !== null));
    expect(map.currentView?.view).toBe('later');
    expect(steps.some(({ place }) => place?.isCurrent)).toBe(false);
  });

  it('keeps the map on the screen beside the steps, and above them on a phone', async () => {
    const mounted = mountStory();
    const { map, steps } = mounted;
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
      [280, 600],
    ] as const) {
      await page.viewport(width, height);
      await readStep(mounted, 'two');
      const onMap = map.getBoundingClientRect();
      const step = steps[1]?.getBoundingClientRect() ?? new DOMRect();
      expect(onMap.top).toBeGreaterThanOrEqual(0);
      expect(onMap.bottom).toBeLessThanOrEqual(height);
      expect(onMap.height).toBeGreaterThan(280);
      if (width === 1280) expect(step.right).toBeLessThanOrEqual(onMap.left);
      else expect(step.top).toBeGreaterThanOrEqual(onMap.bottom);
      expect(document.documentElement.scrollWidth).toBe(width);
    }
  });

  it('offers the way back while the reader explores, and takes it when it is pressed', async () => {
    const mounted = mountStory();
    const { map, story, steps } = mounted;
    await readStep(mounted, 'two');
    expect(storyButton(story, 'Back to the story')).toBeNull();
    map.frameAll();
    await until(() => storyButton(story, 'Back to the story'));
    expect(map.currentView?.camera).toBeNull();
    storyButton(story, 'Back to the story')?.click();
    expect(map.currentView).toMatchObject({ view: 'later', camera: { center: [104, 35], zoom: 3 } });
    await story.updateComplete;
    expect(storyButton(story, 'Back to the story')).toBeNull();
    expect(document.activeElement).toBe(steps[1]);
  });

  it('resumes with the next step after the reader has explored', async () => {
    const mounted = mountStory();
    const { map, story } = mounted;
    await readStep(mounted, 'one');
    map.frameAll();
    await until(() => storyButton(story, 'Back to the story'));
    await readStep(mounted, 'two');
    expect(map.currentView?.view).toBe('later');
    expect(storyButton(story, 'Back to the story')).toBeNull();
  });

  it('lets the changes of its map bubble up the page', async () => {
    const mounted = mountStory();
    await readStep(mounted, 'one');
    const heard = next(document.body, 'leverage-change');
    await readStep(mounted, 'two');
    expect((await heard).target).toBe(mounted.map);
  });

  it('goes to a step by its dash, and puts the focus there', async () => {
    const mounted = mountStory();
    const { story, steps, map } = mounted;
    await readStep(mounted, 'one');
    const dash = storyButton(story, 'Step 3 of 3');
    expect(dash?.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    dash?.click();
    await until(() => map.currentView?.select === 'a-b');
    expect(document.activeElement).toBe(steps[2]);
    await story.updateComplete;
    expect(dash?.getAttribute('aria-current')).toBe('step');
  });

  it('reads the step that is reached by keyboard', async () => {
    const mounted = mountStory('', '', '<a href="#page">A link</a>');
    const { story, steps } = mounted;
    story.insertAdjacentHTML('beforeend', stepMarkup('four', 'view="later"', '<a id="far" href="#page">Far</a>'));
    await readStep(mounted, 'one');
    steps[0]?.querySelector('a')?.focus();
    await userEvent.tab();
    expect(document.activeElement?.id).toBe('far');
    await until(() => story.querySelector<HTMLElementTagNameMap['leverage-step']>('#four')?.place?.isCurrent);
  });

  it('opens with the step that the address names, and never writes the address', async () => {
    history.replaceState(null, '', '#two');
    const mounted = mountStory();
    const { map, steps } = mounted;
    // As a browser does that opens a page at a place in it: the story takes its layout only now.
    await until(() => {
      steps[1]?.scrollIntoView({ behavior: 'instant' });
      return map.currentView?.view === 'later';
    });
    await until(() => steps[1]?.place?.isCurrent);
    const { top } = steps[1]?.getBoundingClientRect() ?? new DOMRect();
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(innerHeight / 2);
    const entries = history.length;
    await readStep(mounted, 'three');
    expect(location.hash).toBe('#two');
    expect(history.length).toBe(entries);
  });

  it('drives on after steps are added, moved away and changed', async () => {
    const mounted = mountStory();
    const { map, story, steps } = mounted;
    await readStep(mounted, 'two');
    steps[1]?.setAttribute('date', '2025-06-15');
    await until(() => map.currentView?.date === '2025-06-15');
    story.insertAdjacentHTML('beforeend', stepMarkup('four', 'date="2025-05-05"'));
    await readStep(mounted, 'four');
    expect(map.currentView).toMatchObject({ view: 'all', date: '2025-05-05' });
    story.querySelector('#four')?.remove();
    await until(() => map.currentView?.select === 'a-b');
    expect(storyButton(story, 'Step 3 of 3')?.getAttribute('aria-current')).toBe('step');
    expect(storyButton(story, 'Step 4 of 4')).toBeNull();
  });

  it('writes nothing into the page that contains it', async () => {
    const mounted = mountStory();
    const markup = (): string => (document.querySelector('#page')?.outerHTML ?? '').replace(/<!--.*?-->/g, '');
    const before = markup();
    await readStep(mounted, 'three');
    await readStep(mounted, 'one');
    expect(markup()).toBe(before);
  });

  it('drives a map elsewhere on the page, and gives up what it no longer stands in', async () => {
    const mounted = mountStory(
      'for="map" style="--leverage-story-gap: 500px"',
      '<leverage-map id="map" loading="eager" style="position: fixed; inset: 0 0 auto auto; inline-size: 400px; block-size: 300px"></leverage-map>',
    );
    const { map, story } = mounted;
    await readStep(mounted, 'two');
    expect(map.currentView?.view).toBe('later');
    map.frameAll();
    await until(() => storyButton(story, 'Back to the story'));
    story.remove();
    map.view = 'all';
    await map.updateComplete;
    scrollTo({ top: 0, behavior: 'instant' });
    expect(map.currentView?.view).toBe('all');
  });

  it('shows the pictures of the steps where no map can, and hides them where one does', async () => {
    const mounted = mountStory();
    const { story, map, steps } = mounted;
    await readStep(mounted, 'one');
    const heights = (): readonly number[] =>
      steps.map((step) => step.querySelector('[slot=poster]')?.getBoundingClientRect().height ?? 0);
    expect(heights()).toEqual([0, 0, 0]);
    map.remove();
    await until(() => heights().every((height) => height > 0));
    story.prepend(map);
    await until(() => heights().every((height) => height === 0));
  });

  it('reads as an article where the data cannot be fetched, with the way to try again in sight', async () => {
    const { story, map, steps } = mountStory();
    map.data = null;
    map.src = 'data:application/json,[]';
    await next(map, 'leverage-error');
    await until(() => steps.every((step) => step.querySelector('[slot=poster]')?.getBoundingClientRect().height));
    expect(storyButton(story, 'Step 1 of 3')).toBeNull();
    expect(map.getBoundingClientRect().height).toBeGreaterThan(0);
  });

  it('has no fault that axe finds, wide and narrow', async () => {
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
    ] as const) {
      await page.viewport(width, height);
      const mounted = mountStory();
      await readStep(mounted, 'two');
      mounted.map.frameAll();
      await until(() => storyButton(mounted.story, 'Back to the story'));
      const { violations } = await axe.run(mounted.story, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      clearStory();
    }
  }, 60_000);
});
