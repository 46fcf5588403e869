import {
  LANGUAGE_PATTERN,
  isAmount,
  isBoolean,
  isCamera,
  isDate,
  isDay,
  isId,
  isLink,
  isPlainValue,
  isPoint,
  isText,
  isUnit,
  ofLength,
  saysSomething,
  within,
} from './leaves.ts';

// Made from the schemas in dataset/ by test/model/dataset-form.test.ts: `npx vitest run test/model/dataset-form.test.ts -u`.

/**
 * The form of a value. A string: the words that it may be, or `@` and the kinds of thing that it may name (none = any), or `#` and the kind
 * of thing that it is the id of. A pair: a list with its least length, a form with a rule, or one thing and a list of such. An object: its
 * fields, those that may be missing with a `?`.
 */
export type DatasetForm =
  | string
  | RegExp
  | ((value: unknown) => boolean)
  | readonly [form: DatasetForm, rule: DatasetForm | number]
  | { readonly [field: string]: DatasetForm };

const evidence: DatasetForm = [
  {
    source: '@source',
    status: 'official|reported|derived|claimed|analysis|anonymous',
    'by?': '@actor',
    'via?': '@source',
    'derivedFrom?': ['@', 0],
    'locator?': ofLength(0, 200),
    'note?': isText,
  },
  1,
];

const quantity: DatasetForm = {
  value: isAmount,
  unit: isUnit,
  'qualifier?': 'about|nearly|over|under|at-least|up-to',
  'text?': isText,
};

const otherAccounts: DatasetForm = [
  { field: ofLength(1, 80), value: isPlainValue, evidence: evidence, why: isText },
  0,
];

