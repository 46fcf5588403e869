const evidence = [{ source: 'report', status: 'reported', by: 'beijing' }];
const official = [{ source: 'gazette', status: 'official', via: 'report', derivedFrom: ['ore-2024'], locator: 'p. 3' }];

/** A small dataset, as a file holds it, with every kind of item, field and reference; a new copy each time, without any problem. */
export function sampleDataset() {
  const sample = {
    $schema: '../schema/dataset-1.json',
    id: 'sample',
    version: '1.0.0',
    updated: '2025-07-08',
    language: 'en',
    license: 'CC-BY-4.0',
    title: 'A sample',
    summary: { en: 'A small world', ja: '小さな世界' },
    sources: [
      {
        id: 'report',
        type: 'article-newspaper',
        title: 'A report',
        issued: '2025-06-01',
        URL: 'https://example.org/a',
        accessed: '2025-07-01',
      },
      {
        id: 'gazette',
        type: 'legislation',
        title: 'A gazette',
        author: [{ literal: 'The office' }],
        sameAs: ['report'],
        language: 'zh-Hans',
      },
    ],
    places: [
      { id: 'hills', name: 'The hills', kind: 'mine', country: 'MMR', coordinates: [97.5, 26], withinKm: 40, evidence },
      { id: 'port', name: { en: 'The port', ja: '港' }, kind: 'port', country: 'CHN', coordinates: [120.4, 36.1] },
      { id: 'bay', name: 'The bay', kind: 'port', country: 'USA', coordinates: [-118.2, 33.7] },
    ],
    actors: [
      { id: 'beijing', name: 'Beijing', kind: 'state', place: 'port', aliases: [{ text: 'PRC', kind: 'short' }] },
      { id: 'washington', name: 'Washington', kind: 'state', place: 'bay' },
      {
        id: 'minister',
        name: 'The minister',
        kind: 'person',
        memberOf: ['beijing'],
        roles: [{ title: 'Minister', of: 'beijing', during: '2022/..', evidence }],
        otherAccounts: [{ field: 'name', value: 'The vice minister', evidence, why: 'A slip in one report' }],
      },
      { id: 'office', name: 'The office', kind: 'agency', memberOf: 'washington' },
    ],
    commodities: [
      { id: 'minerals', name: 'Minerals' },
      { id: 'ore', name: 'Ore', hs: ['2846', '2846.90'], partOf: 'minerals', uses: ['magnets'] },
    ],
    flows: [
      {
        id: 'ore-to-port',
        from: 'hills',
        to: 'port',
        via: ['bay'],
        commodity: 'ore',
        kind: 'goods',
        actors: ['beijing'],
        gates: ['hills-belt'],
        observations: [
          {
            id: 'ore-2024',
            period: '2024',
            measure: 'mass',
            quantity: { value: 20000, unit: 't', qualifier: 'about' },
            evidence,
          },
          {
            period: '2025-01/2025-05',
            measure: 'mass',
            quantity: { value: 12944, unit: 't' },
            change: { quantity: { value: -50, unit: '%' }, against: '2024-01/2024-05' },
            reporter: 'importer',
            evidence: official,
          },
        ],
      },
      {
        id: 'ore-to-bay',
        from: 'port',
        to: 'bay',
        commodity: 'ore',
        kind: 'goods',
        observations: [
          { period: '2024', measure: 'value', quantity: { value: null, unit: 'USD', text: 'most of it' }, evidence },
        ],
      },
    ],
    controls: [
      {
        id: 'tariff',
        name: 'A tariff',
        kind: 'import-tariff',
        issuer: 'washington',
        targets: ['beijing', 'port'],
        commodities: ['ore'],
        phases: [
          { status: 'announced', from: '2025-02-01', evidence: official, rate: { value: 10, unit: '%' } },
          { status: 'suspended', from: '2025-05-14', until: '2025-08-12', decidedIn: 'geneva', evidence: official },
        ],
      },
      {
        id: 'licence',
        name: 'A licence',
        kind: 'export-licence',
        issuer: 'beijing',
        targets: ['washington'],
        commodities: ['ore'],
        flows: ['ore-to-bay'],
        relations: [{ kind: 'answers', control: 'tariff', evidence }],
        phases: [
          { status: 'in-force', from: '2025-04-04', scope: { targets: ['office'], commodities: ['ore'] }, evidence },
        ],
      },
    ],
    chokepoints: [
      {
        id: 'hills-belt',
        name: 'The belt',
        place: 'hills',
        kind: 'mine-belt',
        commodities: ['ore'],
        why: 'Half of the ore of the world is dug here',
        shares: [
          {
            of: 'World supply',
            quantity: { value: [45, 50], unit: '%', qualifier: 'nearly' },
            period: '2025',
            evidence,
          },
        ],
        heldBy: [{ actor: 'minister', from: '2024-10', evidence }],
        statuses: [
          { status: 'open', from: '../2024-10', evidence },
          { status: 'threatened', from: '2025-05~', modality: 'planned', evidence },
        ],
        controls: ['licence'],
      },
    ],
    negotiations: [
      {
        id: 'channel',
        name: 'The channel',
        parties: ['beijing', 'washington'],
        about: ['tariff', 'ore', 'truce-offer'],
        rounds: [
          {
            id: 'geneva',
            name: 'Geneva',
            kind: 'talks',
            date: '2025-05-10/2025-05-12',
            place: 'bay',
            participants: ['minister'],
            absent: ['office'],
            result: 'agreement',
            evidence,
          },
          {
            id: 'korea',
            name: 'Korea',
            kind: 'summit',
            date: '2025-10-30',
            announced: '2025-10-20',
            modality: 'planned',
            evidence,
          },
        ],
        positions: [
          {
            id: 'truce-offer',
            party: 'beijing',
            kind: 'offer',
            text: 'Licences for tariffs',
            date: '2025-05-12',
            ties: ['tariff'],
            quantity: { value: 90, unit: 'days' },
            evidence,
          },
        ],
      },
    ],
    events: [
      {
        id: 'strike',
        kind: 'strike',
        date: '2025-06-01',
        place: 'hills',
        actors: ['minister'],
        title: 'A strike',
        related: ['hills-belt', 'korea', 'ore-2024'],
        evidence,
      },
    ],
    facts: [
      {
        id: 'reserves',
        about: ['ore', 'hills'],
        label: 'Reserves',
        quantity: { value: 1000000, unit: 't' },
        period: '2024',
        evidence,
      },
      { id: 'mood', about: [], label: 'Mood', text: 'Tense', evidence: [{ source: 'report', status: 'anonymous' }] },
    ],
    views: [
      {
        id: 'world',
        title: 'The world',
        date: '2025-06-10',
        layers: ['flows', 'controls'],
        commodities: ['ore'],
        actors: ['beijing'],
        select: 'hills-belt',
        camera: { center: [100, 30], zoom: 2 },
        notes: [{ to: 'licence', text: 'Here' }],
      },
      {
        id: 'pacific',
        title: 'The Pacific',
        date: '2025-06-10',
        known: true,
        evidence: ['official'],
        camera: { bounds: [100, 0, 250, 60] },
      },
    ],
    stories: [
      {
        id: 'story',
        title: 'The story',
        steps: [
          { view: 'world', text: 'First' },
          { view: 'pacific', text: 'Then' },
        ],
      },
    ],
    corrections: [{ id: 'fix', date: '2025-07-01', item: 'geneva', was: 'June', now: 'May', why: 'A slip' }],
  };
  return JSON.parse(JSON.stringify(sample)) as typeof sample;
}

/**
 * The sample as parsed JSON with other values at the JSON pointers of `edits`; `undefined` takes a value out, and the index `-`
 * adds an entry to a list.
 */
export function editedSample(edits: Readonly<Record<string, unknown>>): unknown {
  const sample: unknown = sampleDataset();
  for (const [pointer, value] of Object.entries(edits)) edit(sample, pointer.split('/').slice(1), value);
  return sample;
}

function edit(whole: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(at as object, step), whole) as object;
  const step = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, step);
  else if (step === '-') (parent as unknown[]).push(value);
  else Reflect.set(parent, step, value);
}
