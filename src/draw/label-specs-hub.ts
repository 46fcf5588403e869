import { mapFonts } from '../look/type.ts';
import type { LabelForm } from './label-forms.ts';
import { labelForms } from './label-forms.ts';
import type { LabelledFlow, LabelledHub } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { PRIORITY } from './label-spec.ts';
import { discAnchors, pointSpec } from './label-specs-point.ts';
import { placeLanguage, placeName } from './label-texts.ts';

const HUB_LEADER_PX = 50;

/** Specs of hubs, seats and towns. A hub is named in every world copy that shows it. */
export function hubSpecs(setting: SpecSetting, isNamedElsewhere: (hub: LabelledHub) => boolean): readonly LabelSpec[] {
  const { input } = setting;
  const traffic = trafficOf(input.flows);
  return input.hubs
    .filter((hub) => !isNamedElsewhere(hub))
    .flatMap((mark) => {
      const isTown = mark.role === 'town';
      const forms = () => hubForms(mark, setting);
      return discAnchors(mark, setting).map((anchor, copy) =>
        pointSpec(mark, [{ ...anchor, cost: 0 }], forms, {
          key: copy === 0 ? `label:${mark.key}` : `label:${mark.key}:${copy}`,
          kind: isTown ? 'town' : 'hub',
          priority: isTown || copy > 0 ? PRIORITY.town : mark.role === 'hub' ? PRIORITY.hub : PRIORITY.other,
          weight: traffic.get(mark.place.id) ?? 0,
          longestPx: mark.role === 'hub' && copy === 0 ? HUB_LEADER_PX : 0,
          mostCost: mark.role === 'hub' ? 34 : 10,
          isCounted: !isTown && copy === 0,
          language: placeLanguage(mark.place, input.words),
        }),
      );
    });
}

/* A hub is as important as the widest line that it is an end of. */
function trafficOf(flows: readonly LabelledFlow[]): ReadonlyMap<string, number> {
  const widest = new Map<string, number>();
  for (const { bundle, widthPx } of flows)
    for (const { id } of [bundle.from, bundle.to]) widest.set(id, Math.max(widthPx, widest.get(id) ?? 0));
  return widest;
}

function hubForms(mark: LabelledHub, { input, context }: SpecSetting): readonly LabelForm[] {
  const style =
    mark.role === 'town'
      ? ({ font: mapFonts.town, color: 'ink' } as const)
      : ({ font: mapFonts.place, color: 'ink2' } as const);
  const lengths = context.isCompact ? (['short'] as const) : (['full', 'short'] as const);
  const names = new Set(lengths.map((brevity) => placeName(mark.place, input.words, brevity)));
  return [...names].flatMap((text, place) =>
    labelForms([{ text, ...style }], { widthsPx: [400, 100], cost: place * 5 }, context),
  );
}
