/** The words of embedded maps: of the codes that are pasted into articles, and of the page in a frame. */
export interface EmbedMessages {
  /** Name of the frame for screen readers. */
  readonly frameTitle: (title: string) => string;
  /** Under the picture that stands in for the map: its title and its day. */
  readonly caption: (title: string, date: string) => string;
  /** Link to the explorer. */
  readonly openMap: string;
  /** The same where there is little room. */
  readonly explore: string;
  /** Before the names of publications. */
  readonly sources: string;
  /** Link to the file with the data. */
  readonly theData: string;
  /** Instead of a map whose data lie on another site. */
  readonly foreignData: string;
}
