import { CLOSE_ZOOM } from '../look/sizes.ts';
import type { Token } from '../look/palette.ts';
import type { Font } from '../look/type.ts';
import { mapFonts } from '../look/type.ts';
import { labelForms } from './label-forms.ts';
import type { ContextLabel } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { labelSpec, PRIORITY, visibleOffsets } from './label-spec.ts';
import { spotsOn } from './label-spots-on.ts';
import { shift } from './polyline.ts';

/** Specs of the basemap's names: countries and regions, waters and rivers. `isNamed` tells what a hub already names. */
export function contextSpecs(setting: SpecSetting, isNamed: (name: string) => boolean): readonly LabelSpec[] {
  const { input, context } = setting;
  const isClose = context.projector.zoom >= CLOSE_ZOOM;
  return input.contextLabels
    .filter(({ name }) => !isNamed(name))
    .flatMap((label, place) => {
      const at = context.projector.project(label.lngLat);
      const isWater = label.kind === 'water' || label.kind === 'river';
      const forms = () =>
        labelForms(
          [{ text: label.name, ...styleOf(label, isClose) }],
          { widthsPx: label.kind === 'river' ? [400] : [110, 70] },
          context,
        );
      return visibleOffsets([at], setting).map((offset, copy) =>
        labelSpec(
          {
            key: `context:${label.kind}:${label.name}:${place}:${copy}`,
            id: null,
            isDimmed: false,
            isSelected: false,
          },
          {
            kind: isWater ? 'water' : 'context',
            priority: isWater ? PRIORITY.water : PRIORITY.context,
            weight: -label.rank,
            isCounted: false,
            language: label.lang ?? null,
            choices: () => ({ forms: forms(), groups: [spotsOn(shift(at, offset), label.angle)] }),
            mostCost: 5,
          },
        ),
      );
    });
}

function styleOf({ kind, name }: ContextLabel, isClose: boolean): { readonly font: Font; readonly color: Token } {
  if (kind === 'water' || kind === 'river')
    return { font: isLatin(name) ? mapFonts.water : mapFonts.waterUpright, color: 'waterLabel' };
  if (kind === 'country' && isClose) return { font: mapFonts.contextClose, color: 'ink2' };
  return { font: mapFonts.context, color: 'ink3' };
}

function isLatin(text: string): boolean {
  return /^[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]*$/u.test(text);
}
