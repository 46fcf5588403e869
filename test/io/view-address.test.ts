import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOfView,
  readViewAddress,
  roundCamera,
  startingView,
  writeViewAddress,
} from '../../src/io/view-address.ts';
import { evidenceStatuses } from '../../src/model/dataset/evidence.ts';
import { layerNames } from '../../src/model/dataset/view.ts';
import { addDays } from '../../src/model/edtf.ts';
import { changeView, plainView, viewOf, type View } from '../../src/model/view.ts';
import { realDataset } from '../model/real-dataset.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const camera = fc.oneof(
  fc.constant(null),
  fc.record({ center: fc.tuple(number(-540, 540), number(-90, 90)), zoom: number(0, 22) }),
  fc
    .tuple(number(-180, 0), number(-90, 0), number(1, 360), number(1, 90))
    .map((bounds): View['camera'] => ({ bounds })),
  fc
    .tuple(number(90, 179), number(-60, 0), number(181, 540), number(1, 80))
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
const dataset = realDataset();

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

  it('leads to the same View of the dataset, from whichever prepared view, with the camera to about a metre', () => {
    const ids = dataset.views.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), view, (id, any) => {
        const asked = { ...any, view: id, camera: roundCamera(any.camera) };
        const { view: name, change } = readViewAddress(addressOfView({ ...any, view: id }, dataset));
        const restored = changeView(startingView(dataset, name), change);
        // Bounds narrower than a metre are none.
        if (isWide(asked.camera)) expect(restored).toEqual(asked);
        else expect({ ...restored, camera: null }).toEqual({ ...asked, camera: null });
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('is the name of the prepared view alone while nothing is changed, and says the day where there is no prepared view', () => {
    for (const prepared of dataset.views) expect(addressOfView(viewOf(prepared), dataset)).toBe(`view=${prepared.id}`);
    const plain = { ...dataset, views: [], updated: '2025-06-10' };
    expect(addressOfView(startingView(plain, null), plain)).toBe('date=2025-06-10');
    expect(addressOfView({ ...startingView(plain, null), view: 'gone' }, plain)).toBe('view=gone&date=2025-06-10');
  });

  it('says "fit" where the map is framed on what is drawn, and never ends in an empty camera', () => {
    const prepared: View = { ...base, camera: { center: [98, 25], zoom: 6 } };
    expect(writeViewAddress({ ...prepared, camera: null }, prepared)).toBe('at=fit');
    expect(readViewAddress('#at=fit').change).toEqual({ camera: null });
    expect(readViewAddress('#at=').change).toEqual({ camera: null });
  });

  it.each([
    'at=95,10,3',
    'at=-90.5,10,3',
    'at=10,541,3',
    'at=10,20,99',
    'at=10,20,-1',
    'at=1e999,20,3',
    'at=Infinity,20,3',
    'at=NaN,20,3',
    'at=,,',
    'at=0x10,1,1',
    'at=10,20,3,4',
    'bounds=0,0,0,0',
    'bounds=10,0,5,20',
    'bounds=-600,0,10,20',
    'bounds=0,-95,10,20',
  ])('does not follow a camera that is nowhere: %s', (part) => {
    expect(readViewAddress(`#date=2025-06-10&${part}`)).toEqual({ view: null, change: { date: '2025-06-10' } });
  });

  it('takes good bounds where the point beside them is none', () => {
    expect(readViewAddress('#at=95,1,1&bounds=100,-6,296,62').change.camera).toEqual({ bounds: [100, -6, 296, 62] });
  });

  it('reads what mail programs make of it: signs in percent, ampersands as entities', () => {
    expect(readViewAddress('#view=kachin&amp;layers=flows%2Ccontrols&at=24.25%2C97.23%2C6&amp;known=1')).toEqual({
      view: 'kachin',
      change: { layers: ['flows', 'controls'], camera: { center: [97.23, 24.25], zoom: 6 }, known: true },
    });
  });

  it('keeps the last of two alike, and reaches no prototype', () => {
    const fragment = '#select=one&select=two&__proto__=x&constructor=y&toString=z&select.__proto__.hit=1';
    expect(readViewAddress(fragment)).toEqual({ view: null, change: { select: 'two' } });
    expect(Object.getPrototypeOf(readViewAddress(fragment).change)).toBe(Object.prototype);
    expect('hit' in {}).toBe(false);
  });

  it('lets no text that is no id say something of another part', () => {
    fc.assert(
      fc.property(view, fc.string({ unit: 'binary', maxLength: 60 }), (any, text) => {
        const evil = `x&date=1999-01-01&at=1,2,3&${text}`;
        const hostile: View = { ...any, view: evil, select: evil, commodities: [evil], actors: [evil], camera: null };
        const { view: name, change } = readViewAddress(writeViewAddress(hostile, { ...base, date: '' }));
        expect(name).toBeNull();
        expect(change.date).toBe(any.date);
        expect([change.select, change.commodities, change.actors, change.camera]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('leaves a part out that its end cuts in two', () => {
    const long = `#date=2025-06-10&commodity=${'ree,'.repeat(9000)}&select=bhamo`;
    expect(readViewAddress(long).change).toEqual({ date: '2025-06-10' });
  });
});

function isWide(camera: View['camera']): boolean {
  if (!camera || !('bounds' in camera)) return true;
  const [west, south, east, north] = camera.bounds;
  return west < east && south < north;
}
