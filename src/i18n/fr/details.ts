import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { counted, from, isDay, withArticle } from './grammar.ts';

/** French words of the details. */
export const frDetails: PartialWords<Pick<Messages, 'details'>> = {
  details: {
    nothingSelected: 'Choisissez une ligne, une barrière, un losange ou un nœud pour lire sur quoi il repose.',
    notOnMap: 'Absent de la carte avec ce filtre.',
    showOnMap: 'Afficher',
    close: 'Fermer',
    back: 'Retour',
    flow: 'Flux',
    control: 'Mesure',
    chokepoint: 'Goulet d’étranglement',
    negotiation: 'Négociations',
    event: 'Événement',
    place: 'Lieu',
    actor: 'Acteur',
    fact: 'Chiffre ou fait',
    fromTo: (start, end) => `${from(start)} vers ${withArticle(end)}`,
    happened: 'Ce qui s’est passé',
    known: 'Ce que l’on sait',
    restsOn: 'Sur quoi cela repose',
    gates: 'Mesures qui le visent',
    rounds: 'Sessions',
    positions: 'Offres, exigences, menaces',
    heldBy: 'Aux mains de',
    shares: 'Parts',
    accountsDiffer: 'Les versions divergent',
    versions: (count) => counted(count, 'version', 'versions'),
    shownInstead: 'Une autre version est affichée, car',
    byDate: (date) => (isDay(date) ? `au ${date}` : `jusqu’à ${date}`),
    noLink: 'sans lien',
    via: (source) => `via ${source}`,
    position: { offer: 'Offre', demand: 'Exigence', threat: 'Menace' },
    noLaterReport: 'sans information ultérieure',
    notHappening: 'Rien n’en est connu à cette date.',
    someTimeIn: (date) => `courant ${date}`,
    reporter: { exporter: 'selon l’exportateur', importer: 'selon l’importateur' },
  },
};
