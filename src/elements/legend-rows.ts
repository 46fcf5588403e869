import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DrawnGroup, EncodingsDrawn } from '../draw/encodings-drawn.ts';
import type { KeySample, SampleLook } from '../draw/key-samples.ts';
import {
  areaSample,
  arrowSample,
  chokepointSample,
  eventSample,
  gateSample,
  knotSample,
  stackSample,
} from '../draw/key-samples.ts';
import { widthScale } from '../draw/scales.ts';
import { formatQuantity, formatRate } from '../i18n/format.ts';
import { textIn } from '../i18n/text.ts';
import { COMPACT_BELOW_PX, flowSizes } from '../look/sizes.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { LayerName } from '../model/dataset/view.ts';
import { monthsIn } from '../model/edtf.ts';
import { snapshotAt } from '../model/snapshot-at.ts';
import type { CommodityGroup, MonthlyRate, Snapshot } from '../model/snapshot.ts';
import type { View } from '../model/view.ts';
import { nothingYet } from '../words/nothing-yet.ts';
import { sampleContent } from './sample.ts';
import type { MapState } from './view-context.ts';

const ARROW_PX = 42;
/** Width in px of the line of a sample that is not about width. */
const PLAIN_PX = 5;

/** What the key says of one layer that is on. */
export function legendRows(
  layer: LayerName,
  state: MapState,
  drawn: EncodingsDrawn,
  look: SampleLook,
  showAll: () => void,
): TemplateResult {
  switch (layer) {
    case 'flows':
      return html`${flowRows(state, drawn, look)} ${countLine(state, drawn, showAll)}`;
    case 'controls':
      return list(controlRows(state, drawn, look), state, layer);
    case 'chokepoints':
      return list(chokepointRows(state, drawn, look), state, layer);
    case 'negotiations':
      return list(talkRows(state, drawn, look), state, layer);
    case 'events': {
      const { eventOnDate } = state.messages.legend;
      return list(drawn.hasEvents ? [row('event', look, () => eventSample(look), eventOnDate)] : [], state, layer);
    }
  }
}

/** The sample on the switch of a layer: a mark of that layer that is drawn now, or its plainest form. */
export function pillSample(layer: LayerName, { snapshot }: MapState, look: SampleLook): unknown {
  switch (layer) {
    case 'flows': {
      const group = snapshot.flows[0]?.group ?? null;
      return sampleContent(`pill-${group}`, look, () =>
        arrowSample({ form: 'line', widthPx: PLAIN_PX, lengthPx: 22, group, rhythm: 'solid' }, look),
      );
    }
    case 'controls':
      return sampleContent('pill-gate', look, () => gateSample('filled', look));
    case 'chokepoints': {
      const status = snapshot.chokepoints.some((state) => state.status === 'contested') ? 'contested' : 'restricted';
      return sampleContent(`pill-${status}`, look, () => chokepointSample(status, look));
    }
    case 'negotiations':
      return sampleContent('pill-knot', look, () => knotSample('held', look, 24));
    case 'events':
      return sampleContent('pill-event', look, () => eventSample(look));
  }
}

function flowRows(state: MapState, drawn: EncodingsDrawn, look: SampleLook): TemplateResult {
  if (drawn.groups.length === 0) {
    const notYet = nothingYet(state.snapshot, state.messages);
    return notYet === null ? none(state, 'flows') : html`<p class="none">${notYet}</p>`;
  }
  return html`
    <div class="body">
      <ul class="groups">
        ${drawn.groups.map(
          (group) => html`
            <li>
              <span class="sample">${swatch(group.group, look)}</span>
              ${groupName(group, state)}
            </li>
          `,
        )}
      </ul>
      <ul class="widths">
        ${[...widthRows(state, drawn, look), ...formRows(state, drawn, look)]}
      </ul>
    </div>
  `;
}

