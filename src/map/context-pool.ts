/** How near a map is to what the reader looks at; `touched`: the reader has just used it. */
export type Nearness = 'away' | 'near' | 'on-screen' | 'touched';

/** A map that would be live. */
export interface Claim {
  /** It may be live from now on. */
  readonly onGrant: () => void;
  /** It may not any more: its context is needed elsewhere. Called before the other map's `onGrant`. */
  readonly onRevoke: () => void;
}

/** Browsers keep 16 contexts a page and take the oldest away without a word: half of them is ours. */
export const MOST_LIVE_MAPS = 8;

/** The same where the reader touches the screen: such machines have less memory. */
export const MOST_LIVE_MAPS_ON_TOUCH = 4;

const RANK: Readonly<Record<Nearness, number>> = { touched: 3, 'on-screen': 2, near: 1, away: 0 };

interface Seat {
  nearness: Nearness;
  mayWake: boolean;
  isGranted: boolean;
}

/**
 * Shares out the live maps of a page: one that is touched comes first, then those on the screen, then those near it; of equals the one that is live stays. A map
 * that has gone away stays live as long as nobody else needs its place; one that is only scrolled past keeps what it has, and gets nothing.
 */
export class ContextPool {
  readonly #most: number;
  readonly #keepsAway: boolean;
  readonly #seats = new Map<Claim, Seat>();

  /**
   * @param most - how many maps may be live at once
   * @param options - `keepsAway`: whether a map that is away may stay live; false in a frame, where the pool does not see the other frames
   */
  constructor(most: number, { keepsAway = true }: { readonly keepsAway?: boolean } = {}) {
    this.#most = most;
    this.#keepsAway = keepsAway;
  }

  /**
   * Says how near a map is; the first time, the map enters.
   *
   * @param mayWake - whether it may become live; false where nobody looks at it: then it may only stay so
   */
  place(claim: Claim, nearness: Nearness, mayWake = true): void {
    const seat = this.#seats.get(claim);
    if (seat) Object.assign(seat, { nearness, mayWake });
    else this.#seats.set(claim, { nearness, mayWake, isGranted: false });
    this.#settle();
  }

  /** Takes a map out: its place is free. It is not told. */
  leave(claim: Claim): void {
    if (this.#seats.delete(claim)) this.#settle();
  }

  #settle(): void {
    const order = [...this.#seats].sort(([, a], [, b]) => weightOf(b) - weightOf(a));
    const isEntitled = ({ nearness, mayWake, isGranted }: Seat): boolean =>
      nearness === 'away' ? isGranted && this.#keepsAway : isGranted || mayWake;
    const chosen = new Set(order.filter(([, seat]) => isEntitled(seat)).slice(0, this.#most));
    const changed = order.filter((entry) => chosen.has(entry) !== entry[1].isGranted);
    for (const [, seat] of changed) seat.isGranted = !seat.isGranted;
    // A place is given back before it is given out: for no moment are there too many.
    for (const [claim, seat] of changed) if (!seat.isGranted) claim.onRevoke();
    for (const [claim, seat] of changed) if (seat.isGranted && this.#seats.has(claim)) claim.onGrant();
  }
}

function weightOf({ nearness, isGranted }: Seat): number {
  return 2 * RANK[nearness] + (isGranted ? 1 : 0);
}
