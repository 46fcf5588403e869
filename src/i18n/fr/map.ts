import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { isDay } from './grammar.ts';

/** French words around the map. */
export const frMap: PartialWords<Pick<Messages, 'map' | 'view' | 'error' | 'citation'>> = {
  map: {
    label: 'Carte des flux commerciaux, des contrôles à l’exportation, des goulets d’étranglement et des négociations',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fit: 'Tout afficher',
    sources: 'Sources',
    attribution: (dataTo) => `Natural Earth · données jusqu’${isDay(dataTo) ? 'au' : 'à'} ${dataTo}`,
    disputedNote: 'trait mixte\u00a0: frontière contestée',
    cooperativeWheel: (key) => `Pour zoomer, faites défiler en maintenant ${key}`,
    cooperativeTouch: 'Déplacez la carte avec deux doigts',
    loading: 'La carte se charge.',
    leftOut: (count, all) => `${count} éléments sur ${all} laissés de côté`,
    locator: 'Où l’on se trouve',
    marks: 'Sur la carte',
  },
  view: {
    view: 'Vue',
    date: 'Date',
    earlier: 'Plus tôt',
    later: 'Plus tard',
    onlyKnown: 'Seulement ce que l’on savait ce jour-là',
    showAll: 'Tout afficher',
    nothingYet: (when) => `Rien n’est encore relevé à cette date\u00a0: les données commencent ${when}.`,
  },
  error: {
    network: 'Une partie de la carte n’a pas pu être chargée.',
    'not-json': 'Le fichier de données n’est pas du JSON.',
    'not-a-dataset': 'Ce fichier n’est pas un jeu de données de cette carte.',
    'too-large': 'Le jeu de données dépasse la taille que la carte accepte.',
    webgl: 'Carte dessinée sans WebGL, que ce navigateur n’offre pas. Tout le reste fonctionne.',
    'context-lost': 'La carte interactive a été perdue et n’a pas pu être rétablie.',
    basemap: 'Le fond de carte n’a pas pu être chargé.',
    retry: 'Réessayer',
    dismiss: 'Fermer',
  },
  citation: {
    quoted: (title) => `«\u00a0${title}\u00a0»`,
    accessed: (date) => (isDay(date) ? `consulté le ${date}` : `consulté en ${date}`),
    noDate: 's. d.',
  },
};
