import type { Palette } from '../../look/palette.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { SvgNode } from '../svg-node.ts';
import { isToCome, knotShapes, spanOf } from './knots.ts';
import type { Span } from './knots.ts';
import type { LaneInput } from './lane-choice.ts';
import { foremostTalks } from './lane-choice.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeScale } from './time-window.ts';
import { timeScale } from './time-window.ts';
import { axisNodes, plainNode } from './timeline-nodes.ts';
import { timelineSizes as sizes } from './timeline-sizes.ts';

/** What the one lane of a phone is laid out from. */
export interface MergedInput extends LaneInput {
  readonly widthPx: number;
  readonly palette: Palette;
  readonly messages: Messages;
}

/** The one lane of a phone: a track with the rounds of the talks that matter most, over the axis. */
export interface MergedLane {
  readonly scale: TimeScale;
  /** What the veil covers. */
  readonly marks: readonly SvgNode[];
  readonly axis: readonly SvgNode[];
}

/** Room for the name of a month, px: where there is too little, quarters are named. */
const LABEL_PX = 56;

/** Lays out the one lane of a phone. */
export function mergedLane(input: MergedInput): MergedLane {
  const { snapshot, window, widthPx, palette, messages } = input;
  const { merged } = sizes;
  const { view } = snapshot;
  const scale = timeScale(window, widthPx);
  const axis = timeAxis(scale, messages, LABEL_PX);
  const months = timeAxis(scale, messages, 1 + widthPx / 16);
  const rounds = foremostTalks(input)?.rounds ?? [];
  const knots = rounds
    .flatMap((round) => {
      const span = spanOf(round.date, scale);
      const isPlanned = isToCome(round.date, round.modality, view.known ? view.date : null);
      return span && span.form !== 'lasting' ? [{ span, isPlanned }] : [];
    })
    .sort((a, b) => width(b.span) - width(a.span));
  const track: SvgNode = {
    tag: 'rect',
    attributes: {
      x: '0',
      y: String(merged.track - merged.trackWidth / 2),
      width: String(widthPx),
      height: String(merged.trackWidth),
      rx: String(merged.trackWidth / 2),
      fill: palette.ink,
    },
    children: [],
  };
  return {
    scale,
    marks: [
      track,
      ...knots.map(({ span, isPlanned }, place) =>
        plainNode(`knot:${place}`, knotShapes(span, merged.track, isPlanned, palette)),
      ),
    ],
    axis: [
      ...months.map(({ x }) => tick(x, merged.track + sizes.eventBar, palette)),
      ...axis.map(({ x }) => tick(x, merged.track - sizes.eventBar - merged.tick, palette)),
      ...axisNodes(axis, merged.baseline - sizes.axisBaseline, palette).map((node) => ({
        ...node,
        attributes: { ...node.attributes, 'font-weight': '400', fill: palette.ink2 },
      })),
    ],
  };
}

function tick(x: number, top: number, palette: Palette): SvgNode {
  const d = `M${(Math.round(x) + 0.5).toFixed(1)},${top}v${sizes.merged.tick}`;
  return { tag: 'path', attributes: { d, stroke: palette.hair, fill: 'none' }, children: [] };
}

function width({ x0, x1 }: Span): number {
  return x1 - x0;
}
