import { describe, expect, it } from 'vitest';
import { isFaithful } from '../../src/cli/excerpt-check.ts';
import { excerptOf } from '../../src/cli/view-excerpt.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import { en } from '../../src/i18n/en.ts';
import { nameOfMap } from '../../src/elements/map-name.ts';
import { descriptionOfMap } from '../../src/elements/map-words.ts';
import { palettes } from '../../src/look/palette.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import type { DatasetView } from '../../src/model/dataset/view.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { soundDataset } from '../../src/model/sound-dataset.ts';
import { tiesOf } from '../../src/model/ties.ts';
import { preparedView, viewOf } from '../../src/model/view.ts';
import { frameKey } from '../../src/poster/frame-key.ts';
import { labelsNode, marksNode } from '../../src/poster/map-node.ts';
import { pictureOf, posterScene, projectorOf } from '../../src/poster/poster-picture.ts';
import { sourcesOf } from '../../src/words/citations.ts';
import { creditOf } from '../../src/words/credit.ts';
import { safeLink, sourceName } from '../../src/words/evidence-words.ts';
import { describeMark } from '../../src/words/describe-mark.ts';
import { describe as describeSnapshot } from '../../src/words/describe.ts';
import { detailsOf } from '../../src/words/details-of.ts';
import { marksInOrder } from '../../src/words/marks-in-order.ts';
import type { Reading } from '../../src/words/reading.ts';
import { say } from '../../src/words/reading.ts';
import { realDataset } from '../model/real-dataset.ts';
import { weightOf } from '../poster/poster-fixture.ts';
import { datasetOfFlows } from '../poster/thousand-flows.ts';

const LANGUAGE = 'en';
/** A frame in a column of an article, and one on a small phone, in px. */
const SIZES = [
  { widthPx: 1200, heightPx: 675 },
  { widthPx: 360, heightPx: 400 },
];
const MOST_BYTES = 15_000;

const whole = realDataset();
const [first] = whole.views as [DatasetView, ...DatasetView[]];

/** An excerpt as a frame gets it: written, fetched and found sound. */
function fetched(dataset: Dataset, prepared: DatasetView): Dataset {
  const text = JSON.stringify(excerptOf(dataset, prepared, LANGUAGE));
  const sound = soundDataset(text, JSON.parse(text));
  if (!sound) throw new Error(`the excerpt of "${prepared.id}" is not sound`);
  return sound.dataset;
}

function readingOf(dataset: Dataset, id: string): Reading {
  const prepared = preparedView(dataset, id);
  if (prepared?.id !== id) throw new Error(`no view "${id}"`);
  return {
    index: indexOf(dataset),
    snapshot: snapshotAt(dataset, viewOf(prepared)),
    messages: en,
    language: LANGUAGE,
  };
}

/** All that a frame says round its map, on it to a screen reader, in its sheet of sources and in the card of each mark. */
function wordsOf(dataset: Dataset, id: string): object {
  const reading = readingOf(dataset, id);
  const { index, snapshot } = reading;
  const prepared = preparedView(dataset, id);
  const list = marksInOrder(snapshot).map((mark) => [mark.id, describeMark(mark, reading)] as const);
  const places = marksFor(snapshot).hubs.map(({ place }) => place.id);
  const pointedAt = [...new Set([...list.map(([mark]) => mark), ...places])];
  return {
    title: say(prepared?.title ?? '', reading),
    deck: say(prepared?.text ?? dataset.summary, reading),
    name: nameOfMap(reading),
    credit: creditOf(reading),
    description: descriptionOfMap(reading),
    sentences: describeSnapshot(snapshot, en, LANGUAGE),
    list,
    sources: sourcesOf(snapshot).map((cited) => {
      const source = index.sources.get(cited.id);
      if (!source) return cited;
      const href = safeLink(source.URL) ?? safeLink(source.archive_URL);
      return [cited, say(source.title, reading), sourceName(source, reading), href];
    }),
    cards: pointedAt.map((one) => [one, cardOf(one, reading)]),
    lit: pointedAt.map((one) => {
      const ties = tiesOf(index, one);
      return [one, pointedAt.filter((other) => ties.has(other))];
    }),
  };
}

