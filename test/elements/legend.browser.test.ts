import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PlacedChokepoint } from '../../src/draw/chokepoint.ts';
import type { PlacedGate } from '../../src/draw/control.ts';
import type { PlacedFlow } from '../../src/draw/flow-layout.ts';
import type { CompanionHost } from './companion-host.ts';
import { mount, rendered, unmount, wordsOf } from './companion-host.ts';

afterEach(unmount);

const GATES = { filled: 'In force', hollow: 'Suspended, eased', dashed: 'Threatened, announced' };
const STATUSES = ['Open', 'Threatened', 'Restricted', 'Contested', 'Closed'];

interface MarksOf {
  readonly gate: PlacedGate;
  readonly chokepoint: PlacedChokepoint;
  readonly flow: PlacedFlow;
}

function drawn<Kind extends keyof MarksOf>(host: CompanionHost, kind: Kind): readonly MarksOf[Kind][] {
  return (host.state.scene?.marks ?? []).filter((mark): mark is MarksOf[Kind] => mark.kind === kind);
}

function rowsOf(root: ShadowRoot, column: string): readonly string[] {
  return [...root.querySelectorAll(`.${column} li`)].map(wordsOf);
}

describe('<leverage-legend>', () => {
  for (const view of ['london', 'truce', 'kachin', 'japan-us', 'near-miss', 'compounds-2023']) {
    it(`explains each gate, chokepoint and form of line that is drawn, and no other: ${view}`, async () => {
      const { host, companion } = mount('leverage-legend');
      host.load(view);
      const root = await rendered(companion);
      const gates = new Set(drawn(host, 'gate').map(({ style }) => GATES[style]));
      expect(rowsOf(root, 'controls')).toEqual(Object.values(GATES).filter((words) => gates.has(words)));
      const statuses = new Set(drawn(host, 'chokepoint').map(({ states: [{ status }] }) => status));
      const named = rowsOf(root, 'chokepoints').filter((words) => STATUSES.includes(words));
      expect(named.map((words) => words.toLowerCase()).sort()).toEqual([...statuses].sort());
      const lanes = drawn(host, 'flow').flatMap(({ lane }) => lane.states);
      const flows = rowsOf(root, 'flows');
      expect(flows.includes('Amount not reported')).toBe(lanes.some(({ form }) => form === 'tube'));
      expect(flows.includes('Planned or forecast')).toBe(lanes.some(({ rhythm }) => rhythm === 'dotted'));
      expect(root.querySelectorAll('.groups li')).toHaveLength(new Set(lanes.map(({ group }) => group)).size);
    });
  }

  it('shows widths of real amounts, the largest first', async () => {
    const { host, companion } = mount('leverage-legend');
    host.load('truce');
    expect(rowsOf(await rendered(companion), 'widths')).toEqual(['$28.8bn a month', '$10.8bn a month']);
  });

  it('says that nothing is recorded yet, and not "0 of the 0", on a day before all records', async () => {
    const { host, companion } = mount('leverage-legend');
    host.load('london');
    host.show({ ...host.state.view, date: '1950-01-01' });
    const root = await rendered(companion);
    expect(wordsOf(root.querySelector('.flows'))).toContain('Nothing is recorded yet by then');
    expect(wordsOf(root.querySelector('.columns'))).not.toMatch(/\b0\b/);
    expect(wordsOf(root.querySelector('.talks'))).toContain('none on this date');
  });

  it('says nothing of what lies outside the frame', async () => {
    const { host, companion } = mount('leverage-legend');
    host.load('london');
    host.frame([60, -40, 70, -35]);
    const root = await rendered(companion);
    expect(rowsOf(root, 'columns')).toEqual([]);
    expect(wordsOf(root.querySelector('.chokepoints'))).toContain('none');
  });

  it('blames the filter only for what the filter leaves out', async () => {
    const { host, companion } = mount('leverage-legend');
    host.load('london');
    const root = await rendered(companion);
    host.show({ ...host.state.view, actors: ['kia'], commodities: ['fuel'] });
    await companion.updateComplete;
    expect(host.state.snapshot.controls.length).toBe(0);
    expect(wordsOf(root.querySelector('.controls .none'))).toBe('none with this filter');
    host.load('london');
    host.frame([60, -40, 70, -35]);
    await companion.updateComplete;
    expect(host.state.snapshot.controls.length).toBeGreaterThan(0);
    expect(wordsOf(root.querySelector('.controls .none'))).toBe('none in this frame');
  });

  it('counts the flows that are drawn among those of the day, and shows all of them on demand', async () => {
    const { host, companion } = mount('leverage-legend');
    host.load('truce');
    const root = await rendered(companion);
    expect(wordsOf(root.querySelector('.count'))).toBe(
      `2 of the ${host.state.snapshot.flowsOnDate} flows on this date. Show all`,
    );
    root.querySelector<HTMLButtonElement>('.count button')?.click();
    expect(host.requests).toEqual([{ commodities: [], actors: [], evidence: [] }]);
    await companion.updateComplete;
    expect(root.querySelectorAll('.groups li').length).toBeGreaterThan(3);
  });

  it('switches a layer by keyboard, and stops explaining it', async () => {
    const { host, companion } = mount('leverage-legend');
    host.load('london');
    const root = await rendered(companion);
    const flip = root.querySelector<HTMLButtonElement>('.controls [role=switch]');
    flip?.focus();
    await userEvent.keyboard(' ');
    expect(host.requests).toEqual([{ layers: ['flows', 'chokepoints', 'negotiations'] }]);
    await companion.updateComplete;
    expect(flip?.getAttribute('aria-checked')).toBe('false');
    expect(rowsOf(root, 'controls')).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(host.state.view.layers).toEqual(['flows', 'controls', 'chokepoints', 'negotiations']);
  });

  it('as pills is a row of one switch a layer', async () => {
    const { host, companion } = mount('leverage-legend');
    companion.layout = 'pills';
    host.load('london');
    const root = await rendered(companion);
    const pills = [...root.querySelectorAll<HTMLButtonElement>('[role=switch]')];
    expect(pills.map(wordsOf)).toEqual(['Flows', 'Controls', 'Chokepoints', 'Talks', 'Events']);
    pills[4]?.click();
    expect(host.state.view.layers).toContain('events');
  });

  it('follows the map that `for` names, and leaves it when the name changes', async () => {
    const { host, companion } = mount('leverage-legend');
    host.load('truce');
    companion.for = 'other';
    await companion.updateComplete;
    expect(companion.shadowRoot?.querySelector('section')).toBeNull();
    companion.for = 'host';
    await companion.updateComplete;
    await companion.updateComplete;
    expect(companion.shadowRoot?.querySelector('section')).not.toBeNull();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has no fault that axe finds: ${theme}`, async () => {
      const { host, companion } = mount('leverage-legend');
      host.load('london', undefined, theme);
      await rendered(companion);
      const { violations } = await axe.run(companion);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
});
