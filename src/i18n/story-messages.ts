/** The words of a story that drives a map, and of the words in a text that point at marks. */
export interface StoryMessages {
  /** Brings the map back to what the story shows, after the reader looked elsewhere. */
  readonly backToStory: string;
  /** Names the list of all steps. */
  readonly steps: string;
  readonly step: (number: number, count: number) => string;
  /** Said after a word that points at a mark. */
  readonly showOnMap: string;
}
