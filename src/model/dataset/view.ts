import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { layerNames } from '../layer-names.ts';
import { daySchema } from './date.ts';
import { evidenceStatuses } from './evidence.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

export { layerNames };

/** One of `layerNames`. */
export type LayerName = (typeof layerNames)[number];

const longitude = v.pipe(v.number(), v.minValue(-540), v.maxValue(540));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/**
 * Schema of a camera: a centre `[longitude, latitude]` and a zoom, or bounds `[west, south, east, north]` in degrees to fit; the
 * east may pass 180 so that a frame can span the Pacific.
 */
export const cameraSchema = v.union(
  [
    v.object({ center: v.strictTuple([longitude, latitude]), zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(22)) }),
    v.object({
      bounds: v.pipe(
        v.strictTuple([longitude, latitude, longitude, latitude]),
        v.check(([west, south, east, north]) => west < east && south < north, 'bounds [west, south, east, north]'),
      ),
    }),
  ],
  'a camera {"center": [lng, lat], "zoom": z} or {"bounds": [w, s, e, n]}',
);

/** A camera of a view. */
export type ViewCamera = DeepReadonly<v.InferOutput<typeof cameraSchema>>;

/** Schema of a prepared view: a frame and a day that make one point. */
export const viewSchema = v.object({
  id: idSchema,
  title: textSchema,
  text: v.optional(textSchema),
  date: daySchema,
  known: v.optional(v.boolean()),
  layers: v.optional(v.array(v.picklist(layerNames))),
  commodities: v.optional(v.array(reference('commodity'))),
  actors: v.optional(v.array(reference('actor'))),
  evidence: v.optional(v.array(v.picklist(evidenceStatuses))),
  select: v.optional(reference()),
  camera: cameraSchema,
  notes: v.optional(v.array(v.object({ to: reference(), text: textSchema }))),
  alt: v.optional(textSchema),
});

/** A prepared view of the dataset. */
export type DatasetView = DeepReadonly<v.InferOutput<typeof viewSchema>>;
