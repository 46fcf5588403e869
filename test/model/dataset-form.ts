import { otherAccountsSchema } from '../../src/model/dataset/evidence.ts';
import { type CollectionName, datasetSchema, itemSchemas } from '../../src/model/dataset/dataset.ts';
import { dateSchema, daySchema } from '../../src/model/dataset/date.ts';
import { coordinatesSchema } from '../../src/model/dataset/place.ts';
import { quantitySchema, unitSchema } from '../../src/model/dataset/quantity.ts';
import { factSchema } from '../../src/model/dataset/fact.ts';
import { idSchema, referableKinds } from '../../src/model/dataset/reference.ts';
import { linkSchema } from '../../src/model/dataset/source.ts';
import { languageSchema, textSchema } from '../../src/model/dataset/text.ts';
import { cameraSchema } from '../../src/model/dataset/view.ts';
import { kindOfItem } from '../../src/model/parsed-item.ts';

interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly options?: readonly (Node | string)[];
  readonly wrapped?: Node;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown; readonly metadata?: Metadata }[];
}

interface Metadata {
  readonly declares?: string;
  readonly refersTo?: readonly string[];
}

/* What has rules of its own is told by a function of `leaves.ts`. */
const leaves = new Map<unknown, string>([
  [textSchema, 'isText'],
  [dateSchema, 'isDate'],
  [daySchema, 'isDay'],
  [idSchema, 'isId'],
  [languageSchema, 'LANGUAGE_PATTERN'],
  [linkSchema, 'isLink'],
  [unitSchema, 'isUnit'],
  [quantitySchema.entries.value, 'isAmount'],
  [coordinatesSchema, 'isPoint'],
  [cameraSchema, 'isCamera'],
  [otherAccountsSchema.item.entries.value, 'isPlainValue'],
]);

const shared = new Map<unknown, string>([
  [quantitySchema, 'quantity'],
  [otherAccountsSchema, 'otherAccounts'],
  [otherAccountsSchema.item.entries.evidence, 'evidence'],
]);

/** The text of `src/model/dataset-form.ts`, made from the schemas. */
export function datasetFormText(): string {
  const [evidence, quantity, otherAccounts] = [
    otherAccountsSchema.item.entries.evidence,
    quantitySchema,
    otherAccountsSchema,
  ].map((schema) => bodyOf(schema));
  const items = Object.entries(itemSchemas).map(([name, schema]) => {
    const kind = kindOfItem[name as CollectionName];
    return `'${name}': [${bodyOf(schema, kind)}, 0]`;
  });
  const head = Object.entries(datasetSchema.entries).filter(([name]) => !(name in itemSchemas));
  const fields = head.map(([name, schema]) => fieldOf(name, schema));
  return `import {
  LANGUAGE_PATTERN, isAmount, isBoolean, isCamera, isDate, isDay, isId, isLink, isPlainValue, isPoint, isText, isUnit, ofLength, saysSomething, within,
} from './leaves.ts';

// Made from the schemas in dataset/ by test/model/dataset-form.test.ts: \`npx vitest run test/model/dataset-form.test.ts -u\`.

/**
 * The form of a value. A string: the words that it may be, or \`@\` and the kinds of thing that it may name (none = any), or \`#\` and the kind
 * of thing that it is the id of. A pair: a list with its least length, a form with a rule, or one thing and a list of such. An object: its
 * fields, those that may be missing with a \`?\`.
 */
export type DatasetForm =
  | string
  | RegExp
  | ((value: unknown) => boolean)
  | readonly [form: DatasetForm, rule: DatasetForm | number]
  | { readonly [field: string]: DatasetForm };

const evidence: DatasetForm = ${evidence};

const quantity: DatasetForm = ${quantity};

const otherAccounts: DatasetForm = ${otherAccounts};

/** The form of a whole dataset, to its last field. */
export const datasetForm: DatasetForm = { ${[...fields, ...items].join(', ')} };
`;
}

function formOf(schema: unknown): string {
  return leaves.get(schema) ?? shared.get(schema) ?? bodyOf(schema);
}

/* `kind`: of the item whose form this is. */
function bodyOf(schema: unknown, kind?: string): string {
  const node = schema as Node;
  const { declares, refersTo } = (node.pipe ?? []).find(({ metadata }) => metadata)?.metadata ?? {};
  if (declares !== undefined) return `'#${declares}'`;
  if (refersTo) return `'@${refersTo.length === referableKinds.length ? '' : refersTo.join('|')}'`;
  if (schema === factSchema) return `[${objectOf(node, kind)}, saysSomething]`;
  switch (node.type) {
    case 'object':
      return objectOf(node, kind);
    case 'array':
      return `[${formOf(node.item)}, ${requirement(node, 'min_length') ?? 0}]`;
    case 'picklist':
      return `'${(node.options ?? []).map(String).join('|')}'`;
    case 'boolean':
      return 'isBoolean';
    case 'number':
      return `within(${requirement(node, 'min_value') ?? '?'}, ${requirement(node, 'max_value') ?? '?'})`;
    case 'union': {
      const [one, list, ...more] = node.options ?? [];
      if ((list as Node).type !== 'array' || more.length > 0) throw new Error('got a union of another kind');
      return `[${formOf(one)}, ${formOf(list)}]`;
    }
    case 'string':
      return stringOf(node);
    default:
      throw new Error(`got a schema of the type ${node.type}, for which there is no form yet`);
  }
}

function objectOf(node: Node, kind?: string): string {
  const fields = Object.entries(node.entries ?? {}).map(([name, inner]) =>
    name === 'id' && kind !== undefined ? `'id': '#${kind}'` : fieldOf(name, inner),
  );
  return `{ ${fields.join(', ')} }`;
}

function fieldOf(name: string, schema: unknown): string {
  const { type, wrapped } = schema as Node;
  return type === 'optional' ? `'${name}?': ${formOf(wrapped)}` : `'${name}': ${formOf(schema)}`;
}

function stringOf(node: Node): string {
  if ((node.pipe ?? []).some(({ type }) => type === 'check')) throw new Error('got a rule that no leaf tells');
  const pattern = requirement(node, 'regex');
  const [least, most] = [requirement(node, 'min_length'), requirement(node, 'max_length')];
  if (pattern === undefined) return `ofLength(${least ?? 0}, ${most ?? '?'})`;
  if (least !== undefined || most !== undefined)
    throw new Error('got a pattern with a length, expected one of the two');
  return pattern;
}

function requirement(node: Node, type: string): string | undefined {
  const found = node.pipe?.find((action) => action.type === type);
  return found === undefined ? undefined : String(found.requirement);
}
