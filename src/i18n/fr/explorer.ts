import type { ExplorerMessages } from '../explorer-messages.ts';
import type { PartialWords } from '../translation.ts';

/** French words of the explorer page. */
export const frExplorer: PartialWords<ExplorerMessages> = {
  brand: 'Leverage',
  views: 'Vues',
  moreViews: 'Autres vues',
  previousView: 'Vue précédente',
  nextView: 'Vue suivante',
  details: 'Détails',
  key: 'Légende',
  dateOfMap: 'Jour que montre la carte',
  earlierChange: 'Changement précédent',
  laterChange: 'Changement suivant',
  noEarlierChange: 'Aucun changement plus tôt',
  noLaterChange: 'Aucun changement plus tard',
  sheet: 'Détails, recherche et légende',
  find: 'Chercher, filtrer',
  table: 'Tableau',
  closeTable: 'Fermer le tableau',
  raiseSheet: 'Agrandir les détails',
  lowerSheet: 'Agrandir la carte',
  closePanel: 'Fermer le volet',
  share: 'Partager',
  language: 'Langue',
  tab: { details: 'Détails', find: 'Filtre', key: 'Légende', time: 'Date', table: 'Tableau', share: 'Partage' },
};