function widthRows(state: MapState, drawn: EncodingsDrawn, look: SampleLook): readonly TemplateResult[] {
  const isCompact = (state.scene?.projector.widthPx ?? Infinity) < COMPACT_BELOW_PX;
  const widthOf = widthScale(state.snapshot.largestRates, isCompact);
  return drawn.rates.flatMap(({ rates }) =>
    rates.map((rate) => {
      const widthPx = widthOf(rate);
      const group = drawn.stateOfRate.get(rate)?.group ?? null;
      const words = rateWords(rate, drawn, state.messages);
      return row(`width-${group}-${widthPx}`, look, () => arrow(group, widthPx, look), words);
    }),
  );
}

/* What was reported for one month is told as it was reported; what is worked out from a longer time is rounded. */
function rateWords(rate: MonthlyRate, drawn: EncodingsDrawn, messages: MapState['messages']): string {
  const observation = drawn.stateOfRate.get(rate)?.observation;
  if (!observation || monthsIn(observation.period) !== 1) return formatRate(rate, messages);
  return messages.legend.aMonth(formatQuantity(observation.quantity, messages, { compact: true }));
}

function formRows(state: MapState, drawn: EncodingsDrawn, look: SampleLook): readonly TemplateResult[] {
  const { legend } = state.messages;
  const even = flowSizes.even;
  const shared = (groups: readonly CommodityGroup[]) => (new Set(groups).size === 1 ? (groups[0] ?? null) : null);
  const tubeGroup = shared(drawn.tubes.map(({ group }) => group));
  const evenGroup = shared(drawn.evenLines.map(({ group }) => group));
  const rows: TemplateResult[] = [];
  if (drawn.evenLines.length > 0)
    rows.push(row(`even-${evenGroup}`, look, () => arrow(evenGroup, even, look), legend.evenLine));
  if (drawn.tubes.length > 0) {
    const tube = { form: 'tube', widthPx: 0, lengthPx: ARROW_PX, group: tubeGroup, rhythm: 'solid' } as const;
    rows.push(row(`tube-${tubeGroup}`, look, () => arrowSample(tube, look), legend.notReported));
  }
  for (const rhythm of ['dashed', 'dotted'] as const) {
    if (!drawn.rhythms.has(rhythm)) continue;
    const line = { form: 'line', widthPx: even, lengthPx: ARROW_PX, group: null, rhythm } as const;
    const words = rhythm === 'dashed' ? legend.workedOut : legend.planned;
    rows.push(row(`rhythm-${rhythm}`, look, () => arrowSample(line, look), words));
  }
  return rows;
}

function controlRows({ messages }: MapState, drawn: EncodingsDrawn, look: SampleLook): readonly TemplateResult[] {
  const { controlInForce, controlEased, controlThreatened } = messages.legend;
  const words = { filled: controlInForce, hollow: controlEased, dashed: controlThreatened };
  return drawn.gates.map((style) => row(`gate-${style}`, look, () => gateSample(style, look), words[style]));
}

function chokepointRows({ messages }: MapState, drawn: EncodingsDrawn, look: SampleLook): readonly TemplateResult[] {
  const { severalAtOnePlace, approximateArea } = messages.legend;
  const [area] = drawn.areas;
  return [
    ...drawn.chokepoints.map((status) => {
      const words = messages.reading.sentenceCase(messages.chokepointStatus[status]);
      return row(`chokepoint-${status}`, look, () => chokepointSample(status, look), words);
    }),
    ...(drawn.stackCount > 1
      ? [row(`stack-${drawn.stackCount}`, look, () => stackSample(drawn.stackCount, look), severalAtOnePlace)]
      : []),
    ...(area ? [row(`area-${area}`, look, () => areaSample(area, look), approximateArea)] : []),
  ];
}

