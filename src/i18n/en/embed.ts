import type { EmbedMessages } from '../embed-messages.ts';

/** English words of embedded maps. */
export const enEmbed: EmbedMessages = {
  frameTitle: (title) => `Map: ${title}`,
  caption: (title, date) => `${title}. The map on ${date}.`,
  openMap: 'Open the interactive map',
  explore: 'Explore the map',
  sources: 'Sources',
  theData: 'All data in one file',
  foreignData: 'The address names data of another site. Only data of this site are shown here.',
};
