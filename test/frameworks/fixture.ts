/** What a page in some framework says of its map. */
export interface MapProps {
  readonly view: string;
  readonly date: string;
  /** A dataset, handed over as a property. */
  readonly data: unknown;
  readonly onSelect: (id: string | null) => void;
  readonly onLoad: () => void;
}

/** A small page in some framework, with a map and a key in it. */
export interface Fixture {
  readonly update: (change: Partial<MapProps>) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** Puts the page into an element of the document. */
export type Mount = (host: HTMLElement, props: MapProps) => Promise<Fixture>;
