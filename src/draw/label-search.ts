import { boxesMeet } from './boxes.ts';
import type { LabelForm } from './label-forms.ts';
import type { LabelGround } from './label-ground.ts';
import type { LabelOption, LabelOptions } from './label-options.ts';
import { labelOptions } from './label-options.ts';
import { groundPrices, spotsConflict } from './label-price.ts';
import type { LabelSpec } from './label-spec.ts';
import { PRIORITY } from './label-spec.ts';
import type { LabelAnchor } from './label-spot.ts';
import type { LabelColumn } from './label-spots-leader.ts';
import { spotsInColumn } from './label-spots-leader.ts';
import type { Box, Point } from './scene.ts';

/** How many spots of a label are tried with moving others out of the way, and how many others. */
const MOST_REPAIRS = 90;
const MOST_MOVED = 2;

/** What a more important label may come to cost more when it makes room. */
const MOST_PUSH = 18;
const SWEEPS = 2;

/** More than rounding, less than any cost. */
const HAIR = 1e-6;

/** What a note in a column may cost more than beside its mark. */
const ALIGNED_BONUS = 24;

/** How far from a mark a column of notes may begin, in px. */
const COLUMN_DISTANCES_PX = [36, 60, 90, 130];

/** In columns only the fullest forms of a label are tried. */
const COLUMN_FORMS = 2;

/** The labels placed so far, and how more are placed among them. */
export interface LabelSearch {
  readonly placed: ReadonlyMap<string, LabelOption>;
  /** Places a label at its cheapest free spot, else where others can be moved; false where it finds none. */
  readonly place: (spec: LabelSpec) => boolean;
  /** Places annotations with their edges in one column, where that is not much dearer than each beside its mark. */
  readonly placeAligned: (specs: readonly LabelSpec[]) => void;
  /** Moves each label to its cheapest free spot, now that all others stand. */
  readonly improve: () => void;
}

interface Alignment {
  readonly options: readonly LabelOption[];
  readonly cost: number;
}

/** What stands, in the order in which it was put there, and the columns that its edges make. */
interface Standing {
  readonly options: readonly LabelOption[];
  readonly columns: readonly LabelColumn[];
}

/** The options of one label: beside its mark or on leaders of its own, and by the place of each column it has been tried in. */
interface Remembered {
  readonly options: LabelOptions;
  readonly forms: readonly LabelForm[];
  readonly anchors: readonly LabelAnchor[];
  readonly start: Map<number, LabelOptions>;
  readonly end: Map<number, LabelOptions>;
}

