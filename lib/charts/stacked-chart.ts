import { toPixel } from './axis';
import type { ChartKind } from './chart-kind';
import { WORDS } from './chart-words';
import { toDrawable } from './drawable';
import type { Drawing } from './drawing';
import { findNoteSpots, toNoteAnnotations, toNoteLayer, toRingBoxes } from './note-layer';
import type { Obstacles } from './label-layout';
import type { NoteFrame } from './note-spot';
import { toObservationMarks } from './observation-mark';
import type { PlotParts } from './plot-parts';
import type { FindingMark, Whisker } from './plot-shapes';
import type { Rect } from './rect';
import type { Stack, StackPart } from './stack';
import { isNamedAside, placeStackNames, toPartText, toStart, toValueLabels, toValueSize, toWholeLabels } from './stacked-labels';
import { placePart, type StackColumn, toBoxes, toColumns, toDatasets, toEnd, toRanges, toStacks } from './stacked-parts';
import { type TimeFrame, toTimeFrame } from './time-frame';
import { toTimeHeight } from './time-height';
import { placeFindingMarks, toObstacles } from './time-labels';
import { toAnnotations, toPartScales } from './time-parts';
import type { PlacedMark } from './time-shapes';

/** Parts of 100 % are read off a scale of per cent; lengths off a linear one. */
function withScale(d: Drawing): Drawing {
  const { y } = d.view.spec;
  const scale = y?.share ? { unit: 'PC', share: true } : { unit: y?.unit ?? '' };
  return { ...d, view: { ...d.view, spec: { ...d.view.spec, y: { ...scale, scale: 'linear' } } } };
}

function toAllParts({ parts, whole }: Stack): StackPart[] {
  return [...parts, ...(whole ? [whole] : [])];
}

/** The frame for the ends of all parts; of 100 % no range can ask for more room. */
function toStackFrame(d: Drawing, stacks: readonly Stack[]): TimeFrame {
  const ends = stacks.flatMap(toAllParts).map(toEnd);
  const rest = stacks.some((stack) => stack.rest) ? [WORDS.notStated[d.locale]] : [];
  const last = stacks.reduce<Stack | undefined>((a, b) => (a && toStart(a) > toStart(b) ? a : b), undefined);
  const values = last ? last.parts.map((part) => toPartText(d, last, part)) : [];
  const names = isNamedAside(d, stacks) ? [...new Set(ends.map(({ label }) => label)), ...rest, ...values] : [];
  return toTimeFrame(d, d.view.spec.y?.share ? ends.map((end) => ({ ...end, low: null, high: null })) : ends, names);
}

/** Signs of contradictions above their columns, one for each finding: beside its part a sign would stand on the next column. */
function placeSigns(d: Drawing, columns: readonly StackColumn[], placed: readonly (readonly PlacedMark[])[], obstacles: Obstacles): FindingMark[] {
  const tops = columns.flatMap((_, i) => {
    const own = placed[i] ?? [];
    const top = { range: null, y: 1, yPx: Math.min(...own.map(({ yPx, range }) => Math.min(yPx, range?.[0] ?? yPx))) };
    const findings = new Map(own.flatMap((mark) => mark.findings.map((finding) => [finding.id, { ...mark, ...top, findings: [finding] }])));
    return [...findings.values()];
  });
  return placeFindingMarks(d, tops, obstacles, ['top', 'top-left', 'top-right']);
}

/** What stands on the columns: signs of contradictions, names, values, wholes; each keeps clear of those before it. */
function placeWords(d: Drawing, t: TimeFrame, columns: readonly StackColumn[], whiskers: readonly Whisker[]) {
  const spots = findNoteSpots(d, toNoteFrame(t));
  const rings = toRingBoxes(spots);
  const ranges = whiskers.map(({ at, from, to, cap }): Rect => ({ x: at - cap, y: from, width: 2 * cap, height: to - from }));
  const letters = toValueSize(d, t, columns);
  const { labels: names, swatches } = placeStackNames(d, t, columns, rings, letters === null);
  const values = letters === null ? [] : columns.flatMap((column) => toValueLabels(d, t, column, letters, [...ranges, ...rings]));
  const placedOf = columns.map(({ stack, sides }) => toAllParts(stack).map((part) => placePart(d, t, sides, part)));
  const placed = placedOf.flat();
  const around = toObstacles(d, t, placed, [], [], names);
  const findingMarks = placeSigns(d, columns, placedOf, { ...around, boxes: [...around.boxes, ...rings] });
  const wholes = toWholeLabels(d, t, columns, [...names, ...values, ...ranges, ...findingMarks, ...rings]);
  const obstacles = toObstacles(d, t, placed, [], [], [...names, ...values, ...wholes]);
  const notes = toNoteLayer(d, toNoteFrame(t), spots, { ...obstacles, boxes: [...obstacles.boxes, ...ranges, ...findingMarks] });
  return { findingMarks, swatches, ...(notes.marks.length ? { noteMarks: notes.marks } : {}), plotLabels: [...t.lane.labels, ...names, ...values, ...wholes, ...notes.labels] };
}

function toNoteFrame(t: TimeFrame): NoteFrame {
  return { ...t, top: t.frame.top };
}

/** Columns of parts over a true time axis, each as wide as its period; with `y.share` parts of 100 %. */
function toStackedChart(drawing: Drawing): PlotParts {
  const { marks, undrawn } = toDrawable(drawing.view, drawing.locale);
  const d = withScale(drawing);
  const stacks = toStacks(d, marks);
  const t = toStackFrame(d, stacks);
  const columns = toColumns(t, stacks, d.size * 3);
  const whiskers = columns.flatMap((column) => toRanges(d, t, column));
  const { swatches, ...words } = placeWords(d, t, columns, whiskers);
  return {
    datasets: toDatasets(d, t, columns),
    scales: toPartScales(t),
    area: { left: t.x.from, right: t.x.to, top: 0, bottom: t.y.from },
    reverse: false,
    annotations: [...toAnnotations(d, t), ...toNoteAnnotations(d, toNoteFrame(t), findNoteSpots(d, toNoteFrame(t)))],
    shapes: {
      plotFrame: { ...t.frame, zero: toPixel(t.y, 0) },
      connectors: [], barBoxes: columns.flatMap((column) => toBoxes(d, t, column)), whiskers, openArrows: [], hollowMarks: [], eventMarks: t.lane.marks,
      ...words,
      ...(undrawn.length ? { undrawn } : {}),
      ...(swatches.length ? { swatches } : {}),
    },
  };
}

export const stackedKind: ChartKind = { toParts: toStackedChart, toHeight: (d) => toTimeHeight(d, toObservationMarks(d.view, d.locale)) };
