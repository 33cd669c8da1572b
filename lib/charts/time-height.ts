import type { Drawing } from './drawing';
import type { ObservationMark } from './observation-mark';

const HEIGHTS = { large: { least: 380, most: 480 }, normal: { least: 320, most: 380 } } as const;

/** Height over width on a wide screen. */
const RATIO = 0.46;

/** Without a single value there is no scale to read off: arrows and their words need little height. */
const BOUNDS_HEIGHT = 220;

/** Height in px of a plot over time, in proportion to its width. */
export function toTimeHeight({ view, width }: Drawing, marks: readonly ObservationMark[]): number {
  const { least, most } = HEIGHTS[view.spec.size];
  if (marks.length > 0 && marks.every(({ form }) => form === 'bound')) return BOUNDS_HEIGHT;
  return Math.round(Math.min(most, Math.max(least, width * RATIO)));
}
