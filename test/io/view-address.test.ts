import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readViewAddress, roundCamera, writeViewAddress } from '../../src/io/view-address.ts';
import { evidenceStatuses } from '../../src/model/dataset/evidence.ts';
import { layerNames } from '../../src/model/dataset/view.ts';
import { addDays } from '../../src/model/edtf.ts';
import { changeView, plainView, type View } from '../../src/model/view.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const camera = fc.oneof(
  fc.constant(null),
  fc.record({ center: fc.tuple(number(-540, 540), number(-90, 90)), zoom: number(0, 22) }),
  fc
    .tuple(number(-180, 0), number(-90, 0), number(1, 360), number(1, 90))
    .map((bounds): View['camera'] => ({ bounds })),
);
const view: fc.Arbitrary<View> = fc.record({
  view: fc.oneof(fc.constant(null), id),
  date: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days)),
  known: fc.boolean(),
  layers: fc.subarray([...layerNames]),
  commodities: fc.uniqueArray(id, { maxLength: 4 }),
  actors: fc.uniqueArray(id, { maxLength: 3 }),
  evidence: fc.subarray([...evidenceStatuses]),
  select: fc.oneof(fc.constant(null), id),
  camera,
});
const base = plainView('2025-06-10');

describe('the address of a view', () => {
  it('gives the same View back, whatever the view and the prepared view that it started from', () => {
    fc.assert(
      fc.property(view, view, (any, prepared) => {
        const start = { ...prepared, view: any.view };
        const { view: name, change } = readViewAddress(`#${writeViewAddress(any, start)}`);
        expect({ ...changeView(start, change), view: name }).toEqual(any);
      }),
      { seed: 20250610, numRuns: 500 },
    );
  });

  it('says no more than what differs from the prepared view', () => {
    const prepared = { ...base, view: 'london' };
    expect(writeViewAddress(prepared, prepared)).toBe('view=london');
    const changed = changeView(prepared, { date: '2025-06-11', layers: ['flows', 'chokepoints'], select: 'bhamo' });
    expect(writeViewAddress(changed, prepared)).toBe(
      'view=london&date=2025-06-11&layers=flows,chokepoints&select=bhamo',
    );
  });

  it('reads the address that articles carry', () => {
    const fragment =
      '#view=kachin&date=2025-06-10&layers=flows,chokepoints&commodity=dysprosium&select=bhamo&at=24.25,97.23,6';
    expect(readViewAddress(fragment)).toEqual({
      view: 'kachin',
      change: {
        date: '2025-06-10',
        layers: ['flows', 'chokepoints'],
        commodities: ['dysprosium'],
        select: 'bhamo',
        camera: { center: [97.23, 24.25], zoom: 6 },
      },
    });
  });

  it('ignores what is unknown or malformed, and keeps the rest', () => {
    const fragment =
      '#view=<b>&date=2025-02-31&known=perhaps&layers=roads&at=1,2&bounds=5,5,1,1&select=%E0%A4%A&constructor=1&__proto__=2&commodity=ree,,X!&&=';
    expect(readViewAddress(fragment)).toEqual({ view: null, change: { commodities: ['ree'] } });
  });

  it('never throws on any fragment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readViewAddress(`#${text}`);
        readViewAddress(`#at=${text}&layers=${text}&view=${text}`);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('carries a camera to about a metre, in the first copy of the world', () => {
    expect(roundCamera({ center: [277.123456789, 24.25], zoom: 6.12345 })).toEqual({
      center: [-82.87654, 24.25],
      zoom: 6.12,
    });
    expect(roundCamera(null)).toBeNull();
  });
});
