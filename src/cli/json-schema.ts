import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { datasetSchema, itemSchemas } from '../model/dataset/dataset.ts';
import { dateSchema, daySchema } from '../model/dataset/date.ts';
import { evidenceSchema, otherAccountsSchema } from '../model/dataset/evidence.ts';
import { coordinatesSchema } from '../model/dataset/place.ts';
import { quantitySchema } from '../model/dataset/quantity.ts';
import { idSchema, nameKinds, type ReferableKind } from '../model/dataset/reference.ts';
import { languageSchema, textSchema } from '../model/dataset/text.ts';
import { kindOfItem } from '../model/parsed-item.ts';

const values: Readonly<Record<string, readonly [v.GenericSchema, string]>> = {
  id: [idSchema, 'Lower-case words joined by hyphens; unique in the file.'],
  text: [textSchema, 'Plain text in the language of the dataset, or one text a language.'],
  language: [languageSchema, 'A BCP 47 language tag.'],
  date: [
    dateSchema,
    'EDTF, level 0-1: a year, a month, a day or an interval, perhaps open; ~ about, ? uncertain, % both.',
  ],
  day: [daySchema, 'One calendar day, without a time or a time zone.'],
  quantity: [quantitySchema, 'An amount without hidden scale; null is "not reported", which is never zero.'],
  coordinates: [coordinatesSchema, 'Longitude, then latitude, in degrees (WGS84).'],
  evidence: [evidenceSchema, 'Where an assertion was read, and who speaks there.'],
  otherAccounts: [
    otherAccountsSchema,
    'What other sources say of a sibling field, and why the value in place is shown.',
  ],
};

/** The JSON Schema (draft 2020-12) of a dataset in format version 1, made from the schemas that check it. */
export function datasetJsonSchema(): JsonSchema {
  const ownNames = Object.entries(values).map(([name, [schema]]) => [name, schema] as const);
  const itemNames = Object.entries(itemSchemas).map(([name, schema]) => [kindOf(name), schema] as const);
  const { $defs = {}, ...schema } = toJsonSchema(datasetSchema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions: Object.fromEntries<v.GenericSchema>([...ownNames, ...itemNames]),
  });
  const definitions = Object.entries($defs).map(([name, definition]) => [name, described(name, definition)]);
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Dataset of trade flows, controls, chokepoints and negotiations, format version 1',
    description:
      'Unknown fields are warned of. Beyond this schema, every id is unique, every reference resolves, and dates are in the calendar.',
    ...schema,
    $defs: Object.fromEntries(definitions) as unknown,
  };
  return JSON.parse(JSON.stringify(whole), (_, node: unknown) => withoutMetadata(node)) as JsonSchema;
}

function kindOf(name: string): string {
  return Object.entries(kindOfItem).find(([collection]) => collection === name)?.[1] ?? name;
}

function described(name: string, definition: JsonSchema | boolean): JsonSchema | boolean {
  const description = values[name]?.[1];
  if (typeof definition === 'boolean') return definition;
  if (name === 'fact') return { ...definition, anyOf: [{ required: ['quantity'] }, { required: ['text'] }] };
  return description === undefined ? definition : { description, ...definition };
}

/* What schemas say of references for the reader of datasets is put in words: validators refuse keywords they do not know. */
function withoutMetadata(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  const { declares, refersTo, ...rest } = node as { declares?: ReferableKind; refersTo?: readonly ReferableKind[] };
  if (declares !== undefined) return { ...rest, description: 'An id of its own; unique in the file.' };
  return refersTo === undefined ? node : { ...rest, description: `The id of ${nameKinds(refersTo)}.` };
}
