import { describe, expect, it } from 'vitest';
import { addDays, firstDay, lastDay } from '../../src/model/edtf.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { tiesOf } from '../../src/model/ties.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { plainView } from '../../src/model/view.ts';
import { realDataset } from './real-dataset.ts';

const dataset = realDataset();
const on = (date: string, change: Partial<Snapshot['view']> = {}): Snapshot =>
  snapshotAt(dataset, { ...plainView(date), ...change });
const chokepoint = (snapshot: Snapshot, id: string) => snapshot.chokepoints.find((state) => state.chokepoint.id === id);
const control = (snapshot: Snapshot, id: string) => snapshot.controls.find((state) => state.control.id === id);
const flow = (snapshot: Snapshot, id: string) => snapshot.flows.find((state) => state.flow.id === id);

/** Every day on which anything in the dataset begins or ends, and the day after. */
function daysOfChange(): readonly string[] {
  const days = new Set<string>();
  const see = (date: string | undefined) => {
    if (date === undefined) return;
    for (const day of [firstDay(date), lastDay(date), addDays(lastDay(date), 1)]) {
      if (day > '2021-01-01' && day < '2028-01-01') days.add(day);
    }
  };
  for (const { phases } of dataset.controls) for (const { from, until } of phases) [from, until].forEach(see);
  for (const { statuses } of dataset.chokepoints) for (const { from, until } of statuses) [from, until].forEach(see);
  for (const { rounds } of dataset.negotiations)
    for (const { date, announced } of rounds) [date, announced].forEach(see);
  for (const { observations } of dataset.flows) for (const { period } of observations) see(period);
  return [...days].sort();
}

describe('the Kachin belt and Bhamo', () => {
  it('the belt is contested and held by the KIA from October 2024 on, and not before', () => {
    expect(chokepoint(on('2024-09-15'), 'kachin-mines')).toMatchObject({ status: 'open', holders: [] });
    const belt = chokepoint(on('2024-10-31'), 'kachin-mines');
    expect(belt?.status).toBe('contested');
    expect(belt?.holders.map(({ actor }) => actor.id)).toEqual(['kia']);
  });

  it('the belt stands for just under half of the heavy rare earths of the world', () => {
    expect(chokepoint(on('2025-07-08'), 'kachin-mines')?.share?.quantity).toMatchObject({
      value: 50,
      unit: '%',
      qualifier: 'nearly',
    });
  });

  it('Bhamo is contested from December 2024 on', () => {
    expect(chokepoint(on('2024-11-30'), 'bhamo-town')?.status).toBe('open');
    expect(chokepoint(on('2025-07-08'), 'bhamo-town')?.status).toBe('contested');
  });

  it("China's purchase halt is threatened from May 2025 on and in force on no day", () => {
    expect(control(on('2025-04-30'), 'cn-kachin-purchase-halt')).toBeUndefined();
    for (const day of daysOfChange().filter((date) => date >= '2025-05-01')) {
      expect(control(on(day), 'cn-kachin-purchase-halt')?.status, day).toBe('threatened');
    }
  });

  it('the ultimatum rests on unnamed sources alone, and its line says so', () => {
    const halt = control(on('2025-07-08'), 'cn-kachin-purchase-halt');
    expect(halt?.phase.evidence.every(({ status }) => status === 'anonymous')).toBe(true);
    expect(halt?.rhythm).toBe('dashed');
  });

  it('Myanmar sent China 12,944 t in January to May 2025: shown from June on, half of a year before', () => {
    const state = flow(on('2025-06-10'), 'myanmar-china-rare-earths');
    expect(state?.observation).toMatchObject({ period: '2025-01/2025-05', quantity: { value: 12944, unit: 't' } });
    expect(state?.observation.change?.quantity.value).toBe(-50);
    expect(state?.rate).toEqual({ value: 12944 / 5, unit: 't' });
    expect(flow(on('2025-05-30'), 'myanmar-china-rare-earths')?.observation.period).not.toBe('2025-01/2025-05');
  });
});

