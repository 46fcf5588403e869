import { mapFonts } from '../look/type.ts';
import type { LabelForm } from './label-forms.ts';
import { labelForms } from './label-forms.ts';
import type { LabelledChokepoint } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { breakWidths, PRIORITY } from './label-spec.ts';
import { discAnchors, longestLeader, pointSpec } from './label-specs-point.ts';
import type { LabelText } from './label-texts.ts';
import { chokepointText, shareText } from './label-texts.ts';

/** Specs of the chokepoints: each with its status, and what its share is of where there is room. */
export function chokepointSpecs(setting: SpecSetting, isNoted: (id: string) => boolean): readonly LabelSpec[] {
  const { input, context } = setting;
  return input.chokepoints
    .filter(({ id }) => !isNoted(id))
    .flatMap((mark) => {
      const anchors = discAnchors(mark, setting);
      if (anchors.length === 0) return [];
      const [state] = mark.states;
      const isOpen = state.status === 'open';
      return pointSpec(mark, anchors, () => chokepointForms(mark, setting), {
        kind: 'chokepoint',
        priority: isOpen ? PRIORITY.other : PRIORITY.chokepoint,
        weight: severityOf(mark) * 100 + mark.radiusPx,
        longestPx: isOpen ? 0 : longestLeader(setting),
        mostCost: isOpen ? 12 : context.isCompact ? 30 : 42,
      });
    });
}

function chokepointForms({ states: [state] }: LabelledChokepoint, setting: SpecSetting): readonly LabelForm[] {
  const { input, context } = setting;
  const options = { widthsPx: breakWidths('callout', setting) };
  const head = chokepointText(state, input.words);
  const share = context.isCompact ? null : shareText(state, input.words);
  const second: LabelText[] = share === null ? [] : [{ text: share, font: mapFonts.second, color: 'ink2' }];
  return [
    ...(share === null ? [] : labelForms([head, ...second], options, context)),
    ...labelForms([head], { ...options, cost: share === null ? 0 : 3 }, context),
  ];
}

function severityOf({ states: [state] }: LabelledChokepoint): number {
  return ['open', 'threatened', 'restricted', 'contested', 'closed'].indexOf(state.status);
}
