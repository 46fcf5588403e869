import type { ShareMessages } from '../share-messages.ts';
import type { PartialWords } from '../translation.ts';

/** French words of sharing. */
export const frShare: PartialWords<ShareMessages> = {
  title: 'Partager et citer',
  link: 'Lien vers cette vue',
  copyLink: 'Copier le lien',
  citation: 'Référence',
  citationForm: { plain: 'Simple', apa: 'Style APA', bibtex: 'BibTeX' },
  copyCitation: 'Copier la référence',
  embed: 'Code d’intégration',
  embedForm: { element: 'Élément', iframe: 'Cadre', blockquote: 'Citation', oembed: 'oEmbed' },
  copyEmbed: 'Copier le code',
  builder: 'Taille, thème et langue : composer l’intégration',
  download: 'Télécharger',
  file: { png: 'PNG', svg: 'SVG', day: 'CSV', all: 'CSV', json: 'JSON' },
  fileHint: {
    png: 'image avec légende et sources',
    svg: 'la même, à redimensionner',
    day: 'ce qui vaut à cette date',
    all: 'toutes les observations',
    json: 'le jeu de données entier',
  },
  copied: { link: 'Lien copié', citation: 'Référence copiée', embed: 'Code copié' },
  notCopied: (key) => `Le navigateur n’a pas permis la copie. Le texte est sélectionné\u00a0: appuyez sur ${key}.`,
  drawing: 'Dessin de l’image…',
  saved: (file) => `Enregistré\u00a0: ${file}`,
  withoutLand: 'Le fond de carte n’a pas pu être chargé et manque dans l’image.',
  framed: (file) =>
    `${file}\u00a0: si rien n’arrive, la page autour de cette carte n’autorise pas les téléchargements.`,
  blocked: 'La page autour de cette carte n’autorise pas les téléchargements.',
  openPage: 'Ouvrir la carte sur sa propre page',
  failed: 'Le fichier n’a pas pu être créé.',
  joined: (pieces) => pieces.join(', '),
  mapFor: (date) => `carte au ${date}`,
  inDataset: (title) => `dans\u00a0: ${title}`,
  edition: (version, updated) => `version ${version}, mise à jour le ${updated}`,
  apa: {
    locale: 'fr-FR',
    issued: (year, monthAndDay) => `${year}, ${monthAndDay}`,
    mapFor: (date) => `Carte au ${date}`,
    inDataset: (title) => `Dans ${title}`,
    version: (version) => `Version ${version}`,
    dataset: 'Jeu de données',
    retrieved: (date, address) => `Consulté le ${date}, à l’adresse ${address}`,
  },
};
