import { toAxisTitleHeight } from './axis-titles';
import type { ChartKind } from './chart-kind';
import { toDrawable } from './drawable';
import type { Drawing } from './drawing';
import { toObservationMarks } from './observation-mark';
import { isMultiples, toPanels, toPanelsHeight } from './panels';
import type { PlotParts } from './plot-parts';
import { thin } from './thinning';
import { toTimeFrame } from './time-frame';
import { toTimeHeight } from './time-height';
import { toEndTexts, toNamedMarks } from './time-names';
import { toTimeParts } from './time-parts';

/** A true time axis with the press's points, official lines in grey, and events in a lane above. */
function toTimeChart(d: Drawing): PlotParts {
  const { marks, undrawn } = thin(toDrawable(d.view, d.locale), d.width);
  const named = toNamedMarks(marks).flatMap((index) => toEndTexts(marks[index], d.locale));
  const parts = isMultiples(d.view, marks) ? toPanels(d, marks) : toTimeParts(d, toTimeFrame(d, marks, named, toAxisTitleHeight(d)), marks);
  return undrawn.length ? { ...parts, shapes: { ...parts.shapes, undrawn } } : parts;
}

function toHeight(d: Drawing): number {
  const marks = toObservationMarks(d.view, d.locale);
  return isMultiples(d.view, marks) ? toPanelsHeight(d, marks) : toTimeHeight(d, marks);
}

export const timeKind: ChartKind = { toParts: toTimeChart, toHeight };
