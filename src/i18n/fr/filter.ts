import type { FilterMessages } from '../filter-messages.ts';
import type { PartialWords } from '../translation.ts';
import { COLON, counted } from './grammar.ts';

/** French words of the filter and the search. */
export const frFilter: PartialWords<FilterMessages> = {
  title: 'Recherche et filtre',
  search: 'Rechercher',
  searchHint: 'Lieux, marchandises, personnes, événements',
  results: 'Résultats',
  found: (count) => counted(count, 'résultat', 'résultats'),
  foundFirst: (shown, count) => `Les ${shown} premiers résultats sur ${count}`,
  nothingFound: 'Aucun résultat',
  kind: {
    source: 'Source',
    place: 'Lieu',
    actor: 'Acteur',
    commodity: 'Marchandise',
    flow: 'Flux',
    control: 'Mesure',
    chokepoint: 'Goulet d’étranglement',
    negotiation: 'Négociations',
    round: 'Session de négociation',
    position: 'Position',
    event: 'Événement',
    fact: 'Chiffre',
  },
  alsoCalled: (name) => `aussi ${name}`,
  misprintOf: (name) => `coquille${COLON}${name}`,
  commodities: 'Marchandises',
  actors: 'Acteurs',
  evidence: 'Sources et preuves',
  findActor: 'Chercher un acteur',
  chosen: (count) => counted(count, 'choisi', 'choisis'),
  all: 'tout',
  noneTicked: 'Rien de coché\u00a0: tout est affiché.',
  onlyFirm: 'Officiel et rapporté seulement',
  partsOf: (commodity) => `Composantes${COLON}${commodity}`,
  showAll: 'Tout afficher',
};
