import { labelLineHeights, mapFonts } from '../look/type.ts';
import { groupBy } from '../model/group-by.ts';
import type { FlowState } from '../model/snapshot.ts';
import { undimmed } from './emphasis.ts';
import { bundleSides } from './label-flow-sides.ts';
import type { LabelForm } from './label-forms.ts';
import { labelForms } from './label-forms.ts';
import { isNamed } from './label-input.ts';
import type { LabelledFlow } from './label-input.ts';
import type { LabelChoices, LabelSpec, SpecParts, SpecSetting } from './label-spec.ts';
import { breakWidths, labelSpec, PRIORITY, visibleOffsets } from './label-spec.ts';
import type { BundleSide } from './label-spots-along.ts';
import { spotsAlong } from './label-spots-along.ts';
import { spotsAround } from './label-spots-around.ts';
import { LEADER_COST, spotsOnLeaders } from './label-spots-leader.ts';
import type { LabelText } from './label-texts.ts';
import { changeText, laneText, totalText } from './label-texts.ts';
import { lengthOfLine } from './polyline.ts';

const OTHER_COPY_COST = 6;
const MOST_COST = 46;
const MOST_COST_UNREPORTED = 28;
const LEADER_EXTRA = 6;

/** Shorter than this, in px, a flow is labelled as a point is: along it there is no room for words. */
const SHORT_PX = 70;

const LONGEST_LEADER_PX = 110;

/** Specs of the flows: one a pair of places, its lines one below the other. */
export function flowSpecs(setting: SpecSetting, isNoted: (id: string) => boolean): readonly LabelSpec[] {
  return bundlesToName(setting, isNoted).map((lanes) => bundleSpec(lanes, setting));
}

/** The flows that are to be named, by their pairs of places. */
export function bundlesToName(
  { input }: SpecSetting,
  isNoted: (id: string) => boolean,
): readonly (readonly [LabelledFlow, ...LabelledFlow[]])[] {
  const flows = input.flows.filter((flow) => isNamed(flow) && !flow.ids.some(isNoted));
  return [...groupBy(flows, ({ bundle }) => bundle.id).values()];
}

/** The spec of one lane alone, for those that its pair's label left out; null where it is not seen. */
export function laneSpec(flow: LabelledFlow, setting: SpecSetting): LabelSpec | null {
  const choices = choicesOf([flow], flow, laneForms([flow], setting, 0), setting);
  const own = { key: `label:lane:${flow.key}`, priority: PRIORITY.other };
  return choices.forms.length > 0 ? specOf([flow], flow, () => choices, own) : null;
}

/** The lanes of a pair in the order of its label: the selected, then the largest, then those without amount. */
export function lanesInOrder(lanes: readonly LabelledFlow[]): readonly LabelledFlow[] {
  return undimmed(lanes).toSorted(
    (a, b) =>
      Number(b.isSelected) - Number(a.isSelected) ||
      Number(isUnreported(a)) - Number(isUnreported(b)) ||
      b.widthPx - a.widthPx ||
      (a.key < b.key ? -1 : 1),
  );
}

function bundleSpec(lanes: readonly [LabelledFlow, ...LabelledFlow[]], setting: SpecSetting): LabelSpec {
  const inOrder = lanesInOrder(lanes);
  const [main = lanes[0]] = inOrder;
  return specOf(lanes, main, () => choicesOf(lanes, main, bundleForms(inOrder, main, setting), setting));
}

function bundleForms(inOrder: readonly LabelledFlow[], main: LabelledFlow, setting: SpecSetting): readonly LabelForm[] {
  const { isCompact } = setting.context;
  return [
    ...laneForms(inOrder.slice(0, isCompact ? 2 : 3), setting, isCompact ? 0 : 5, true),
    ...(inOrder.length > 1 ? laneForms([main], setting, isCompact ? 7 : 14) : []),
  ];
}

