import type { Actor } from './dataset/actor.ts';
import type { Chokepoint } from './dataset/chokepoint.ts';
import type { Control } from './dataset/control.ts';
import type { DatedEvent } from './dataset/event.ts';
import type { Flow } from './dataset/flow.ts';
import type { Negotiation } from './dataset/negotiation.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { View } from './view.ts';

/**
 * What a view's choice of commodities and actors lets through. A selected control or chokepoint always passes: who has found it must
 * see it. A selected flow does not, since every width would be measured against it.
 */
export interface ViewFilter {
  readonly passesFlow: (flow: Flow) => boolean;
  /** A control that gates a shown flow always passes: whoever sees the flow must see what stops it. */
  readonly passesControl: (control: Control, gatesShown: boolean) => boolean;
  /** Likewise a chokepoint that a shown flow passes. */
  readonly passesChokepoint: (chokepoint: Chokepoint, isOnShownFlow: boolean) => boolean;
  /** `subjects`: ids of what is shown; a negotiation passes when it is about one of them. */
  readonly passesNegotiation: (negotiation: Negotiation, subjects: ReadonlySet<string>) => boolean;
  /** `subjects` as above: under a choice of commodities an event passes when it is related to one of them. */
  readonly passesEvent: (event: DatedEvent, subjects: ReadonlySet<string>) => boolean;
}

/** The filter of a view. */
export function viewFilter(index: DatasetIndex, view: View): ViewFilter {
  const chosen = new Set(view.commodities);
  const actors = new Set(view.actors);
  const isChosen = (commodity: string) => index.lineage(commodity).some((ancestor) => chosen.has(ancestor));
  const holdsChosen = (commodity: string) => view.commodities.some((id) => index.lineage(id).includes(commodity));
  const passesGoods = (commodities: readonly string[]) =>
    chosen.size === 0 || commodities.some((commodity) => isChosen(commodity) || holdsChosen(commodity));
  const seats = seatsOf(index, actors);
  const concerns = (ids: readonly (string | undefined)[]) =>
    actors.size === 0 || ids.some((id) => id !== undefined && (actors.has(id) || seats.has(id)));
  return {
    passesFlow: (flow) =>
      (chosen.size === 0 || isChosen(flow.commodity)) && concerns([flow.from, flow.to, ...(flow.actors ?? [])]),
    passesControl: (control, gatesShown) =>
      control.id === view.select ||
      gatesShown ||
      (passesGoods(control.commodities) && concerns([control.issuer, ...control.targets])),
    passesChokepoint: (chokepoint, isOnShownFlow) =>
      chokepoint.id === view.select ||
      isOnShownFlow ||
      (passesGoods(chokepoint.commodities) &&
        concerns([chokepoint.place, ...(chokepoint.heldBy ?? []).map(({ actor }) => actor)])),
    passesNegotiation: (negotiation, subjects) =>
      concerns(negotiation.parties) && (chosen.size === 0 || isAbout(index, negotiation, subjects, passesGoods)),
    passesEvent: (event, subjects) =>
      concerns([event.place, ...(event.actors ?? [])]) &&
      (chosen.size === 0 || (event.related ?? []).some((id) => subjects.has(id))),
  };
}

function isAbout(
  index: DatasetIndex,
  negotiation: Negotiation,
  subjects: ReadonlySet<string>,
  passesGoods: (commodities: readonly string[]) => boolean,
): boolean {
  return negotiation.about.some((id) => {
    const about = index.byId.get(id);
    return subjects.has(id) || (about?.kind === 'commodity' && passesGoods([id]));
  });
}

/* An actor is met on the map at its place: a state's flows name the place, not the actor. */
function seatsOf(index: DatasetIndex, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const seats = new Set<string>();
  const isMember = (actor: Actor) => [actor.memberOf ?? []].flat().some((id) => chosen.has(id));
  for (const actor of index.dataset.actors) {
    if (actor.place !== undefined && (chosen.has(actor.id) || isMember(actor))) seats.add(actor.place);
  }
  return seats;
}
