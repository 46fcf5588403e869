import type { Palette } from '../look/palette.ts';
import { LABEL_HALO_PX, LEADER_PX, families } from '../look/type.ts';
import { DIMMED_OPACITY } from './emphasis.ts';
import type { LabelFont, LabelRun, PlacedLabel } from './scene.ts';
import { decimal, pathData } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const;
const LEFTWARD = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv)(?:-|$)/i;

/** Whether a language (BCP 47) is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return LEFTWARD.test(language);
}

/** What labels are written with. */
export interface LabelInk {
  readonly palette: Palette;
  /** CSS families; absent = the look's own. */
  readonly families?: Readonly<Record<LabelFont['family'], string>>;
  /** BCP 47 tag of the map: what a label without one of its own is in. */
  readonly language: string;
}

/** A label as a group of one text a line, with its halo beneath; its leader is not in it, for that lies lower. */
export function labelNode(label: PlacedLabel, ink: LabelInk): SvgNode {
  const [x, y] = label.at;
  const attributes: Record<string, string> = { 'data-label': label.key };
  if (label.isDimmed) attributes['opacity'] = String(DIMMED_OPACITY);
  if (label.angle !== 0) attributes['transform'] = `rotate(${decimal(label.angle)} ${decimal(x)} ${decimal(y)})`;
  if (label.language !== null) attributes['lang'] = label.language;
  return { tag: 'g', attributes, children: label.lines.map((run, at) => lineNode(label, run, at, ink)) };
}

/** The line from a label to its mark; null where the label stands beside it. */
export function leaderNode(label: PlacedLabel, { palette }: LabelInk): SvgNode | null {
  const { leader } = label;
  if (!leader || leader.length < 2) return null;
  const d = pathData((sink) => {
    leader.forEach(([x, y], at) => (at === 0 ? sink.moveTo(x, y) : sink.lineTo(x, y)));
  });
  const opacity = label.isDimmed ? { opacity: String(DIMMED_OPACITY) } : {};
  const line = { d, fill: 'none', stroke: palette.ink3, 'stroke-width': String(LEADER_PX), ...opacity };
  return { tag: 'path', attributes: line, children: [] };
}

function lineNode(label: PlacedLabel, run: LabelRun, at: number, ink: LabelInk): SvgNode {
  const isLeftward = isRightToLeft(label.language ?? ink.language);
  const { sizePx, weight, family, isItalic } = run.font;
  return {
    tag: 'text',
    attributes: {
      x: decimal(label.at[0]),
      y: decimal(label.at[1] + at * label.lineHeightPx),
      'font-family': (ink.families ?? families)[family],
      'font-size': String(sizePx),
      'font-weight': String(weight),
      ...(isItalic ? { 'font-style': 'italic' } : {}),
      // Anchors are at the left and right of the box, whichever way the words run.
      'text-anchor': isLeftward ? MIRRORED[label.align] : label.align,
      ...(isLeftward ? { direction: 'rtl' } : {}),
      fill: run.fill,
      stroke: ink.palette.halo,
      'stroke-width': String(LABEL_HALO_PX),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    children: run.text,
  };
}