/* With `hasSeconds` what else is known of the lanes comes below them first, at no cost. */
function laneForms(
  lanes: readonly LabelledFlow[],
  setting: SpecSetting,
  cost: number,
  hasSeconds = false,
): readonly LabelForm[] {
  const { context } = setting;
  const options = { lineHeightPx: labelLineHeights.flow, widthsPx: breakWidths('flow', setting), names: lanes.length };
  const short = (dearer: number) =>
    labelForms(textsOf(lanes, 'short', setting), { ...options, cost: cost + dearer }, context);
  if (context.isCompact) return short(0);
  const full = textsOf(lanes, 'full', setting);
  const seconds = hasSeconds ? secondsOf(lanes, setting) : [];
  const isAll = hasSeconds && seconds.length === 0;
  return [
    ...(seconds.length > 0 ? labelForms([...full, ...seconds], { ...options, cost: 0 }, context) : []),
    ...labelForms(full, { ...options, cost: isAll ? 0 : cost }, context),
    ...short(8),
  ];
}

function textsOf(
  lanes: readonly LabelledFlow[],
  brevity: 'full' | 'short',
  { input: { words } }: SpecSetting,
): readonly LabelText[] {
  return lanes.map((flow, place): LabelText => {
    const isValue = place === 0 && !isUnreported(flow);
    return {
      text: laneText(flow.lane, words, brevity),
      font: isValue ? mapFonts.value : mapFonts.callout,
      color: `${flow.lane.states[0].group}Text`,
    };
  });
}

function secondsOf(lanes: readonly LabelledFlow[], { input: { words } }: SpecSetting): readonly LabelText[] {
  const [first] = lanes;
  const totals = first?.bundle.totals ?? [];
  const change = lanes.length === 1 && first ? changeText(first.lane.states[0], words) : null;
  const seconds = [...(change === null ? [] : [change]), ...totals.map((total: FlowState) => totalText(total, words))];
  return seconds.slice(0, 2).map((text) => ({ text, font: mapFonts.second, color: 'ink2' }));
}

function choicesOf(
  lanes: readonly LabelledFlow[],
  main: LabelledFlow,
  forms: readonly LabelForm[],
  setting: SpecSetting,
): LabelChoices {
  const offsets = visibleOffsets(main.points, setting);
  const sides: readonly BundleSide[] = offsets.slice(0, 2).flatMap((offset, copy) =>
    bundleSides(main, lanes, main.apexNormal, offset, setting.frame).map((side) => ({
      ...side,
      cost: side.cost + copy * OTHER_COPY_COST,
    })),
  );
  const isShort = lengthOfLine(main.points) < SHORT_PX;
  const anchors = sides
    .slice(0, 1)
    .map(({ at, outerPx }) => ({ at, radiusPx: outerPx, cost: isShort ? 0 : LEADER_EXTRA }));
  return {
    forms: offsets.length > 0 ? forms : [],
    groups: [
      isShort ? spotsAround(anchors) : spotsAlong(sides),
      spotsOnLeaders(anchors, LONGEST_LEADER_PX, LEADER_COST + LEADER_EXTRA),
    ].filter((group) => group !== null),
    columnAnchors: anchors,
  };
}

function specOf(
  lanes: readonly LabelledFlow[],
  main: LabelledFlow,
  choices: LabelSpec['choices'],
  own: Partial<SpecParts> = {},
): LabelSpec {
  return labelSpec(main, {
    key: `label:flow:${main.bundle.id}`,
    kind: 'flow',
    priority: isUnreported(main) ? PRIORITY.flow : PRIORITY.value,
    weight: isUnreported(main) ? 0 : main.widthPx,
    choices,
    longestPx: LONGEST_LEADER_PX,
    mostCost: isUnreported(main) && !main.isSelected ? MOST_COST_UNREPORTED : MOST_COST,
    marks: new Set(lanes.map(({ key }) => key)),
    ...own,
  });
}

function isUnreported({ lane }: LabelledFlow): boolean {
  return lane.states[0].form === 'tube';
}
