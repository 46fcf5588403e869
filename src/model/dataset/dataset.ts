import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { actorSchema } from './actor.ts';
import { chokepointSchema } from './chokepoint.ts';
import { commoditySchema } from './commodity.ts';
import { controlSchema } from './control.ts';
import { dateSchema } from './date.ts';
import { eventSchema } from './event.ts';
import { factSchema } from './fact.ts';
import { flowSchema } from './flow.ts';
import { negotiationSchema } from './negotiation.ts';
import { placeSchema } from './place.ts';
import { idSchema } from './reference.ts';
import { sourceSchema } from './source.ts';
import { correctionSchema, storySchema } from './story.ts';
import { languageSchema, textSchema } from './text.ts';
import { viewSchema } from './view.ts';

/** The schema of one item, by the name of the array that holds it, in the order of the file. */
export const itemSchemas = {
  sources: sourceSchema,
  places: placeSchema,
  actors: actorSchema,
  commodities: commoditySchema,
  flows: flowSchema,
  controls: controlSchema,
  chokepoints: chokepointSchema,
  negotiations: negotiationSchema,
  events: eventSchema,
  facts: factSchema,
  views: viewSchema,
  stories: storySchema,
  corrections: correctionSchema,
};

/** Name of an array of items in a dataset. */
export type CollectionName = keyof typeof itemSchemas;

/** The schema of the dataset's own fields, beside its arrays. */
export const headEntries = {
  $schema: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  id: idSchema,
  version: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/, 'a semantic version, such as "1.0.0"'),
  ),
  updated: dateSchema,
  language: languageSchema,
  license: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  title: textSchema,
  summary: textSchema,
};

/** The schema of a whole dataset, format version 1: types, validation and the published JSON Schema all come from here. */
export const datasetSchema = v.object({
  ...headEntries,
  sources: v.array(sourceSchema),
  places: v.array(placeSchema),
  actors: v.array(actorSchema),
  commodities: v.array(commoditySchema),
  flows: v.array(flowSchema),
  controls: v.array(controlSchema),
  chokepoints: v.array(chokepointSchema),
  negotiations: v.array(negotiationSchema),
  events: v.array(eventSchema),
  facts: v.array(factSchema),
  views: v.array(viewSchema),
  stories: v.array(storySchema),
  corrections: v.array(correctionSchema),
});

/** A whole dataset. Every reference in a dataset that `parseDataset` returned resolves. */
export type Dataset = DeepReadonly<v.InferOutput<typeof datasetSchema>>;
