/** The words of the timeline. */
export interface TimelineMessages {
  readonly label: string;
  readonly play: string;
  readonly pause: string;
  readonly previousChange: string;
  readonly nextChange: string;
  /** A speed of playing, and what it is called: 1, `1×`, "Speed: 1×". */
  readonly times: (factor: number) => string;
  readonly speed: (times: string) => string;
  /** The lane of all events. */
  readonly events: string;
  readonly lanes: string;
  /** A name with its status: "Purchase halt: threatened". */
  readonly status: (name: string, status: string) => string;
  /** What a bar or a knot is, with its date. */
  readonly dated: (name: string, date: string) => string;
  readonly lanesShown: (shown: number, all: number) => string;
  /** The strip over the whole time, which moves the window. */
  readonly overview: string;
}
