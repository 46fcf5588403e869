import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Item } from '../../src/model/dataset-index.ts';
import { mount, rendered, unmount, wordsOf } from './companion-host.ts';
import { smallDataset } from './map-fixture.ts';

afterEach(unmount);

const ONE_OF_EACH: Readonly<Record<Item['kind'], string>> = {
  flow: 'myanmar-china-rare-earths',
  control: 'cn-ree-licensing-2025-04',
  chokepoint: 'bhamo-town',
  negotiation: 'talks-us-china',
  round: 'us-china-geneva-2025-05',
  position: 'us-china-us-demand-faster',
  event: 'kia-founded-1961',
  fact: 'bhamo-population',
  place: 'kachin-state',
  actor: 'kia',
  commodity: 'rare-earths',
  source: 'kyodo-london-talks-2025-06-10',
};

async function open(select: string | null, view = 'kachin') {
  const { host, companion } = mount('leverage-details');
  host.load(view);
  host.show({ ...host.state.view, select });
  return { host, companion, root: await rendered(companion) };
}

describe('<leverage-details>', () => {
  for (const [kind, id] of Object.entries(ONE_OF_EACH)) {
    it(`shows the evidence and the sources of one ${kind}`, async () => {
      const { root } = await open(id);
      expect(wordsOf(root.querySelector('h2'))).not.toBe('');
      expect(wordsOf(root.querySelector('.status'))).not.toBe('');
      const chips = [...root.querySelectorAll('.chip')];
      // A source, goods and a place are no statements of their own: what they rest on is said with what is tied to them.
      if (!['source', 'commodity', 'place'].includes(kind)) expect(chips.length).toBeGreaterThan(0);
      for (const proof of root.querySelectorAll('.proof li')) {
        const isPlan = /^(Planned|Forecast)$/.test(wordsOf(proof.querySelector('.chip')));
        const isLinked = proof.querySelector('a[href^="http"]') !== null;
        expect(isPlan || isLinked || wordsOf(proof).includes('no link')).toBe(true);
      }
    });
  }

  it('tells a flow by its amount, its period and who reports it', async () => {
    const { root } = await open('china-us-all-goods', 'truce');
    expect(wordsOf(root.querySelector('.figure'))).toBe('$28.8bn');
    expect(wordsOf(root.querySelector('.caption'))).toBe('in May 2025, as China reports its exports');
  });

  it('says "amount not reported" of what nobody has counted, never zero', async () => {
    const { root } = await open('kachin-china-heavy-rare-earths');
    expect(wordsOf(root.querySelector('.figure'))).toBe('Amount not reported');
  });

  it('tells history only up to the day of the view', async () => {
    const { host, companion, root } = await open('cn-ree-licensing-2025-04', 'london');
    expect(wordsOf(root)).not.toContain('six months at a time');
    host.show({ ...host.state.view, date: '2025-07-01' });
    await companion.updateComplete;
    expect(wordsOf(root)).toContain('six months at a time');
  });

  it('does not know the outcome of a round that is still to come', async () => {
    const { root } = await open('talks-us-japan', 'japan-us');
    expect(wordsOf(root)).not.toContain('A tariff of 25 percent is to start');
  });

  it('opens accounts that differ, with the reason', async () => {
    const { root } = await open('bhamo-population');
    const account = root.querySelector<HTMLDetailsElement>('.accounts');
    expect(account?.open).toBe(false);
    await userEvent.click(account?.querySelector('summary') ?? document.body);
    expect(account?.open).toBe(true);
    expect(wordsOf(account)).toContain('people');
    expect(wordsOf(account)).toContain('because');
  });

  it('selects whatever is named, and nothing more once it is closed', async () => {
    const { host, companion, root } = await open('cn-ree-licensing-2025-04', 'london');
    const name = root.querySelector<HTMLButtonElement>('.relations .ref');
    const words = wordsOf(name);
    await userEvent.click(name ?? document.body);
    await companion.updateComplete;
    expect(wordsOf(root.querySelector('h2'))).toBe(words);
    root.querySelector<HTMLButtonElement>('.close')?.click();
    expect(host.state.view.select).toBeNull();
  });

  it('goes back where links were followed, with the focus on the name of what is read', async () => {
    const { host, companion, root } = await open('cn-ree-licensing-2025-04', 'london');
    expect(root.querySelector('.back')).toBeNull();
    const link = root.querySelector<HTMLButtonElement>('.relations .ref');
    link?.focus();
    await userEvent.keyboard('{Enter}');
    await companion.updateComplete;
    expect(host.state.view.select).not.toBe('cn-ree-licensing-2025-04');
    expect(root.activeElement).toBe(root.querySelector('h2'));
    await userEvent.click(root.querySelector('.back') ?? document.body);
    await companion.updateComplete;
    expect(host.state.view.select).toBe('cn-ree-licensing-2025-04');
    expect(root.querySelector('.back')).toBeNull();
  });

  it('without a selection says what the view shows, what to look at, and what it rests on', async () => {
    const { host, root } = await open(null, 'london');
    expect(wordsOf(root.querySelector('h2'))).toBe('Rare earths against chips');
    const heads = [...root.querySelectorAll('h3')].map(wordsOf);
    expect(heads).toEqual(['What to look at', 'Flows', 'Controls', 'Chokepoints', 'Talks', 'Sources of this view']);
    expect(root.querySelectorAll('.sources li').length).toBeGreaterThan(5);
    root.querySelector<HTMLButtonElement>('.list .ref')?.click();
    expect(host.state.view.select).toBe(host.state.snapshot.flows[0]?.flow.id);
  });

  it('says how many items of a broken file are left out, and why', async () => {
    const { host, companion } = mount('leverage-details');
    const file = smallDataset(5);
    host.load(null, { ...file, places: [...(file['places'] as object[]), { id: 'broken', kind: 'castle' }] });
    const root = await rendered(companion);
    expect(wordsOf(root)).toContain('1 of ');
    expect(wordsOf(root)).toContain('broken');
  });

  it('takes the strings of the data as text, and opens no address but http, https and mailto', async () => {
    const script = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>';
    const { host, companion } = mount('leverage-details');
    const file = smallDataset(5);
    host.load(null, {
      ...file,
      sources: [{ id: 'source', type: 'article', title: script, publisher: script }],
      commodities: [{ id: 'ore', name: script }],
    });
    host.show({ ...host.state.view, select: 'a-b' });
    const root = await rendered(companion);
    expect(root.querySelector('img, script')).toBeNull();
    expect(wordsOf(root)).toContain('onerror');
    expect(window).not.toHaveProperty('hit');
    expect(wordsOf(root)).toContain('no link');
  });

  it('marks words in another language than the page with their own', async () => {
    const { host, companion } = mount('leverage-details');
    host.load(null, { ...smallDataset(5), commodities: [{ id: 'ore', name: { ja: '鉱石' } }] });
    host.show({ ...host.state.view, select: 'ore' });
    const root = await rendered(companion);
    expect(wordsOf(root.querySelector('[lang=ja]'))).toBe('鉱石');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has no fault that axe finds, with a selection and without: ${theme}`, async () => {
      const { host, companion } = mount('leverage-details');
      host.load('kachin', undefined, theme);
      for (const select of [null, 'bhamo-town', 'talks-us-china', 'cn-ree-licensing-2025-04']) {
        host.show({ ...host.state.view, select });
        await rendered(companion);
        const { violations } = await axe.run(companion);
        expect([select, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([select, []]);
      }
    });
  }
});
