import type { PlotFrame, PlotShapes, Tick } from './plot-shapes';
import type { Point } from './rect';

/** Shapes of a part of a picture, moved to where the part stands. */
export function movePlotShapes(shapes: PlotShapes, dx: number, dy: number): PlotShapes {
  const box = <T extends { readonly x: number; readonly y: number }>(each: T): T => ({ ...each, x: each.x + dx, y: each.y + dy });
  const point = ([x, y]: Point): Point => [x + dx, y + dy];
  const pair = (ends: readonly [Point, Point] | null) => ends && ([point(ends[0]), point(ends[1])] as const);
  return {
    ...shapes,
    plotFrame: moveFrame(shapes.plotFrame, dx, dy),
    connectors: shapes.connectors.map((each) => ({ ...each, points: each.points.map(point) })),
    barBoxes: shapes.barBoxes.map(box),
    whiskers: shapes.whiskers.map((each) => moveWhisker(each, dx, dy)),
    openArrows: shapes.openArrows.map((each) => ({ ...each, from: point(each.from), to: point(each.to), foot: pair(each.foot) })),
    hollowMarks: shapes.hollowMarks.map(box),
    eventMarks: shapes.eventMarks.map(box),
    findingMarks: shapes.findingMarks.map((each) => ({ ...box(each), leader: pair(each.leader) })),
    ...(shapes.noteMarks ? { noteMarks: shapes.noteMarks.map((each) => ({ ...box(each), leader: pair(each.leader) })) } : {}),
    plotLabels: shapes.plotLabels.map((each) => ({ ...box(each), leader: pair(each.leader) })),
  };
}

function moveWhisker<W extends PlotShapes['whiskers'][number]>(whisker: W, dx: number, dy: number): W {
  const [across, along] = whisker.axis === 'y' ? [dx, dy] : [dy, dx];
  const gap = whisker.gap && ([whisker.gap[0] + along, whisker.gap[1] + along] as const);
  return { ...whisker, at: whisker.at + across, from: whisker.from + along, to: whisker.to + along, gap };
}

function moveFrame(frame: PlotFrame, dx: number, dy: number): PlotFrame {
  const ticks = (list: readonly Tick[], by: number) => list.map((tick) => ({ ...tick, at: tick.at + by }));
  return {
    ...frame,
    left: frame.left + dx,
    right: frame.right + dx,
    top: frame.top + dy,
    bottom: frame.bottom + dy,
    x: ticks(frame.x, dx),
    xMarks: frame.xMarks.map((at) => at + dx),
    y: ticks(frame.y, dy),
    zero: frame.zero === null ? null : frame.zero + (frame.grid === 'vertical' ? dx : dy),
  };
}

/** Parts of a picture as one; the frames after the first are its panels. Names that a part lacks are its title's matter. */
export function mergePlotShapes(parts: readonly PlotShapes[]): PlotShapes {
  const [first, ...others] = parts as [PlotShapes, ...PlotShapes[]];
  const all = <K extends 'connectors' | 'barBoxes' | 'whiskers' | 'openArrows' | 'hollowMarks' | 'eventMarks' | 'findingMarks' | 'plotLabels'>(key: K) =>
    parts.flatMap((part) => part[key] as PlotShapes[K][number][]);
  return {
    plotFrame: first.plotFrame,
    connectors: all('connectors') as PlotShapes['connectors'],
    barBoxes: all('barBoxes') as PlotShapes['barBoxes'],
    whiskers: all('whiskers') as PlotShapes['whiskers'],
    openArrows: all('openArrows') as PlotShapes['openArrows'],
    hollowMarks: all('hollowMarks') as PlotShapes['hollowMarks'],
    eventMarks: all('eventMarks') as PlotShapes['eventMarks'],
    findingMarks: all('findingMarks') as PlotShapes['findingMarks'],
    plotLabels: all('plotLabels') as PlotShapes['plotLabels'],
    ...(parts.some(({ noteMarks }) => noteMarks) ? { noteMarks: parts.flatMap(({ noteMarks = [] }) => noteMarks) } : {}),
    panels: others.map(({ plotFrame }) => plotFrame),
  };
}
