import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

type Topics =
  | 'controlStatus'
  | 'controlKind'
  | 'chokepointStatus'
  | 'chokepointKind'
  | 'evidence'
  | 'modality'
  | 'relation'
  | 'roundKind'
  | 'roundResult'
  | 'roundState'
  | 'layer'
  | 'group';

/** French names of kinds and statuses. A control is "une mesure", a chokepoint "un goulet", a round "une session". */
export const frNames: PartialWords<Pick<Messages, Topics>> = {
  controlStatus: {
    threatened: 'menace',
    announced: 'annoncée',
    'in-force': 'en vigueur',
    eased: 'assouplie',
    suspended: 'suspendue',
    expired: 'arrivée à échéance',
    revoked: 'abrogée',
  },
  controlKind: {
    'export-licence': 'Licences d’exportation',
    'export-ban': 'Interdiction d’exporter',
    'import-tariff': 'Droits de douane',
    'investment-curb': 'Restriction des investissements',
    'entity-listing': 'Liste d’entités',
    'purchase-halt': 'Arrêt des achats',
    'output-cap': 'Plafond de production',
    'border-closure': 'Fermeture de la frontière',
    'visa-curb': 'Restriction des visas',
    tax: 'Taxe',
    pause: 'Trêve',
    other: 'Autre mesure',
  },
  chokepointStatus: {
    open: 'ouvert',
    threatened: 'menacé',
    restricted: 'restreint',
    contested: 'disputé',
    closed: 'fermé',
  },
  chokepointKind: {
    'mine-belt': 'Ceinture minière',
    processing: 'Transformation',
    manufacturing: 'Fabrication',
    hub: 'Plaque tournante',
    crossing: 'Point de passage',
    strait: 'Détroit',
    technology: 'Technologie',
    market: 'Marché',
  },
  evidence: {
    official: 'Officiel',
    reported: 'Rapporté',
    derived: 'Calculé',
    claimed: 'Affirmé',
    analysis: 'Analyse',
    anonymous: 'Source anonyme',
  },
  modality: { planned: 'Prévu', forecast: 'Prévision' },
  relation: {
    answers: 'Répond à',
    suspends: 'Suspend',
    eases: 'Assouplit',
    tightens: 'Durcit',
    extends: 'Prolonge',
    replaces: 'Remplace',
    'part-of': 'Fait partie de',
  },
  roundKind: {
    talks: 'Négociations',
    call: 'Appel',
    summit: 'Sommet',
    visit: 'Visite',
    letter: 'Lettre',
    signing: 'Signature',
    contact: 'Contact',
  },
  roundResult: {
    none: 'Sans résultat',
    progress: 'Avancée',
    framework: 'Accord-cadre',
    agreement: 'Accord',
    breakdown: 'Rupture',
  },
  roundState: { held: 'tenue', planned: 'prévue', due: 'date passée, tenue non confirmée' },
  layer: {
    flows: 'Flux',
    controls: 'Mesures',
    chokepoints: 'Goulets d’étranglement',
    negotiations: 'Négociations',
    events: 'Événements',
  },
  group: {
    minerals: 'Terres rares, minerais',
    goods: 'Marchandises',
    tech: 'Puces, logiciels, moteurs',
    energy: 'Carburants, gaz',
    metals: 'Automobiles, acier',
    capital: 'Investissements',
  },
};