/** A search on a ground, within a frame. */
export function labelSearch(ground: LabelGround, frame: Box): LabelSearch {
  const placed = new Map<string, LabelOption>();
  const fixed = new Set<string>();
  const prices = groundPrices(ground, frame);
  const memo = new Map<string, Remembered>();
  let standing: Standing | null = null;

  const put = (option: LabelOption): void => {
    placed.set(option.spec.key, option);
    standing = null;
  };

  const take = ({ spec }: LabelOption): void => {
    placed.delete(spec.key);
    standing = null;
  };

  const stand = (): Standing => {
    if (standing) return standing;
    const options = [...placed.values()];
    standing = { options, columns: columnsOf(options) };
    return standing;
  };

  const remembered = (spec: LabelSpec): Remembered => {
    let known = memo.get(spec.key);
    if (!known) {
      const { forms, groups, columnAnchors: anchors = [] } = spec.choices();
      const options = labelOptions(spec, forms, groups, prices);
      known = { options, forms, anchors, start: new Map(), end: new Map() };
      memo.set(spec.key, known);
    }
    return known;
  };

  const optionsOf = (spec: LabelSpec): LabelOptions => remembered(spec).options;

  const firstFreeIn = (column: LabelColumn, spec: LabelSpec, below: number): LabelOption | null => {
    const { forms, anchors, [column.align]: known } = remembered(spec);
    let options = known.get(column.x);
    if (!options) {
      const group = spotsInColumn(anchors, column, spec.longestPx);
      if (!group || group.leastCost >= below) return null;
      options = labelOptions(spec, forms.slice(0, COLUMN_FORMS), [group], prices);
      known.set(column.x, options);
    }
    return firstFree(options, below);
  };

  /* What was in the way the last time mostly still is. */
  const isFree = (option: LabelOption): boolean => {
    const { blocker } = option;
    if (blocker && placed.get(blocker.spec.key) === blocker) return false;
    for (const other of stand().options) {
      if (!optionsConflict(option, other)) continue;
      option.blocker = other;
      return false;
    }
    return true;
  };

  const firstFree = (options: LabelOptions, below: number): LabelOption | null => {
    for (let rank = 0; ; rank++) {
      const option = options.at(rank, below);
      if (!option || option.cost >= below) return null;
      if (isFree(option)) return option;
    }
  };

  const best = (spec: LabelSpec, below = Infinity): LabelOption | null => {
    const { options, anchors } = remembered(spec);
    let option = firstFree(options, below);
    if (anchors.length === 0) return option;
    for (const column of stand().columns) option = firstFreeIn(column, spec, option?.cost ?? below) ?? option;
    return option;
  };

  /* Lays out annotations at one column (null: each at its best), tells what that costs, and leaves everything as it was. */
  const tryColumn = (specs: readonly LabelSpec[], column: LabelColumn | null): Alignment => {
    const options: LabelOption[] = [];
    let aligned = 0;
    let cost = 0;
    for (const spec of specs) {
      const beside = firstFree(optionsOf(spec), Infinity);
      const inLine = column && firstFreeIn(column, spec, (beside?.cost ?? spec.mostCost) + ALIGNED_BONUS);
      const option = inLine ?? beside;
      cost += option ? option.cost - (inLine ? ALIGNED_BONUS : 0) : spec.mostCost;
      if (inLine) aligned++;
      if (!option) continue;
      options.push(option);
      put(option);
    }
    for (const option of options) take(option);
    return { options, cost: column && aligned < 2 ? Infinity : cost };
  };

  const repair = (spec: LabelSpec): boolean => {
    const options = optionsOf(spec);
    for (let rank = 0; rank < MOST_REPAIRS; rank++) {
      const option = options.at(rank);
      if (!option) return false;
      if (moveAway(option)) return true;
    }
    return false;
  };

  /* Puts a label where others stand, if all of these find another spot; names of the basemap may go. */
  const moveAway = (option: LabelOption): boolean => {
    const others: LabelOption[] = [];
    for (const other of stand().options) {
      if (!optionsConflict(option, other)) continue;
      if (others.length === MOST_MOVED || fixed.has(other.spec.key)) return false;
      others.push(other);
    }
    others.sort(byImportance);
    for (const other of others) take(other);
    put(option);
    let cost = option.cost;
    const areKept = others.every((other, at) => {
      const mayGo = !other.spec.isCounted && other.spec.priority > option.spec.priority;
      const isLesser = other.spec.priority >= option.spec.priority;
      // What would be too dear is not looked for, where finding nothing comes to the same.
      const most = Math.min(
        isLesser ? Infinity : MOST_PUSH,
        at === others.length - 1 ? option.spec.mostCost - cost : Infinity,
      );
      const moved = best(other.spec, mayGo ? Infinity : other.cost + most + HAIR);
      if (moved) put(moved);
      const dearer = moved ? moved.cost - other.cost : 0;
      cost += dearer;
      if (dearer > MOST_PUSH && other.spec.priority < option.spec.priority) return false;
      return moved !== null || mayGo;
    });
    if (areKept && cost <= option.spec.mostCost) return true;
    take(option);
    for (const other of others) put(other);
    return false;
  };

  return {
    placed,
    place(spec) {
      const free = best(spec);
      if (free) put(free);
      return free !== null || (spec.priority <= PRIORITY.hub && repair(spec));
    },
    placeAligned(specs) {
      const anchorOf = (spec: LabelSpec): Point | undefined => remembered(spec).anchors[0]?.at;
      const downwards = [...specs].sort((a, b) => (anchorOf(a)?.[1] ?? 0) - (anchorOf(b)?.[1] ?? 0));
      let best = tryColumn(downwards, null);
      for (const column of columnsBeside(specs.map(anchorOf))) {
        const alignment = tryColumn(downwards, column);
        if (alignment.cost < best.cost) best = alignment;
      }
      for (const option of best.options) {
        put(option);
        fixed.add(option.spec.key);
      }
    },
    improve() {
      for (let sweep = 0; sweep < SWEEPS; sweep++) {
        for (const option of [...placed.values()].sort(byImportance)) {
          if (fixed.has(option.spec.key)) continue;
          take(option);
          put(best(option.spec, option.cost - 0.01) ?? option);
        }
      }
    },
  };
}

/** The order of importance: priority first, then weight, then the key, so that it never depends on chance. */
export function byImportance(a: { readonly spec: LabelSpec }, b: { readonly spec: LabelSpec }): number {
  const [one, other] = [a.spec, b.spec];
  if (one.priority !== other.priority) return one.priority - other.priority;
  if (one.weight !== other.weight) return other.weight - one.weight;
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}

function optionsConflict(a: LabelOption, b: LabelOption): boolean {
  return boxesMeet(a.reach, b.reach) && spotsConflict(a.spot, b.spot);
}

function columnsOf(placed: Iterable<LabelOption>): readonly LabelColumn[] {
  const columns: LabelColumn[] = [];
  for (const { spot } of placed) {
    if (!spot.leader || spot.align === 'middle') continue;
    const { align } = spot;
    const x = align === 'start' ? spot.box.x0 : spot.box.x1;
    if (!columns.some((column) => column.align === align && Math.abs(column.x - x) < 1)) columns.push({ x, align });
  }
  return columns;
}

function columnsBeside(anchors: readonly (Point | undefined)[]): readonly LabelColumn[] {
  return anchors.flatMap((anchor) =>
    anchor
      ? COLUMN_DISTANCES_PX.flatMap((distance): readonly LabelColumn[] => [
          { x: anchor[0] + distance, align: 'start' },
          { x: anchor[0] - distance, align: 'end' },
        ])
      : [],
  );
}