/* What the card beside the pointer tells: kind and title, the amount or the telling row, and its firmest source. */
function cardOf(id: string, reading: Reading): object {
  const details = detailsOf(id, reading);
  if (!details) throw new Error(`no details of "${id}"`);
  const { status, title, amount, sections } = details;
  if (reading.index.places.has(id)) return { status, title };
  const isOrdered = ({ key }: { readonly key: string }): boolean => key === 'phases' || key === 'statuses';
  const rows = sections.flatMap((section) => (isOrdered(section) ? section.rows.toReversed() : section.rows));
  const telling = rows.find(({ evidence }) => evidence.length > 0);
  // Which of the rounds is the telling one is for the card to say: the first and the last have to be there.
  const [first] = sections;
  const ends = first?.key === 'rounds' ? [first.rows[0], first.rows.at(-1)] : [telling];
  return {
    status,
    title,
    amount,
    rows: ends.map((row) => {
      const named = row?.evidence.find(({ sources }) => sources.length > 0);
      const { when, figure, lead, texts } = row ?? {};
      return [when, figure, lead, figure ? texts?.[0] : null, named?.label, named?.sources[0]?.name];
    }),
  };
}

/** The map, every mark and label with its path, and the key under it. */
function drawingsOf(dataset: Dataset, id: string): readonly unknown[] {
  const reading = readingOf(dataset, id);
  return SIZES.map((size) => {
    const look = { theme: 'light', messages: en, language: LANGUAGE } as const;
    const picture = pictureOf(dataset, reading.snapshot.view, { ground: { levels: [], names: [] }, ...look });
    const scene = posterScene(picture, projectorOf(picture, size));
    const written = { idPrefix: '', hasKeys: true, shown: { x0: 0, y0: 0, x1: size.widthPx, y1: size.heightPx } };
    return [
      JSON.stringify(marksNode(scene, picture, written)),
      JSON.stringify(labelsNode(scene, picture, written)),
      scene.outsideIds,
      frameKey(scene, reading, { palette: palettes.light, theme: 'light' }).map(({ text }) => text),
    ];
  });
}

describe('the excerpt of a dataset for a frame of one view', () => {
  it.each(whole.views.map((view) => [view.id, view] as const))('says all that the whole does: %s', (id, prepared) => {
    expect(wordsOf(fetched(whole, prepared), id)).toEqual(wordsOf(whole, id));
  });

  it.each(whole.views.map((view) => [view.id, view] as const))('draws all that the whole does: %s', (id, prepared) => {
    expect(drawingsOf(fetched(whole, prepared), id)).toEqual(drawingsOf(whole, id));
  });

  it('is a small part of the whole', () => {
    const texts = whole.views.map((view) => JSON.stringify(excerptOf(whole, view, LANGUAGE)));
    const longest = texts.reduce((long, text) => (text.length > long.length ? text : long));
    expect(weightOf(longest)).toBeLessThan(MOST_BYTES);
  });

  it('is of the edition that it was cut from', () => {
    const { id, version, license, updated } = whole;
    expect(excerptOf(whole, first, LANGUAGE)).toMatchObject({ id, version, license, updated });
  });

  it('has every line of a crowded map', () => {
    const made = datasetOfFlows(300);
    const [world] = made.views;
    if (!world) throw new Error('no view of the world');
    const excerpt = fetched(made, world);
    expect(excerpt.flows).toHaveLength(300);
    expect(wordsOf(excerpt, world.id)).toEqual(wordsOf(made, world.id));
  });

  it('keeps the summary where the view has no text of its own', () => {
    const { text, ...untold } = first;
    expect(text).toBeDefined();
    const { summary } = fetched(whole, untold);
    expect(say(summary, readingOf(whole, first.id))).toEqual(say(whole.summary, readingOf(whole, first.id)));
  });

  it('is none where the view has something selected that is not on the map', () => {
    expect(excerptOf(whole, { ...first, select: 'moofcom' }, LANGUAGE)).toBeNull();
  });
});

describe('an excerpt that is to stand in for the whole', () => {
  const excerpt = excerptOf(whole, first, LANGUAGE);
  const isTaken = (some: object): boolean => isFaithful(JSON.stringify({ ...excerpt, ...some }), whole, first, en);

  it('is taken as it was cut', () => expect(isTaken({})).toBe(true));

  it.each([
    ['a flow', { flows: excerpt?.flows.slice(1) }],
    ['the last news', { events: excerpt?.events.slice(0, -1) }],
    ['a place that is named', { places: excerpt?.places.slice(1) }],
    ['its events', { events: [] }],
  ])('is not taken without %s', (_, some) => expect(isTaken(some)).toBe(false));
});
