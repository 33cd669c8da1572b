import type { Drawing } from './drawing';
import type { ObservationMark } from './observation-mark';
import { toMarkColor, toSeriesTint } from './theme';

/** Of a bar or column: filled where stated, light under the hatch of a part of a year, empty where implied. */
export function toMarkFill(d: Drawing, mark: ObservationMark): string {
  if (mark.derived) return d.theme.surface;
  if (mark.partial) return mark.rank < 0 ? d.theme.track : toSeriesTint(d.theme, mark.rank);
  return toMarkColor(d.theme, mark.rank);
}

/** Words on a filled mark are written in the colour of the surface, on an empty or hatched one in its own. */
export function toMarkInk(d: Drawing, mark: ObservationMark): { color: string; plain: boolean } {
  const filled = !mark.derived && !mark.partial && mark.rank >= 0;
  return { color: filled ? d.theme.surface : mark.rank < 0 ? d.theme.contextInk : toMarkColor(d.theme, mark.rank), plain: filled };
}
