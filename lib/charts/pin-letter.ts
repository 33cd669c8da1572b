import { type Observation, toObservationRef } from '../core/observation';

/** A name for the n-th pinned point, from 0: in its ring, its chip and its detail. */
export function toPinLetter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

/** Letters of the pinned points of a chart, by observation id. @param pins names of figures (toObservationRef), in their order */
export function toPinLetters(observations: readonly Observation[], pins: readonly string[]): ReadonlyMap<string, string> {
  if (pins.length === 0) return new Map();
  const places = new Map(pins.map((ref, index) => [ref, toPinLetter(index)]));
  return new Map(observations.flatMap((o) => {
    const letter = places.get(toObservationRef(o));
    return letter ? [[o.id, letter] as const] : [];
  }));
}
