import type { EmbedMessages } from '../embed-messages.ts';
import type { PartialWords } from '../translation.ts';

/** French words of embedded maps. */
export const frEmbed: PartialWords<EmbedMessages> = {
  frameTitle: (title) => `Carte\u00a0: ${title}`,
  caption: (title, date) => `${title}. La carte au ${date}.`,
  openMap: 'Ouvrir la carte interactive',
  explore: 'Explorer la carte',
  sources: 'Sources',
  theData: 'Toutes les données en un fichier',
  foreignData: 'L’adresse désigne les données d’un autre site. Seules celles de ce site sont affichées ici.',
};
