import type { Source } from '../core/catalogue';
import { type Side, toWholes } from '../core/comparability/comparison';
import { type Observation, toTeller } from '../core/observation';
import type { TransformInput, Transformed } from '../core/transforms/derived-row';
import type { ChartParts } from './view-parts';

function toTellers(observations: readonly Observation[], sources: ReadonlyMap<string, Source>): Source[] {
  return [...new Set(observations.map(toTeller))].flatMap((id) => sources.get(id) ?? []);
}

/** Series as the comparability guard and the offers look at them. */
export function toSides(list: readonly (TransformInput | Transformed)[], parts: ChartParts): Side[] {
  const wholes = toWholes(parts.areas);
  const sources = new Map(parts.sources.map((source) => [source.id, source]));
  return list.map(({ series, measure, observations }, index) => ({ index, series, measure, observations, wholes, sources: toTellers(observations, sources) }));
}
