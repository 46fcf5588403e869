import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LeverageFilter } from '../../src/elements/leverage-filter.ts';
import { plainView } from '../../src/model/view.ts';
import { textIn } from '../../src/i18n/text.ts';
import { CompanionHost, rendered, wordsOf } from './companion-host.ts';

interface Mounted {
  readonly host: CompanionHost;
  readonly filter: LeverageFilter;
  readonly root: ShadowRoot;
  readonly field: HTMLInputElement;
}

async function mounted(theme: 'light' | 'dark' = 'light'): Promise<Mounted> {
  const host = new CompanionHost();
  host.id = 'host';
  const filter = document.createElement('leverage-filter');
  filter.setAttribute('for', 'host');
  document.body.append(host, filter);
  host.load('london', undefined, theme);
  host.show(plainView('2025-06-10'));
  const root = await rendered(filter);
  return { host, filter, root, field: one<HTMLInputElement>(root, '[role=combobox]') };
}

function one<E extends Element>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`got nothing for ${selector}`);
  return found;
}

function unfold(root: ShadowRoot): void {
  for (const part of root.querySelectorAll('details')) part.open = true;
}

const box = (root: ShadowRoot, id: string): HTMLInputElement => one(root, `input[data-id="${id}"]`);
const options = (root: ShadowRoot): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role=option]')];
const active = (root: ShadowRoot, field: Element): HTMLElement | null =>
  root.getElementById(field.getAttribute('aria-activedescendant') ?? '');

afterEach(() => {
  for (const element of document.querySelectorAll('companion-host, leverage-filter')) element.remove();
});

