import type { ChartParts } from './view-parts';

/** Only the areas, measures and sources that something else in the parts names: what goes to a browser. */
export function toLeanParts(parts: ChartParts): ChartParts {
  const rows = [...parts.series, ...parts.observations, ...parts.ancestors];
  const named = new Set([...rows.flatMap(({ reporter, partner }) => [reporter, partner]), ...parts.events.flatMap(({ areas }) => areas)]);
  const wholes = new Set(parts.areas.flatMap(({ code, parent }) => (parent && named.has(code) ? [parent] : [])));
  const measures = new Set(rows.map(({ measure }) => measure));
  const sources = new Set([...parts.observations, ...parts.ancestors, ...parts.events].map(({ sourceId }) => sourceId));
  return {
    ...parts,
    areas: parts.areas.filter(({ code }) => named.has(code) || wholes.has(code)),
    measures: parts.measures.filter(({ code }) => measures.has(code)),
    sources: parts.sources.filter(({ id }) => sources.has(id)),
  };
}

function unite<T>(a: readonly T[], b: readonly T[], toKey: (item: T) => string): T[] {
  const known = new Set(a.map(toKey));
  return [...a, ...b.filter((item) => !known.has(toKey(item)))];
}

const toId = ({ id }: { readonly id: string }): string => id;
const toCode = ({ code }: { readonly code: string }): string => code;

/** Parts of more series, read at another time; what both hold is held once. */
export function mergeParts(a: ChartParts, b: ChartParts): ChartParts {
  const observations = unite(a.observations, b.observations, toId);
  const own = new Set(observations.map(toId));
  return {
    observations,
    ancestors: unite(a.ancestors, b.ancestors, toId).filter(({ id }) => !own.has(id)),
    events: unite(a.events, b.events, toId),
    series: unite(a.series, b.series, ({ key }) => key),
    sources: unite(a.sources, b.sources, toId),
    areas: unite(a.areas, b.areas, toCode),
    measures: unite(a.measures, b.measures, toCode),
    findings: unite(a.findings, b.findings, toId),
  };
}
