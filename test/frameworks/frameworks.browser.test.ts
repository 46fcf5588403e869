import { afterEach, describe, expect, it } from 'vitest';
import '../../src/define.ts';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { smallDataset, until } from '../elements/map-fixture.ts';
import type { MapProps, Mount } from './fixture.ts';
import { mountReact } from './react-fixture.ts';
import { mountSvelte } from './svelte-fixture.ts';
import { mountVue } from './vue-fixture.ts';

const FRAMEWORKS: readonly (readonly [name: string, mount: Mount])[] = [
  ['React 19', mountReact],
  ['Vue 3', mountVue],
  ['Svelte 5', mountSvelte],
];

const style = document.createElement('style');
style.textContent = '.fixture { width: 480px; height: 420px }';
document.head.append(style);

let host: HTMLElement | null = null;

afterEach(() => host?.remove());

describe.each(FRAMEWORKS)('a map in %s', (_, mount) => {
  it('takes attributes and a dataset as a property, tells of loading and selection, follows changes, and goes without a trace', async () => {
    const { props, selected, loads } = watched();
    const page = await mount(newHost(), props);
    await until(() => loads.length > 0);
    const map = theMap();
    expect(map.data).toEqual(props.data);
    expect(map.view).toBe('later');
    expect(map.date).toBe('2025-03-01');
    expect(map.shadowRoot?.querySelectorAll('[data-mark]').length).toBeGreaterThan(0);
    await until(() => document.querySelector('leverage-legend')?.shadowRoot?.querySelector('[role=switch]'));

    map.dispatchEvent(Object.assign(new Event('leverage-request'), { change: { select: 'a-b' } }));
    await until(() => selected.length > 0);
    expect(selected).toEqual(['a-b']);

    await page.update({ date: '2025-04-01' });
    await until(() => map.currentView?.date === '2025-04-01');
    expect(map.currentView?.select).toBe('a-b');

    await page.update({ data: { ...smallDataset(2000), id: 'other' } });
    await until(() => loads.length > 1 || map.currentView?.select === null);
    expect(theMap()).toBe(map);

    await page.unmount();
    expect(document.querySelector('leverage-map')).toBeNull();
    expect(map.shadowRoot?.querySelector('.maplibregl-canvas')).toBeNull();
  }, 60_000);

  it('can be mounted again', async () => {
    const { props, loads } = watched();
    const page = await mount(newHost(), props);
    await page.unmount();
    host?.remove();
    const again = await mount(newHost(), props);
    await until(() => loads.length > 0);
    expect(theMap().currentView?.view).toBe('later');
    await again.unmount();
  }, 60_000);
});

function watched(): { props: MapProps; selected: (string | null)[]; loads: number[] } {
  const selected: (string | null)[] = [];
  const loads: number[] = [];
  const props: MapProps = {
    view: 'later',
    date: '2025-03-01',
    data: smallDataset(1000),
    onSelect: (id) => selected.push(id),
    onLoad: () => loads.push(loads.length),
  };
  return { props, selected, loads };
}

function newHost(): HTMLElement {
  host = document.createElement('div');
  document.body.append(host);
  return host;
}

function theMap(): LeverageMap {
  const map = document.querySelector('leverage-map');
  if (!map) throw new Error('got a page without a map, expected one');
  return map;
}
