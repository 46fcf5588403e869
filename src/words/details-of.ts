import { chokepointDetails } from './chokepoint-details.ts';
import { controlDetails } from './control-details.ts';
import { flowDetails } from './flow-details.ts';
import type { ItemDetails } from './item-details.ts';
import {
  actorDetails,
  commodityDetails,
  eventDetails,
  factDetails,
  placeDetails,
  sourceDetails,
} from './other-details.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf } from './reading.ts';
import { negotiationDetails, positionDetails, roundDetails } from './talks-details.ts';

/** All that is to be read about an item on the day of the view, whatever its kind; null where the dataset has no such item. */
export function detailsOf(id: string, reading: Reading): ItemDetails | null {
  const found = reading.index.byId.get(id);
  if (!found) return null;
  if (found.kind !== 'place' && 'evidence' in found.item && gateOf(reading)(found.item).length === 0)
    return unheardOf(id, reading);
  switch (found.kind) {
    case 'flow':
      return flowDetails(found.item, reading);
    case 'control':
      return controlDetails(found.item, reading);
    case 'chokepoint':
      return chokepointDetails(found.item, reading);
    case 'negotiation':
      return negotiationDetails(found.item, reading);
    case 'round':
      return roundDetails(found.item, found.of, reading);
    case 'position':
      return positionDetails(found.item, found.of, reading);
    case 'event':
      return eventDetails(found.item, reading);
    case 'fact':
      return factDetails(found.item, reading);
    case 'place':
      return placeDetails(found.item, reading);
    case 'actor':
      return actorDetails(found.item, reading);
    case 'commodity':
      return commodityDetails(found.item, reading);
    case 'source':
      return sourceDetails(found.item, reading);
  }
}

/* Of what nobody had reported yet, or only in ways that the view leaves out, there is nothing to tell. */
function unheardOf(id: string, reading: Reading): ItemDetails {
  return {
    id,
    glyph: null,
    status: reading.messages.reading.notYet,
    title: nameOf(id, reading),
    lede: null,
    amount: null,
    relations: [],
    sections: [],
    ties: [],
    notes: [],
    accounts: [],
  };
}
