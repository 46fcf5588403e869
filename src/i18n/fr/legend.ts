import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { counted, lowerFirst } from './grammar.ts';

/** French words of the legend. */
export const frLegend: PartialWords<Pick<Messages, 'legend'>> = {
  legend: {
    title: 'Sur cette carte',
    flowsHint: 'la couleur dit les marchandises, l’épaisseur la quantité',
    chokepointsHint: 'taille\u00a0: part',
    aMonth: (amount) => `${amount} par mois`,
    planned: 'Prévu ou prévision',
    workedOut: 'Calculé, affirmé, source anonyme',
    notReported: 'Quantité non communiquée',
    evenLine: 'Épaisseur fixe\u00a0: quantité dans le libellé',
    controlInForce: 'En vigueur',
    controlEased: 'Suspendue, assouplie',
    controlThreatened: 'Menace, annonce',
    severalAtOnePlace: 'Plusieurs au même endroit',
    approximateArea: 'Zone approximative',
    roundHeld: 'Session tenue',
    roundPlanned: 'Session prévue',
    talksGoingOn: 'Négociations en cours',
    noneWithFilter: 'rien avec ce filtre',
    noneHere: 'rien dans ce cadre',
    noneOnDate: 'rien à cette date',
    eventOnDate: 'Ces 30 derniers jours',
    shownOfAll: (shown, all) => `${shown} flux sur les ${all} de cette date.`,
    outsideFrame: (count) => `${counted(count, 'autre flux', 'autres flux')} hors de ce cadre.`,
    faint: (count, percent) =>
      `En pâle\u00a0: ${counted(count, 'flux plus petit', 'flux plus petits')}${percent === null ? '' : `, ${percent} du total`}.`,
    layerSwitch: (layer) => `Afficher\u00a0: ${lowerFirst(layer)}`,
  },
};