function talkRows({ messages }: MapState, drawn: EncodingsDrawn, look: SampleLook): readonly TemplateResult[] {
  const { roundHeld, roundPlanned, talksGoingOn } = messages.legend;
  const isPlanned = drawn.rounds.has('planned') || drawn.rounds.has('due');
  return [
    ...(drawn.rounds.has('held') ? [row('held', look, () => knotSample('held', look), roundHeld)] : []),
    ...(drawn.hasThreads && drawn.rounds.size === 0
      ? [row('thread', look, () => knotSample(null, look), talksGoingOn)]
      : []),
    ...(isPlanned ? [row('planned', look, () => knotSample('planned', look), roundPlanned)] : []),
  ];
}

function countLine({ messages, view, language }: MapState, drawn: EncodingsDrawn, showAll: () => void): TemplateResult {
  if (drawn.flowsOnDate === 0) return html``;
  const isFiltered = view.commodities.length + view.actors.length + view.evidence.length > 0;
  return html`
    <p class="count">
      ${messages.legend.shownOfAll(drawn.shownFlows, drawn.flowsOnDate)}
      ${drawn.faint ? messages.legend.faint(drawn.faint.count, percentOf(drawn.faint.share, language)) : nothing}
      ${drawn.outsideFrame > 0 ? messages.legend.outsideFrame(drawn.outsideFrame) : nothing}
      ${
        isFiltered && drawn.shownFlows < drawn.flowsOnDate
          ? html`<button class="link" @click=${showAll}>${messages.view.showAll}</button>`
          : nothing
      }
    </p>
  `;
}

function percentOf(share: number | null, language: string): string | null {
  if (share === null) return null;
  return share.toLocaleString(language, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });
}

/* One kind of goods is called by its name; several share the name of their group. */
function groupName({ group, commodities }: DrawnGroup, { messages, index, language }: MapState): string {
  const only = commodities.length === 1 ? index.commodities.get(commodities[0] ?? '') : undefined;
  return only ? textIn(only.name, language, index.dataset.language).text : messages.group[group];
}

function arrow(group: CommodityGroup | null, widthPx: number, look: SampleLook): KeySample {
  return arrowSample({ form: 'line', widthPx, lengthPx: ARROW_PX, group, rhythm: 'solid' }, look);
}

function swatch(group: CommodityGroup, look: SampleLook): unknown {
  return sampleContent(`swatch-${group}`, look, () => swatchSample(group, look));
}

function swatchSample(group: CommodityGroup, { palette }: SampleLook): KeySample {
  return {
    widthPx: 12,
    heightPx: 12,
    shapes: [{ trace: (sink) => sink.rect(0, 0, 12, 12), fill: palette[group] }],
  };
}

function row(key: string, look: SampleLook, make: () => KeySample, words: string): TemplateResult {
  return html`<li><span class="sample">${sampleContent(key, look, make)}</span>${words}</li>`;
}

function list(rows: readonly TemplateResult[], state: MapState, layer: LayerName): TemplateResult {
  return rows.length > 0
    ? html`<ul>
        ${rows}
      </ul>`
    : none(state, layer);
}

/* What is not yet there, what the filter leaves out and what lies outside of the frame are three reasons. */
function none({ messages, view, snapshot, dataset }: MapState, layer: LayerName): TemplateResult {
  const isFiltered = view.commodities.length + view.actors.length + view.evidence.length > 0;
  const { noneHere, noneOnDate, noneWithFilter } = messages.legend;
  if (snapshot[layer].length > 0) return html`<p class="none">${noneHere}</p>`;
  const isByFilter = isFiltered && unfiltered(dataset, view)[layer].length > 0;
  return html`<p class="none">${isByFilter ? noneWithFilter : noneOnDate}</p>`;
}

const kept = new WeakMap<View, Snapshot>();

function unfiltered(dataset: Dataset, view: View): Snapshot {
  const known = kept.get(view);
  if (known) return known;
  const snapshot = snapshotAt(dataset, { ...view, commodities: [], actors: [], evidence: [], select: null });
  kept.set(view, snapshot);
  return snapshot;
}
