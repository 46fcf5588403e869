/** Source of seeded chance: a number in [0, 1). */
export type Chance = () => number;

/** Mulberry32, by Tommy Ettinger (public domain, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `choices`. */
export function pick<Choice>(chance: Chance, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[Math.floor(chance() * choices.length)] ?? choices[0];
}

const numbers = [
  0,
  -0,
  -1,
  0.1 + 0.2,
  5e-324,
  1e-300,
  1e18,
  -1e18,
  1e19,
  1e308,
  2 ** 53,
  NaN,
  Infinity,
  -Infinity,
] as const;
const dates = [
  '0000',
  '9999',
  '0000-01-01',
  '9999-12-31',
  '../9999-12-31',
  '0000/..',
  '0000-01-01/9999-12-31',
  '2025-02-31',
  '2024-02-29',
  '2023-02-29',
  '2025-06?/2025-05~',
  '2025/2025',
  '-2025',
  '2025-05-12T10:00:00+09:00',
  '12/05/2025',
] as const;
const texts = [
  '',
  ' ',
  '\u0000\u0007\u001b[31m',
  '\u202Eright to left\u202C',
  '\ud800',
  '\ufeffid',
  'e\u0301'.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(50),
  '<script>throw 1</script>',
  '"><img src=x onerror=throw(1)>',
  '</text><svg onload=throw(1)>',
  'url(#a);}*{display:none',
  'javascript:alert(1)',
  'data:text/html,<script>throw 1</script>',
  '=1+1|cmd',
  '${1}{{1}}%s%n',
  '../../../etc/passwd',
  'constructor',
  'prototype',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'a'.repeat(4000),
  'b'.repeat(4001),
  'x'.repeat(100_000),
] as const;

/** Any value at all: numbers, texts and dates at the edge, and what no JSON holds. */
export function nastyValue(chance: Chance): unknown {
  return pick<() => unknown>(chance, [
    () => pick(chance, numbers),
    () => pick(chance, dates),
    () => pick(chance, texts),
    () => pick<unknown>(chance, [null, undefined, true, false, [], {}, [[]], [null], { length: 5 }]),
    () =>
      pick<unknown>(chance, [() => 1, Symbol('s'), 10n, new Date(NaN), new Map([[1, 2]]), /x/, new Float64Array(3)]),
    () => ({ [pick(chance, texts)]: pick(chance, texts), en: pick(chance, texts) }),
    () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}') as unknown,
    () => nested(Math.floor(chance() * 60)),
    () => throwingThing(chance),
    () => endless(),
    () => new Array<string>(Math.floor(chance() * 2000)).fill(pick(chance, texts.slice(0, 5) as [string, ...string[]])),
    () => new Array<string>(2 ** 31),
  ])();
}

/** A value of the right form for a field of that name, at the edge of what is allowed. */
export function edgeValue(chance: Chance, field: string): unknown {
  if (field === 'coordinates' || field === 'center') {
    return [pick(chance, [-180, 180, 0, 179.999999, -1e-12]), pick(chance, [-90, 90, 0, 85.06, -89.9999, 26])];
  }
  if (field === 'bounds')
    return pick(chance, [
      [-180, -90, 180, 90],
      [170, -1, 190, 1],
      [-1e-9, 0, 1e-9, 1e-9],
      [-540, -90, 540, 90],
    ]);
  if (field === 'zoom') return pick(chance, [0, 22, 1e-9]);
  if (field === 'value') return pick<unknown>(chance, [0, -5, 1e18, -1e18, 5e-324, null, [0, 0], [-1e18, 1e18]]);
  if (field === 'unit') return pick(chance, ['t', 'kg', '%', 'USD', 'JPY', 'vessels', 'pp', 'nm']);
  if (field === 'withinKm') return pick(chance, [0, 2000]);
  if (field === 'layers' || field === 'gates' || field === 'via' || field === 'commodities') return [];
  return pick(chance, dates.slice(0, 7) as [string, ...string[]]);
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

function throwingThing(chance: Chance): unknown {
  const fail = () => {
    throw new Error('a trap was sprung');
  };
  const traps = { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  return pick<unknown>(chance, [
    Object.defineProperty({}, 'id', { get: fail, enumerable: true }),
    Object.defineProperty([1], 0, { get: fail, enumerable: true }),
    new Proxy({}, traps),
    new Proxy([], traps),
    revoked.proxy,
    { toString: fail, valueOf: fail, toJSON: fail, [Symbol.toPrimitive]: fail },
  ]);
}

function endless(): unknown {
  const loop: { self?: unknown; list: unknown[] } = { list: [] };
  loop.self = loop;
  loop.list.push(loop);
  return loop;
}
