/** More steps than this nobody goes back. */
const MOST = 40;

/** The items that were read before the one that is, so that a reader who follows links comes back where there is no address to do it. */
export class DetailsTrail {
  #view: string | null = null;
  #now: string | null = null;
  #before: readonly string[] = [];
  #isBack = false;

  /** The item to go back to; null where there is none. */
  get last(): string | null {
    return this.#before.at(-1) ?? null;
  }

  /** Takes what is shown now. Closing the item and another view begin anew. */
  follow(view: string | null, select: string | null): void {
    const before = this.#now;
    if (view !== this.#view || select === null) this.#before = [];
    else if (before !== null && before !== select) this.#step(before, select);
    this.#view = view;
    this.#now = select;
    this.#isBack = false;
  }

  /** Goes one item back, and says which. */
  back(): string | null {
    this.#isBack = true;
    return this.last;
  }

  #step(before: string, select: string): void {
    if (this.#isBack && select === this.last) this.#before = this.#before.slice(0, -1);
    else this.#before = [...this.#before, before].slice(-MOST);
  }
}
