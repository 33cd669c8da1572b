import type { ChartSpec } from './chart-spec';

/** Reporter and partner of each series: `VNM.BEL`. */
function toPairs(spec: ChartSpec): string[] {
  return spec.series.map(({ key }) => key.split('.').slice(0, 2).join('.'));
}

/** Charts about the same pair of areas, in the order of the dashboard; a timeline is related to every chart. */
export function toRelatedCharts<T extends { readonly spec: ChartSpec }>(spec: ChartSpec, all: readonly T[], most = 4): T[] {
  const pairs = new Set(toPairs(spec));
  const others = all.filter((other) => other.spec.slug !== spec.slug);
  const related = others.filter((other) => toPairs(other.spec).some((pair) => pairs.has(pair)));
  const timelines = others.filter((other) => other.spec.kind === 'timeline');
  const chosen = related.length > 0 ? [...related.slice(0, most - 1), ...timelines] : others;
  return [...new Set(chosen)].slice(0, most);
}