describe('the retaliation ladder', () => {
  it('measures answer one another, with evidence for each answer', () => {
    const answers = dataset.controls.flatMap(({ id, relations = [] }) =>
      relations.filter(({ kind }) => kind === 'answers').map((relation) => ({ id, ...relation })),
    );
    expect(answers.length).toBeGreaterThan(8);
    for (const { evidence } of answers) expect(evidence.length).toBeGreaterThan(0);
    expect(answers.map(({ id }) => id)).toContain('cn-ree-licensing-2025-04');
  });

  it('the suspended controls of 2025 read "no later report" after their last day, never in force again', () => {
    const during = on('2026-11-01');
    const after = on('2027-01-15');
    for (const id of [
      'cn-ree-october-2025',
      'cn-gallium-germanium-us-ban',
      'us-affiliates-rule',
      'us-china-triple-digit',
    ]) {
      expect(control(during, id)?.status, id).toBe('suspended');
      expect(control(after, id), id).toBeUndefined();
    }
  });

  it('the 25% duty on Japan is announced in July 2025 and only due, not in force, once its day has come', () => {
    expect(control(on('2025-07-08'), 'us-japan-25-letter')).toMatchObject({ status: 'announced', due: null });
    const due = control(on('2025-08-02'), 'us-japan-25-letter');
    expect(due?.status).toBe('announced');
    expect(due?.due?.status).toBe('in-force');
  });

  it('what a control answers and what answered it is tied to it', () => {
    const ties = tiesOf(indexOf(dataset), 'cn-ree-licensing-2025-04');
    expect(ties).toContain('us-tariffs-2025-04-02');
    expect(ties).toContain('china-us-magnets');
    expect(ties).not.toContain('japan-us-capital');
  });
});

describe('talks', () => {
  const rounds = (date: string, id: string) =>
    on(date)
      .negotiations.find((state) => state.negotiation.id === id)
      ?.rounds.map(({ round, state }) => [round.id, state]) ?? [];

  it('London is the round in view on 10 June 2025', () => {
    const state = on('2025-06-10').negotiations.find(({ negotiation }) => negotiation.id === 'talks-us-china');
    expect(state?.current).toMatchObject({ state: 'held', round: { id: 'us-china-london-2025-06' } });
  });

  it('the meeting in Korea is planned until its day', () => {
    expect(rounds('2025-10-29', 'talks-us-china')).toContainEqual(['us-china-korea-summit-2025-10', 'planned']);
  });

  it('Japan and the United States met in Washington seven times from April to June 2025', () => {
    const ids = rounds('2025-07-01', 'talks-us-japan').map(([id]) => id);
    expect(ids.filter((id) => /^us-japan-round-\d$/.test(id ?? ''))).toHaveLength(7);
  });
});

describe('what was known that day', () => {
  it('the ultimatum of May 2025 was not known in June: it was reported on 8 July', () => {
    expect(control(on('2025-06-20'), 'cn-kachin-purchase-halt')).toBeDefined();
    expect(control(on('2025-06-20', { known: true }), 'cn-kachin-purchase-halt')).toBeUndefined();
    expect(control(on('2025-07-08', { known: true }), 'cn-kachin-purchase-halt')).toBeDefined();
  });

  it('only official and reported: what unnamed sources say is gone', () => {
    const firm = on('2025-07-08', { evidence: ['official', 'reported'] });
    expect(control(firm, 'cn-kachin-purchase-halt')).toBeUndefined();
    expect(control(firm, 'cn-ree-licensing-2025-04')).toBeDefined();
  });
});

describe('a selection', () => {
  it('is drawn though the filter leaves it out', () => {
    const minerals = { commodities: ['magnets'] };
    expect(chokepoint(on('2025-06-10', minerals), 'us-ai-chips')).toBeUndefined();
    expect(chokepoint(on('2025-06-10', { ...minerals, select: 'us-ai-chips' }), 'us-ai-chips')?.status).toBe(
      'restricted',
    );
    expect(control(on('2025-06-10', { ...minerals, select: 'us-auto-tariffs' }), 'us-auto-tariffs')?.status).toBe(
      'in-force',
    );
  });
});

describe('one snapshot a day', () => {
  it('widths are measured against the same largest rates on every day of a filter', () => {
    const rates = ['2022-06-30', '2024-06-30', '2025-10-29'].map((day) => [
      ...on(day, { commodities: ['minerals'] }).largestRates,
    ]);
    expect(rates[1]).toEqual(rates[0]);
    expect(rates[2]).toEqual(rates[0]);
  });

  it('a total is never drawn beside a part of it', () => {
    const snapshot = on('2025-06-10');
    expect(flow(snapshot, 'china-us-all-goods')).toBeUndefined();
    expect(snapshot.totals.map((state) => state.flow.id)).toContain('china-us-all-goods');
    expect(flow(on('2025-06-10', { commodities: ['all-goods'] }), 'china-us-all-goods')?.rate).toEqual({
      value: 28_800_000_000,
      unit: 'USD',
    });
  });

  it('holds on every day at which anything changes, from 2021 on', () => {
    for (const day of daysOfChange()) {
      const snapshot = on(day);
      for (const { observation } of snapshot.flows) expect(observation.evidence.length).toBeGreaterThan(0);
      for (const { status } of snapshot.controls) expect(['expired', 'revoked']).not.toContain(status);
    }
  });
});