/** The form of a whole dataset, to its last field. */
export const datasetForm: DatasetForm = {
  '$schema?': ofLength(0, 2000),
  id: isId,
  version: /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
  updated: isDate,
  language: LANGUAGE_PATTERN,
  license: ofLength(1, 400),
  title: isText,
  summary: isText,
  sources: [
    {
      id: '#source',
      type: ofLength(1, 400),
      title: isText,
      'container-title?': ofLength(1, 400),
      'publisher?': ofLength(1, 400),
      'author?': [{ 'family?': ofLength(1, 400), 'given?': ofLength(1, 400), 'literal?': ofLength(1, 400) }, 0],
      'issued?': isDate,
      'URL?': isLink,
      'archive_URL?': isLink,
      'accessed?': isDate,
      'language?': LANGUAGE_PATTERN,
      'note?': isText,
      'sameAs?': ['@source', 0],
    },
    0,
  ],
  places: [
    {
      id: '#place',
      name: isText,
      kind: 'world|bloc-area|country|region|town|port|crossing|strait|mine|plant|venue|sea-area',
      'country?': /^[A-Z]{3}$/,
      'coordinates?': isPoint,
      'withinKm?': within(0, 2000),
      'evidence?': evidence,
      'otherAccounts?': otherAccounts,
    },
    0,
  ],
  actors: [
    {
      id: '#actor',
      name: isText,
      kind: 'state|bloc|agency|armed-group|company|person|organisation',
      'place?': '@place',
      'memberOf?': ['@actor', ['@actor', 0]],
      'roles?': [
        {
          'id?': '#assertion',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          title: isText,
          'of?': '@actor',
          during: isDate,
        },
        0,
      ],
      'aliases?': [{ text: isText, kind: 'short|former|misprint' }, 0],
      'otherAccounts?': otherAccounts,
    },
    0,
  ],
  commodities: [
    {
      id: '#commodity',
      name: isText,
      'hs?': [/^[0-9]{2}(?:[0-9]{2}(?:\.?[0-9]{2}(?:\.?[0-9]{2})?)?)?$/, 0],
      'partOf?': '@commodity',
      'uses?': [isText, 0],
    },
    0,
  ],
  flows: [
    {
      id: '#flow',
      'name?': isText,
      from: '@place',
      to: '@place',
      'via?': ['@place', 0],
      commodity: '@commodity',
      kind: 'goods|investment|technology|subsidy|arms',
      'actors?': ['@actor', 0],
      'gates?': ['@chokepoint', 0],
      observations: [
        {
          'id?': '#assertion',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          period: isDate,
          measure: 'mass|value|share',
          quantity: quantity,
          'change?': { quantity: quantity, against: isDate },
          'reporter?': 'exporter|importer',
          'note?': isText,
        },
        1,
      ],
      'note?': isText,
      'otherAccounts?': otherAccounts,
    },
    0,
  ],
  controls: [
    {
      id: '#control',
      name: isText,
      kind: 'export-licence|export-ban|import-tariff|investment-curb|entity-listing|purchase-halt|output-cap|border-closure|visa-curb|tax|pause|other',
      issuer: '@actor',
      targets: ['@actor|place', 0],
      commodities: ['@commodity', 0],
      'flows?': ['@flow', 0],
      'relations?': [
        {
          kind: 'answers|suspends|eases|tightens|extends|replaces|part-of',
          control: '@control',
          evidence: evidence,
          'note?': isText,
        },
        0,
      ],
      phases: [
        {
          'id?': '#assertion',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          status: 'threatened|announced|in-force|eased|suspended|expired|revoked',
          from: isDate,
          'until?': isDate,
          'rate?': quantity,
          'scope?': { 'targets?': ['@actor|place', 0], 'commodities?': ['@commodity', 0] },
          'decidedIn?': '@round',
          'note?': isText,
        },
        1,
      ],
      'note?': isText,
      'otherAccounts?': otherAccounts,
    },
    0,
  ],
  chokepoints: [
    {
      id: '#chokepoint',
      name: isText,
      place: '@place',
      kind: 'mine-belt|processing|manufacturing|hub|crossing|strait|technology|market',
      commodities: ['@commodity', 0],
      why: isText,
      'shares?': [
        {
          'id?': '#assertion',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          of: isText,
          quantity: quantity,
          period: isDate,
        },
        0,
      ],
      'heldBy?': [
        {
          'id?': '#assertion',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          actor: '@actor',
          from: isDate,
          'until?': isDate,
          'note?': isText,
        },
        0,
      ],
      statuses: [
        {
          'id?': '#assertion',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          status: 'open|threatened|restricted|contested|closed',
          from: isDate,
          'until?': isDate,
          'note?': isText,
        },
        1,
      ],
      'controls?': ['@control', 0],
      'note?': isText,
      'otherAccounts?': otherAccounts,
    },
    0,
  ],
  negotiations: [
    {
      id: '#negotiation',
      name: isText,
      parties: ['@actor', 2],
      about: ['@', 0],
      rounds: [
        {
          id: '#round',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          name: isText,
          kind: 'talks|call|summit|visit|letter|signing|contact',
          date: isDate,
          'announced?': isDate,
          'place?': '@place',
          'participants?': ['@actor', 0],
          'absent?': ['@actor', 0],
          'result?': 'none|progress|framework|agreement|breakdown',
          'outcome?': isText,
          'note?': isText,
        },
        0,
      ],
      positions: [
        {
          id: '#position',
          evidence: evidence,
          'modality?': 'planned|forecast',
          'otherAccounts?': otherAccounts,
          party: '@actor',
          kind: 'offer|demand|threat',
          text: isText,
          date: isDate,
          'quantity?': quantity,
          'ties?': ['@', 0],
          'answer?': isText,
          'note?': isText,
        },
        0,
      ],
      'note?': isText,
      'otherAccounts?': otherAccounts,
    },
    0,
  ],
  events: [
    {
      id: '#event',
      evidence: evidence,
      'modality?': 'planned|forecast',
      'otherAccounts?': otherAccounts,
      kind: 'fighting|strike|law|statement|incident|visit|market|other',
      date: isDate,
      'place?': '@place',
      'actors?': ['@actor', 0],
      title: isText,
      'text?': isText,
      'related?': ['@', 0],
    },
    0,
  ],
  facts: [
    [
      {
        id: '#fact',
        evidence: evidence,
        'modality?': 'planned|forecast',
        'otherAccounts?': otherAccounts,
        about: ['@', 0],
        label: isText,
        'quantity?': quantity,
        'text?': isText,
        'period?': isDate,
      },
      saysSomething,
    ],
    0,
  ],
  views: [
    {
      id: '#view',
      title: isText,
      'text?': isText,
      date: isDay,
      'known?': isBoolean,
      'layers?': ['flows|controls|chokepoints|negotiations|events', 0],
      'commodities?': ['@commodity', 0],
      'actors?': ['@actor', 0],
      'evidence?': ['official|reported|derived|claimed|analysis|anonymous', 0],
      'select?': '@',
      camera: isCamera,
      'notes?': [{ to: '@', text: isText }, 0],
      'alt?': isText,
    },
    0,
  ],
  stories: [{ id: '#story', title: isText, steps: [{ view: '@view', text: isText }, 1] }, 0],
  corrections: [{ id: '#correction', date: isDay, item: '@', was: isText, now: isText, why: isText }, 0],
};
