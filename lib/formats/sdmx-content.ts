import { sdmxFault } from '../core/faults/sdmx-faults';
import type { Observation } from '../core/observation';
import { toWrongParameters } from '../core/query';
import { type Flow, OBSERVATIONS, toFlow } from './sdmx-flow';
import { toSdmxSeries } from './sdmx-series';
import type { Attribute } from './sdmx-structure';

/** How much of each series a message holds: everything, some of its components, or what it is without its figures. */
type Extent = 'whole' | 'part' | 'series';

/** What a data message holds: the dataflow with the attributes asked for. */
export interface Content {
  readonly flow: Flow;
  readonly extent: Extent;
}

const DETAILS = {
  full: { attributes: ['dsd'], measures: 'all' },
  dataonly: { attributes: ['none'], measures: 'all' },
  serieskeysonly: { attributes: ['none'], measures: 'none' },
  nodata: { attributes: ['dsd'], measures: 'none' },
} as const;

/** Names of several attributes; the standard's other words for some (`dataset`, `msd`) name none that there are. */
const EVERY = ['dsd', 'all'];
const WORDS: readonly string[] = [...EVERY, 'series', 'obs', 'none', 'dataset', 'msd'];

function isAsked({ id, level }: Attribute, words: readonly string[]): boolean {
  const group = level === 'series' ? 'series' : 'obs';
  return words.some((word) => EVERY.includes(word) || word === group || word === id);
}

/**
 * What the `attributes` and `measures` of SDMX 3 ask for: without measures there are series alone, with what follows from their keys.
 * @throws TradeciteError bad-request for an attribute that there is not
 */
export function toContent(attributes: readonly string[] = EVERY, measures: 'all' | 'OBS_VALUE' | 'none' = 'all'): Content {
  const ids = OBSERVATIONS.attributes.map(({ id }) => id);
  const name = attributes.find((word) => !WORDS.includes(word) && !ids.includes(word));
  if (name !== undefined) throw toWrongParameters([{ field: 'attributes', ...sdmxFault('sdmx-attributes', { name, known: ids.join(', ') }) }]);
  const asked = OBSERVATIONS.attributes.filter((attribute) => isAsked(attribute, attributes));
  if (measures === 'none') return { flow: { ...OBSERVATIONS, attributes: asked.filter(({ level }) => level === 'series') }, extent: 'series' };
  return { flow: { ...OBSERVATIONS, attributes: asked }, extent: asked.length === ids.length ? 'whole' : 'part' };
}

/** Everything, of the dataflow that the figures belong to. */
export function toWhole(observations: readonly Observation[]): Content {
  return { flow: toFlow(observations), extent: 'whole' };
}

/** What `detail` of SDMX 2.1 asks for (SDMX 2.1, section 7, 4.4.2). */
export function toDetailContent(detail: keyof typeof DETAILS = 'full'): Content {
  const { attributes, measures } = DETAILS[detail];
  return toContent(attributes, measures);
}

/** The first and last so many observations of each series; all where neither is asked for. */
export function toEnds(observations: readonly Observation[], first: number | undefined, last: number | undefined): readonly Observation[] {
  if (first === undefined && last === undefined) return observations;
  return toSdmxSeries(observations, OBSERVATIONS).flatMap((series) => {
    const { length } = series.observations;
    return series.observations.filter((_, i) => i < (first ?? 0) || i >= length - (last ?? 0));
  });
}