describe('the search', () => {
  it('goes by keys from the first letter to a selected and framed item', async () => {
    const { host, filter, root, field } = await mounted();
    field.focus();
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('bham');
    await filter.updateComplete;
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(active(root, field)).toBeNull();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await filter.updateComplete;
    expect(active(root, field)).toBe(options(root)[1]);
    await userEvent.keyboard('{ArrowUp}');
    await filter.updateComplete;
    const chosen = active(root, field);
    expect(chosen).toBe(options(root)[0]);
    expect(chosen?.getAttribute('aria-selected')).toBe('true');
    const id = chosen?.dataset['id'] ?? '';
    await userEvent.keyboard('{Enter}');
    await filter.updateComplete;
    const [request] = host.requests;
    expect(request?.select).toBe(id);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(root.activeElement).toBe(field);
    const bounds = request?.camera && 'bounds' in request.camera ? request.camera.bounds : null;
    const bhamo = host.state.index.places.get('bhamo')?.coordinates ?? [0, 0];
    if (!bounds) throw new Error('got no bounds');
    expect(bounds[0] < bhamo[0] && bhamo[0] < bounds[2]).toBe(true);
    expect(bounds[1] < bhamo[1] && bhamo[1] < bounds[3]).toBe(true);
  });

  it('wraps from the last result to the first, and Enter without a choice takes the first', async () => {
    const { host, filter, root, field } = await mounted();
    field.focus();
    await userEvent.keyboard('lutnick{ArrowUp}');
    await filter.updateComplete;
    expect(active(root, field)).toBe(options(root).at(-1));
    await userEvent.keyboard('{ArrowDown}');
    await filter.updateComplete;
    expect(active(root, field)).toBe(options(root)[0]);
    await userEvent.keyboard('{Escape}');
    await filter.updateComplete;
    await userEvent.keyboard('rutnik{Enter}');
    expect(host.requests.at(-1)?.select).toBe('howard-lutnick');
  });

  it('clears by Escape, and keeps that key from the map until there is nothing to clear', async () => {
    const { filter, field } = await mounted();
    const heard: string[] = [];
    filter.addEventListener('keydown', ({ key }) => heard.push(key));
    field.focus();
    await userEvent.keyboard('x{Escape}');
    await filter.updateComplete;
    expect(field.value).toBe('');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(heard).toEqual(['x']);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['x', 'Escape']);
  });

  it('says how many results there are, and that there is none', async () => {
    const { filter, root, field } = await mounted();
    field.focus();
    await userEvent.keyboard('rutnik');
    await filter.updateComplete;
    expect(wordsOf(one(root, '[role=status]'))).toMatch(/^\d+ results?$/);
    expect(wordsOf(options(root)[0])).toBe('Howard Lutnick Actor misprinted as Rutnik');
    await userEvent.keyboard('zzz');
    await filter.updateComplete;
    expect(wordsOf(one(root, '[role=status]'))).toBe('Nothing found');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('selects by a click, and switches on the layer that the item is drawn in', async () => {
    const { host, filter, root, field } = await mounted();
    host.show({ ...plainView('2025-06-10'), layers: ['flows'] });
    await userEvent.fill(field, 'bhamo');
    await filter.updateComplete;
    const option = options(root).find(({ dataset }) => {
      return host.state.index.byId.get(dataset['id'] ?? '')?.kind === 'chokepoint';
    });
    if (!option) throw new Error('got no chokepoint among the results');
    await userEvent.click(option);
    expect(host.requests.at(-1)).toMatchObject({ select: option.dataset['id'], layers: ['flows', 'chokepoints'] });
  });

  it('frames all that is drawn for what has no mark', async () => {
    const { host, filter, field } = await mounted();
    const source = host.state.dataset.sources[0];
    await userEvent.fill(field, typeof source?.title === 'string' ? source.title : '');
    await filter.updateComplete;
    field.focus();
    await userEvent.keyboard('{Enter}');
    expect(host.requests.at(-1)).toEqual({ select: source?.id, camera: null });
  });

  it('does not find what nobody had reported by then, where only that is shown', async () => {
    const { host, filter, root, field } = await mounted();
    const event = host.state.dataset.events.find(({ date }) => date.startsWith('2025-06'));
    await userEvent.fill(field, textIn(event?.title ?? '', 'en', 'en').text);
    await filter.updateComplete;
    const isFound = (): boolean => options(root).some(({ dataset }) => dataset['id'] === event?.id);
    expect(isFound()).toBe(true);
    host.show({ ...plainView('2024-01-10'), known: true });
    await filter.updateComplete;
    expect(isFound()).toBe(false);
  });
});

describe('the goods', () => {
  it('are not widened where something is about the whole alone', async () => {
    const { host, filter, root } = await mounted();
    unfold(root);
    await openBranch(filter, root, 'farm-products');
    box(root, 'rice').click();
    await filter.updateComplete;
    expect(host.state.view.commodities).toEqual(['rice']);
    expect(box(root, 'farm-products').indeterminate).toBe(true);
  });

  it('are what flows, controls and chokepoints are about, under what they are part of', async () => {
    const { host, root } = await mounted();
    unfold(root);
    expect(root.querySelector('input[data-id="giant-pandas"]')).toBeNull();
    const roots = [...root.querySelectorAll<HTMLElement>('.content > .tree > li > .row input')];
    expect(roots.map(({ dataset }) => dataset['id'])).toContain('minerals');
    expect(roots.every(({ dataset }) => host.state.index.lineage(dataset['id'] ?? '').length === 1)).toBe(true);
  });

  it('tick a part, half-tick the whole, and become the whole when every part is ticked', async () => {
    const { host, filter, root } = await mounted();
    unfold(root);
    await openBranch(filter, root, 'metals');
    box(root, 'cars').click();
    await filter.updateComplete;
    expect(host.requests).toEqual([{ commodities: ['cars'] }]);
    expect(box(root, 'metals').indeterminate).toBe(true);
    expect(box(root, 'metals').checked).toBe(false);
    for (const id of ['auto-parts', 'steel', 'aluminium']) {
      box(root, id).click();
      await filter.updateComplete;
    }
    expect(host.state.view.commodities).toEqual(['metals']);
    expect(box(root, 'metals').indeterminate).toBe(false);
    expect(box(root, 'cars').checked).toBe(true);
  });

  it('keep the other parts of a whole that loses one', async () => {
    const { host, filter, root } = await mounted();
    unfold(root);
    host.show({ ...host.state.view, commodities: ['metals', 'rice'] });
    await openBranch(filter, root, 'metals');
    box(root, 'steel').click();
    await filter.updateComplete;
    expect([...host.state.view.commodities].sort()).toEqual(['aluminium', 'auto-parts', 'cars', 'rice']);
    expect(box(root, 'metals').indeterminate).toBe(true);
    box(root, 'metals').click();
    await filter.updateComplete;
    expect([...host.state.view.commodities].sort()).toEqual(['metals', 'rice']);
    box(root, 'metals').click();
    expect(host.state.view.commodities).toEqual(['rice']);
  });
});

async function openBranch(filter: LeverageFilter, root: ShadowRoot, id: string): Promise<void> {
  await filter.updateComplete;
  const row = box(root, id).closest('.row');
  if (row) one<HTMLButtonElement>(row, 'button.fold').click();
  await filter.updateComplete;
}

describe('actors and evidence', () => {
  it('finds an actor by another name, and asks for it and the ones before', async () => {
    const { host, filter, root } = await mounted();
    unfold(root);
    expect(root.querySelector('input[data-id="wang-yi-guancha"]')).toBeNull();
    box(root, 'eu').click();
    await userEvent.fill(one<HTMLInputElement>(root, 'input[type=search]'), 'kachin independence');
    await filter.updateComplete;
    const found = [...root.querySelectorAll<HTMLInputElement>('.list input')];
    expect(found.map(({ dataset }) => dataset['id'])).toContain('kia');
    box(root, 'kia').click();
    expect(host.requests).toEqual([{ actors: ['eu'] }, { actors: ['eu', 'kia'] }]);
  });

  it('shows only official and reported by one switch, and each status by its box', async () => {
    const { host, filter, root } = await mounted();
    unfold(root);
    const flip = one<HTMLButtonElement>(root, '[role=switch]');
    flip.click();
    await filter.updateComplete;
    expect(flip.getAttribute('aria-checked')).toBe('true');
    expect(box(root, 'official').checked).toBe(true);
    box(root, 'claimed').click();
    await filter.updateComplete;
    expect(flip.getAttribute('aria-checked')).toBe('false');
    expect(host.requests).toEqual([
      { evidence: ['official', 'reported'] },
      { evidence: ['official', 'reported', 'claimed'] },
    ]);
    one<HTMLButtonElement>(root, '.show-all').click();
    await filter.updateComplete;
    expect(host.requests.at(-1)).toEqual({ commodities: [], actors: [], evidence: [] });
    expect(root.querySelector('.show-all')).toBeNull();
  });
});

for (const theme of ['light', 'dark'] as const) {
  it(`has no fault that axe finds, folded, unfolded and with results: ${theme}`, async () => {
    const { host, filter, root, field } = await mounted(theme);
    const faults = async (): Promise<unknown> => {
      const { violations } = await axe.run(filter);
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    };
    expect(await faults()).toEqual([]);
    unfold(root);
    host.show({ ...host.state.view, commodities: ['magnets'], evidence: ['official', 'reported'] });
    await openBranch(filter, root, 'minerals');
    field.focus();
    await userEvent.keyboard('rare{ArrowDown}');
    await filter.updateComplete;
    expect(await faults()).toEqual([]);
  });
}
