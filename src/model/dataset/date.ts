import * as v from 'valibot';
import { isEdtf } from '../edtf.ts';

const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const MOMENT = `[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?%]?`;

/** Schema of one calendar day, `2025-05-12`: no time of day, no time zone. */
export const daySchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${DAY}$`), 'a calendar day, such as "2025-05-12"'),
  v.check(isEdtf, 'a day that is in the calendar'),
);

/**
 * Schema of a Date: EDTF level 0-1 as a string. `2025`, `2025-05`, `2025-05-12`, `2025-01/2025-05`, `2025-04-04/..`,
 * `../2024-10`, `2025-05~` (approximate), `2025-05?` (uncertain).
 */
export const dateSchema = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:${MOMENT}|${MOMENT}/(?:${MOMENT}|\\.\\.)|\\.\\./${MOMENT})$`),
    'a date such as "2025", "2025-05", "2025-05-12", "2025-01/2025-05" or "2025-04-04/.."',
  ),
  v.check(isEdtf, 'a date that is in the calendar, an interval that ends after it begins'),
);
