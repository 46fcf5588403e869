import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { evidenceListSchema, otherAccountsSchema } from './evidence.ts';
import { idSchema } from './reference.ts';
import { textSchema } from './text.ts';

/** What a place is, which decides how it is drawn and named. */
export const placeKinds = [
  'world',
  'bloc-area',
  'country',
  'region',
  'town',
  'port',
  'crossing',
  'strait',
  'mine',
  'plant',
  'venue',
  'sea-area',
] as const;

/** Schema of a point on the globe: `[longitude, latitude]` in WGS84 degrees. */
export const coordinatesSchema = v.strictTuple(
  [
    v.pipe(
      v.number('a longitude'),
      v.minValue(-180, 'a longitude from -180 to 180'),
      v.maxValue(180, 'a longitude from -180 to 180'),
    ),
    v.pipe(
      v.number('a latitude'),
      v.minValue(-90, 'a latitude from -90 to 90; is this [latitude, longitude]?'),
      v.maxValue(90, 'a latitude from -90 to 90; is this [latitude, longitude]?'),
    ),
  ],
  'a point [longitude, latitude]',
);

/** Schema of a place. `country` is said by the data, never worked out from the point; `withinKm` is how far off the point may be. */
export const placeSchema = v.object({
  id: idSchema,
  name: textSchema,
  kind: v.picklist(placeKinds),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code, such as "MMR"'))),
  coordinates: v.optional(coordinatesSchema),
  withinKm: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(2000))),
  evidence: v.optional(evidenceListSchema),
  otherAccounts: v.optional(otherAccountsSchema),
});

/** A place on the map. */
export type Place = DeepReadonly<v.InferOutput<typeof placeSchema>>;
