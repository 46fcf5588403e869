import type { EncodingsDrawn } from '../draw/encodings-drawn.ts';
import type { KeySample, SampleLook } from '../draw/key-samples.ts';
import { arrowSample, chokepointSample, eventSample, gateSample, knotSample } from '../draw/key-samples.ts';
import { widthScale } from '../draw/scales.ts';
import { formatRate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { flowSizes } from '../look/sizes.ts';
import type { CommodityGroup, Snapshot } from '../model/snapshot.ts';

/** A mark and what it means. */
export interface KeyEntry {
  readonly sample: KeySample;
  readonly text: string;
}

const ARROW_PX = 42;
const MOST = 4;

/** The few entries that a poster has room for: of each layer that is drawn the first, then the second, until there are four. */
export function keyEntries(
  drawn: EncodingsDrawn,
  snapshot: Snapshot,
  messages: Messages,
  look: SampleLook,
  isCompact: boolean,
): readonly KeyEntry[] {
  const layers = entriesByLayer(drawn, snapshot, messages, look, isCompact);
  const events = eventEntries(drawn, messages, look);
  const longest = Math.max(...layers.map(({ length }) => length));
  const chosen = Array.from({ length: longest }, (_, round) => layers.flatMap((entries) => entries[round] ?? []))
    .flat()
    .concat(events)
    .slice(0, MOST);
  // Chosen in turns, but read by layer.
  return [...layers.flat(), ...events].filter((entry) => chosen.includes(entry));
}

/** Every entry of what is drawn, layer by layer: what a line of marks under a map holds. */
export function allKeyEntries(
  drawn: EncodingsDrawn,
  snapshot: Snapshot,
  messages: Messages,
  look: SampleLook,
  isCompact: boolean,
): readonly KeyEntry[] {
  return [...entriesByLayer(drawn, snapshot, messages, look, isCompact).flat(), ...eventEntries(drawn, messages, look)];
}

function entriesByLayer(
  drawn: EncodingsDrawn,
  snapshot: Snapshot,
  messages: Messages,
  look: SampleLook,
  isCompact: boolean,
): readonly (readonly KeyEntry[])[] {
  return [
    flowEntries(drawn, snapshot, messages, look, isCompact),
    gateEntries(drawn, messages, look),
    chokepointEntries(drawn, messages, look),
    talkEntries(drawn, messages, look),
  ];
}

function eventEntries({ hasEvents }: EncodingsDrawn, { legend }: Messages, look: SampleLook): readonly KeyEntry[] {
  return hasEvents ? [{ sample: eventSample(look), text: legend.eventOnDate }] : [];
}

function flowEntries(
  drawn: EncodingsDrawn,
  { largestRates }: Snapshot,
  messages: Messages,
  look: SampleLook,
  isCompact: boolean,
): readonly KeyEntry[] {
  const { legend } = messages;
  const arrow = (
    form: 'line' | 'tube',
    widthPx: number,
    group: CommodityGroup | null,
    rhythm: 'solid' | 'dashed' | 'dotted',
  ) => arrowSample({ form, widthPx, lengthPx: ARROW_PX, group, rhythm }, look);
  const widthOf = widthScale(largestRates, isCompact);
  const widths = drawn.rates.flatMap(({ rates }) =>
    rates.slice(0, 1).map((rate) => ({
      sample: arrow('line', widthOf(rate), drawn.stateOfRate.get(rate)?.group ?? null, 'solid'),
      text: formatRate(rate, messages),
    })),
  );
  const tubes =
    drawn.tubes.length > 0
      ? [{ sample: arrow('tube', 0, onlyGroup(drawn.tubes), 'solid'), text: legend.notReported }]
      : [];
  const even =
    drawn.evenLines.length > 0
      ? [{ sample: arrow('line', flowSizes.even, onlyGroup(drawn.evenLines), 'solid'), text: legend.evenLine }]
      : [];
  const rhythms = (['dotted', 'dashed'] as const)
    .filter((rhythm) => drawn.rhythms.has(rhythm))
    .map((rhythm) => ({
      sample: arrow('line', flowSizes.even, null, rhythm),
      text: rhythm === 'dashed' ? legend.workedOut : legend.planned,
    }));
  return [...widths.slice(0, 1), ...tubes, ...even, ...widths.slice(1), ...rhythms];
}

function gateEntries({ gates }: EncodingsDrawn, { legend }: Messages, look: SampleLook): readonly KeyEntry[] {
  const words = { filled: legend.controlInForce, hollow: legend.controlEased, dashed: legend.controlThreatened };
  return gates.map((style) => ({ sample: gateSample(style, look), text: words[style] }));
}

function chokepointEntries({ chokepoints }: EncodingsDrawn, messages: Messages, look: SampleLook): readonly KeyEntry[] {
  return chokepoints.map((status) => ({
    sample: chokepointSample(status, look),
    text: messages.reading.sentenceCase(messages.chokepointStatus[status]),
  }));
}

function talkEntries({ rounds }: EncodingsDrawn, { legend }: Messages, look: SampleLook): readonly KeyEntry[] {
  return [
    ...(rounds.has('held') ? [{ sample: knotSample('held', look), text: legend.roundHeld }] : []),
    ...(rounds.has('planned') ? [{ sample: knotSample('planned', look), text: legend.roundPlanned }] : []),
  ];
}

function onlyGroup(states: readonly { readonly group: CommodityGroup }[]): CommodityGroup | null {
  const groups = new Set(states.map(({ group }) => group));
  return groups.size === 1 ? (states[0]?.group ?? null) : null;
}
