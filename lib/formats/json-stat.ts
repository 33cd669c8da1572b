import { UNITS } from '../core/codes';
import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { isFormula, toUntransformed } from '../core/transform-code';
import { type Dataset, LICENCE, toCitedSources } from './dataset';
import { type ExactJson, toExactNumber, toJsonText } from './exact-json';
import type { Code, CodelistId } from './sdmx-codelists';
import { toCodeReader, toTimePeriods } from './sdmx-series';
import { DIMENSIONS } from './sdmx-structure';
import { toReadableTitle } from './source-title';

/** A dimension of the cube with the categories that occur. */
interface Axis {
  readonly id: string;
  readonly label: Bilingual;
  readonly code: (o: Observation) => string;
  readonly categories: readonly Code[];
}

const TIME: Bilingual = { vi: 'Kỳ', en: 'Time period' };

/**
 * What is counted: computed measures as every other file writes them, pc1(TRADE), because codes are not as narrow here as in SDMX. Two
 * formulas may be of the same measures, so these go by the series that they are made of.
 */
function toMetric({ measure, seriesKey }: Observation): string {
  return isFormula(toUntransformed(measure)) ? seriesKey : measure;
}

function toMetrics({ observations, measures, series }: Dataset): Code[] {
  const names = new Map([...series.map(({ key, title }) => [key, title] as const), ...measures.map(({ code, name }) => [code, name] as const)]);
  return [...new Set(observations.map(toMetric))].map((id) => ({ id, name: names.get(id) ?? { vi: id, en: id } }));
}

function toAxes(dataset: Dataset): Axis[] {
  const { observations } = dataset;
  const readCode = toCodeReader(dataset);
  const categories = (codelist: CodelistId, code: Axis['code']) => [...new Set(observations.map(code))].map((id) => readCode(codelist, id));
  const axes = DIMENSIONS.map(({ field, name, codelist, code }): Axis => {
    if (field !== 'measure') return { id: field, label: name, code, categories: categories(codelist, code) };
    return { id: field, label: name, code: toMetric, categories: toMetrics(dataset) };
  });
  const periods = toTimePeriods(observations).map(({ timePeriod: id }) => ({ id, name: { vi: id, en: id } }));
  return [...axes, { id: 'time', label: TIME, code: ({ timePeriod }) => timePeriod, categories: periods }];
}

/** Position of an observation in the cube, row-major: the last dimension varies fastest. */
function toPositions(axes: readonly Axis[]): (o: Observation) => string {
  const indexes = axes.map(({ categories }) => new Map(categories.map(({ id }, i) => [id, i])));
  return (o) =>
    axes
      .reduce((position, { code, categories }, i) => position * BigInt(categories.length) + BigInt(indexes[i]?.get(code(o)) ?? 0), 0n)
      .toString();
}

function decimalsOf(text: string | null): number {
  return text?.split('.')[1]?.length ?? 0;
}

/** The unit of each measure, with as many decimals as its values have. */
function toUnits(observations: readonly Observation[], locale: Locale): ExactJson {
  const units = new Map<string, { label: string; decimals: number }>();
  for (const o of observations) {
    const [metric, { unitMeasure, obsValue }] = [toMetric(o), o];
    const decimals = Math.max(decimalsOf(obsValue), units.get(metric)?.decimals ?? 0);
    units.set(metric, { label: UNITS[unitMeasure]?.[locale] ?? unitMeasure, decimals });
  }
  return Object.fromEntries(units);
}

function toDimension({ id, label, categories }: Axis, observations: readonly Observation[], locale: Locale): ExactJson {
  const category = {
    index: categories.map((code) => code.id),
    label: Object.fromEntries(categories.map((code) => [code.id, code.name[locale]])),
    unit: id === 'measure' ? toUnits(observations, locale) : undefined,
  };
  return { label: label[locale], category };
}

/** What JSON-stat has no place for: the interval and the evidence. Open ends are absent. */
function toEvidence(o: Observation, locale: Locale): ExactJson {
  return {
    low: toExactNumber(o.low) ?? undefined,
    high: toExactNumber(o.high) ?? undefined,
    qualifier: o.derivation ? undefined : o.qualifier,
    printed: o.printed ?? undefined,
    paragraph: o.paragraph ?? undefined,
    sentenceHash: o.sentenceHash ?? undefined,
    derivation: o.derivation?.formula,
    basePeriod: o.basePeriod ?? undefined,
    note: o.note?.[locale],
    periodStart: o.periodStart,
    periodEnd: o.periodEnd,
    recordedAt: o.recordedAt,
  };
}

/** The sources of the figures, and of what computed ones were computed from: JSON-stat has one text for all. */
function toSourceNames(dataset: Dataset, locale: Locale): string {
  const names = toCitedSources(dataset).flatMap((source) => (source.kind === 'computation' ? [] : [[source.publisher, toReadableTitle(source, locale)].filter(Boolean).join(', ')]));
  return names.length > 0 ? `Tradecite: ${[...new Set(names)].join('; ')}` : 'Tradecite';
}

/**
 * A dataset as JSON-stat 2.0, a sparse cube: `value` and `status` by position, exact numbers in base units, null where a
 * source gives only a bound. The dimension `source` keeps rival claims apart; intervals and evidence are in
 * `extension.observations`, by the same positions.
 */
export function toJsonStat(dataset: Dataset, locale: Locale): string {
  const { observations, edition, title, subtitle, notes, page } = dataset;
  const axes = toAxes(dataset);
  const position = toPositions(axes);
  const at = (read: (o: Observation) => ExactJson): ExactJson => Object.fromEntries(observations.map((o) => [position(o), read(o)]));
  return toJsonText({
    version: '2.0',
    class: 'dataset',
    href: page[locale],
    label: title[locale],
    source: toSourceNames(dataset, locale),
    updated: edition.modifiedAt,
    note: [subtitle, ...notes].flatMap((note) => (note ? [note[locale]] : [])),
    id: axes.map(({ id }) => id),
    size: axes.map(({ categories }) => categories.length),
    role: { time: ['time'], geo: ['reporter', 'partner'], metric: ['measure'] },
    dimension: Object.fromEntries(axes.map((axis) => [axis.id, toDimension(axis, observations, locale)])),
    value: at(({ obsValue }) => toExactNumber(obsValue)),
    status: at(({ obsStatus }) => obsStatus),
    extension: { revision: edition.revision, licence: LICENCE.name, observations: at((o) => toEvidence(o, locale)) },
  });
}
