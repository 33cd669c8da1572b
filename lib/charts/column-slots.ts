import { groupBy } from '../core/group-by';

/** A column in its period, px. */
interface Column {
  readonly sides: readonly [number, number];
  readonly rank: number;
}

/** px by which the ends of neighbouring periods may differ without overlapping. */
const TOUCH = 0.5;

/** Columns whose periods overlap, directly or through others, in order of time. */
function toClusters<C extends Column>(columns: readonly C[]): C[][] {
  const clusters: C[][] = [];
  let end = -Infinity;
  for (const column of columns.toSorted((a, b) => a.sides[0] - b.sides[0])) {
    const last = clusters.at(-1);
    if (last && column.sides[0] < end - TOUCH) last.push(column);
    else clusters.push([column]);
    end = Math.max(end, column.sides[1]);
  }
  return clusters;
}

/** Slots with air around the group, so that the columns of one period are seen to belong together. */
function toSlots<C extends Column>(cluster: readonly C[]): [C, readonly [number, number]][] {
  return cluster.toSorted((a, b) => a.rank - b.rank).map((column, i) => {
    const width = (column.sides[1] - column.sides[0]) * 0.86;
    const from = column.sides[0] + (column.sides[1] - column.sides[0] - width) / 2;
    const slot = width / cluster.length;
    return [column, [from + i * slot, from + (i + 1) * slot]];
  });
}

/** New sides of the columns that would cover each other: an equal share of their period, in the order of their series. */
export function toColumnSides<C extends Column>(columns: readonly C[]): Map<C, readonly [number, number]> {
  return new Map(toClusters(columns).filter(({ length }) => length > 1).flatMap(toSlots));
}

/** Columns by their width to a hundredth of a px: Chart.js gives the bars of a dataset one thickness, and a dataset for each bar is slow. */
export function groupByWidth<C extends Pick<Column, 'sides'>>(columns: readonly C[]): [C, ...C[]][] {
  return [...groupBy(columns, ({ sides }) => Math.round((sides[1] - sides[0]) * 100)).values()] as [C, ...C[]][];
}

/** Sides that can be seen: a date has no width of its own, and a month on a long axis next to none. */
export function widen([from, to]: readonly [number, number], least: number): readonly [number, number] {
  const lack = Math.max(0, least - (to - from)) / 2;
  return [from - lack, to + lack];
}
