import { markNode } from '../../draw/svg-node.ts';
import type { SvgNode } from '../../draw/svg-node.ts';
import type { DensityStrip } from '../../draw/timeline/density-strip.ts';
import { densityStrip } from '../../draw/timeline/density-strip.ts';
import { idsInFrame } from '../../draw/timeline/ids-in-frame.ts';
import type { TimelineMark } from '../../draw/timeline/lane-marks.ts';
import type { MergedLane } from '../../draw/timeline/merged-lane.ts';
import { mergedLane } from '../../draw/timeline/merged-lane.ts';
import type { TimeScale, TimeWindow } from '../../draw/timeline/time-window.ts';
import type { TimelineLayout } from '../../draw/timeline/timeline-layout.ts';
import { timelineLayout } from '../../draw/timeline/timeline-layout.ts';
import { axisNodes, laneNodes, ringNodes } from '../../draw/timeline/timeline-nodes.ts';
import type { Palette } from '../../look/palette.ts';
import { COMPACT_BELOW_PX } from '../../look/sizes.ts';
import type { Day } from '../../model/edtf.ts';
import type { MapState } from '../view-context.ts';
import { Chart } from './chart.ts';

/** Lanes at most and at least, and the height of a window, px, that has room for the most; each lane less is so much less high. */
const LANES = { most: 9, least: 3, roomyPx: 800, stepPx: 18 } as const;

/** Room beside the time area, px: names and padding; on phones the button. */
const BESIDE_PX = { wide: 212, compact: 92 } as const;

/** Height of the strip over all time, the most that it is wide, and what it leaves to the switch beside it, px. */
const STRIP = { height: 16, widest: 320, beside: 330, narrowest: 80 } as const;

/* A low window is the map's first: the lanes that matter least go. */
function lanesFor(windowPx: number): number {
  const lacking = Math.ceil(Math.max(0, LANES.roomyPx - windowPx) / LANES.stepPx);
  return Math.max(LANES.least, LANES.most - lacking);
}

/** A timeline laid out for one width: everything that stays while the playhead moves. */
export class TimelineDrawing {
  readonly #chart: Chart;
  #keys: readonly unknown[] = [];
  #wide: TimelineLayout | null = null;
  #compact: MergedLane | null = null;
  #parts: ReadonlyMap<Parameters<Chart['fill']>[0], readonly SvgNode[]> = new Map();
  #marks: ReadonlyMap<string, TimelineMark> = new Map();
  #strip: DensityStrip | null = null;
  #ringKey = '';
  #pointed: string | null = null;

  /** @param root - where the templates render */
  constructor(root: ParentNode) {
    this.#chart = new Chart(root);
  }

  /** The lanes; null on phones. */
  get lanes(): TimelineLayout | null {
    return this.#wide;
  }

  /** Where days stand; null before anything is laid out. */
  get scale(): TimeScale | null {
    return this.#wide?.scale ?? this.#compact?.scale ?? null;
  }

  get strip(): DensityStrip | null {
    return this.#strip;
  }

  /** Lays out what is shown, where anything that it depends on has changed; the date alone never is. Returns whether it did. */
  layOut(state: MapState, changes: readonly Day[], window: TimeWindow, hostPx: number, palette: Palette): boolean {
    const { index, view, messages, language, snapshot } = state;
    const { commodities, actors, evidence, layers, select, known, date } = view;
    const filter = JSON.stringify([commodities, actors, evidence, layers, select, known ? date : null]);
    // The camera moves the scene, not the lanes: only its first coming, and that of another view, choose them anew.
    const keys = [
      index,
      messages,
      language,
      palette,
      hostPx,
      lanesFor(innerHeight),
      window,
      filter,
      view.view,
      state.scene === null,
    ];
    if (keys.every((key, place) => key === this.#keys[place])) return false;
    this.#keys = keys;
    const isCompact = hostPx < COMPACT_BELOW_PX;
    const widthPx = Math.max(60, hostPx - (isCompact ? BESIDE_PX.compact : BESIDE_PX.wide));
    const input = {
      index,
      snapshot,
      window,
      widthPx,
      palette,
      messages,
      language,
      budget: lanesFor(innerHeight),
      inFrame: state.scene ? idsInFrame(state.scene) : null,
    };
    this.#pointed = null;
    this.#ringKey = '';
    this.#wide = isCompact ? null : timelineLayout(input);
    this.#compact = isCompact ? mergedLane(input) : null;
    const stripPx = Math.min(STRIP.widest, widthPx - STRIP.beside);
    this.#strip =
      isCompact || stripPx < STRIP.narrowest ? null : densityStrip(changes, window, stripPx, STRIP.height, palette);
    this.#marks = new Map(this.#wide?.lanes.flatMap(({ marks }) => marks.map((mark) => [mark.key, mark])));
    this.#parts = this.#nodes(palette);
    return true;
  }

  /** Fills the picture that the template has made; the rings follow the snapshot. */
  paint({ snapshot }: MapState, palette: Palette): void {
    for (const [part, nodes] of this.#parts) this.#chart.fill(part, nodes);
    if (!this.#wide) return;
    const ringKey = snapshot.negotiations.map(({ current }) => current.round.id + current.state).join();
    if (ringKey === this.#ringKey) return;
    this.#ringKey = ringKey;
    this.#chart.fill('rings', ringNodes(this.#wide, snapshot.negotiations, palette));
  }

  /** The mark of a key. */
  markOf(key: string | null): TimelineMark | null {
    return key === null ? null : (this.#marks.get(key) ?? null);
  }

  /** Shows which mark is pointed at; null for none. */
  point(key: string | null): void {
    if (key === this.#pointed) return;
    for (const one of [this.#pointed, key]) {
      const mark = this.markOf(one);
      if (mark) this.#chart.redraw(mark.key, markNode(mark, { isHighlighted: one === key }));
    }
    this.#pointed = key;
  }

  #nodes(palette: Palette): ReadonlyMap<Parameters<Chart['fill']>[0], readonly SvgNode[]> {
    if (this.#compact) {
      const { marks, axis } = this.#compact;
      return new Map([
        ['marks', marks],
        ['axis', axis],
      ]);
    }
    if (!this.#wide) return new Map();
    const { ground, marks, arrows } = laneNodes(this.#wide, palette);
    return new Map([
      ['ground', ground],
      ['marks', marks],
      ['arrows', arrows],
      ['axis', axisNodes(this.#wide.axis, this.#wide.heightPx, palette)],
      ...(this.#strip ? [['strip', this.#strip.nodes] as const] : []),
    ]);
  }
}
