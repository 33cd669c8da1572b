import { type Observation, toObservationRef } from '../core/observation';
import { findTransform, toUntransformed } from '../core/transform-code';

/** A name for the n-th pinned point, from 0: in its ring, its chip and its detail. */
export function toPinLetter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

/** What a name of a figure (toObservationRef) says. */
interface NamedPoint {
  readonly key: string;
  readonly period: string;
  /** Source, with the claim where it has several. */
  readonly teller: string;
}

/** The point that is named: the same for `KEY@2010@src` and for what a transform made of it, `index(KEY)@2010@tradecite#src`. */
export function readPin(ref: string): NamedPoint {
  const [head = '', ...claims] = ref.split('#');
  const [, key = ref, period = '', source = ''] = /^(.*)@([^@]*)@([^@]*)$/u.exec(head) ?? [];
  const tellers = findTransform(key) === 'lin' ? [source, ...claims] : claims;
  return { key: toUntransformed(key).replace(/@[^@]*$/u, ''), period, teller: tellers.join('#') };
}

/** One text for each point, whatever name it was pinned under. */
export function toPinPlace(ref: string): string {
  const { key, period, teller } = readPin(ref);
  return [key, period, teller].join('@');
}

/** Letters of the pinned points of a chart, by observation id. @param pins names of figures (toObservationRef), in their order */
export function toPinLetters(observations: readonly Observation[], pins: readonly string[]): ReadonlyMap<string, string> {
  if (pins.length === 0) return new Map();
  const places = new Map(pins.map((ref, index) => [toPinPlace(ref), toPinLetter(index)]));
  return new Map(observations.flatMap((o) => {
    const letter = places.get(toPinPlace(toObservationRef(o)));
    return letter ? [[o.id, letter] as const] : [];
  }));
}

/** Whether a figure is pinned, under whatever name. */
export function isPinned(pins: readonly string[], ref: string): boolean {
  return pins.some((pin) => toPinPlace(pin) === toPinPlace(ref));
}

/** With the point if it was not pinned, else without it. */
export function toToggled(pins: readonly string[], ref: string): readonly string[] {
  return isPinned(pins, ref) ? pins.filter((pin) => toPinPlace(pin) !== toPinPlace(ref)) : [...pins, ref];
}
