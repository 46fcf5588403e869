import { countryTextIn } from '../i18n/country-text.ts';
import type { DateStyle } from '../i18n/format.ts';
import { formatDate, yearOf } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { TextIn } from '../i18n/text.ts';
import type { Place } from '../model/dataset/place.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EvidenceGate } from '../model/visible-evidence.ts';
import { evidenceGate } from '../model/visible-evidence.ts';
import type { MapReading } from './say.ts';
import { say } from './say.ts';

export { say };

/** What words about a snapshot are made from. */
export interface Reading extends MapReading {
  readonly messages: Messages;
}

/** Words longer than this do not fit into the column of dates. */
const LONGEST_DATE = 9;

const gates = new WeakMap<Snapshot, EvidenceGate>();

/** What of an assertion's evidence the view lets through. */
export function gateOf({ index, snapshot }: Reading): EvidenceGate {
  const known = gates.get(snapshot);
  if (known) return known;
  const gate = evidenceGate(index, snapshot.view);
  gates.set(snapshot, gate);
  return gate;
}

/** The name of any item by its id: what it is called where it is referred to. An unknown id is its own name. */
export function nameOf(id: string, reading: Reading): TextIn {
  const found = reading.index.byId.get(id);
  const own = (text: string): TextIn => ({ text, language: reading.messages.language });
  if (!found) return own(id);
  switch (found.kind) {
    case 'source':
    case 'event':
      return say(found.item.title, reading);
    case 'fact':
      return say(found.item.label, reading);
    case 'position': {
      const kind = reading.messages.details.position[found.item.kind];
      return own(reading.messages.reading.positionOf(kind, nameOf(found.item.party, reading).text));
    }
    case 'flow': {
      const { name, from, to, commodity } = found.item;
      if (name !== undefined) return say(name, reading);
      const [start, end, goods] = [from, to, commodity].map((end) => nameOf(end, reading).text);
      return own(reading.messages.reading.flowTitle(start ?? from, end ?? to, goods ?? commodity));
    }
    case 'place':
      return countryTextIn(say(found.item.name, reading), countryOf(found.item), reading.messages.language);
    case 'actor': {
      const { name, place } = found.item;
      const said = say(name, reading);
      const seat = place === undefined ? undefined : reading.index.places.get(place);
      // A government goes by the name of its country; an army or a ministry there does not.
      const isCountry = seat !== undefined && say(seat.name, reading).text === said.text;
      return countryTextIn(said, isCountry ? countryOf(seat) : undefined, reading.messages.language);
    }
    default:
      return say(found.item.name, reading);
  }
}

function countryOf({ kind, country }: Place): string | undefined {
  return kind === 'country' ? country : undefined;
}

/** A date as the column of dates writes it: without this year, months cut short only where they would not fit. */
export function shortDate(edtf: string, { messages, snapshot }: Reading): string {
  const style: DateStyle = { omitYear: yearOf(snapshot.date) };
  const words = formatDate(edtf, messages, style);
  return words.length <= LONGEST_DATE ? words : formatDate(edtf, messages, { ...style, months: 'short' });
}
