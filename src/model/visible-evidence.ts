import type { Assertion, Evidence, EvidenceStatus } from './dataset/evidence.ts';
import type { DatasetIndex } from './dataset-index.ts';
import { lastDay } from './edtf.ts';
import type { View } from './view.ts';

/**
 * What of an assertion's evidence a view lets through: the statuses it asks for and, with `known`, only sources that had surely
 * been issued by its day. An assertion of which nothing is left does not exist in that view.
 */
export type EvidenceGate = (assertion: Assertion) => readonly Evidence[];

/** The evidence gate of a view. */
export function evidenceGate(index: DatasetIndex, view: View): EvidenceGate {
  const statuses = new Set<EvidenceStatus>(view.evidence);
  if (!view.known && statuses.size === 0) return (assertion) => assertion.evidence;
  const isOut = (source: string): boolean => {
    const issued = index.sources.get(source)?.issued;
    return issued !== undefined && lastDay(issued) <= view.date;
  };
  return (assertion) =>
    assertion.evidence.filter(
      (piece) => (statuses.size === 0 || statuses.has(piece.status)) && (!view.known || isOut(piece.source)),
    );
}

/** The assertions that a gate lets through, each with the evidence that is left of it. */
export function visibleOf<T extends Assertion>(assertions: readonly T[], gate: EvidenceGate): readonly T[] {
  return assertions.flatMap((assertion) => {
    const evidence = gate(assertion);
    if (evidence === assertion.evidence) return [assertion];
    return evidence.length > 0 ? [{ ...assertion, evidence }] : [];
  });
}

/** How a line shows its evidence: the rhythm of its dashes. */
export type LineRhythm = 'solid' | 'dashed' | 'dotted';

/** What had not happened when it was said is dotted; else the firmest evidence decides: official and reported solid, the rest dashed. */
export function lineRhythm(assertion: Assertion): LineRhythm {
  if (assertion.modality) return 'dotted';
  return assertion.evidence.some((piece) => piece.status === 'official' || piece.status === 'reported')
    ? 'solid'
    : 'dashed';
}
