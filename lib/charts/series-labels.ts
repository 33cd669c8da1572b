import { capitalize } from '../core/capital';
import { withArticle } from '../core/area-article';
import type { Area, Measure } from '../core/catalogue';
import { FLOWS, FREQS, SECTORS } from '../core/codes';
import type { Side } from '../core/comparability/comparison';
import { type Bilingual, both, LOCALES, type Locale } from '../core/locale';
import { withoutTransform } from '../core/transforms/derived-row';

type Dimension = 'measure' | 'flow' | 'sector' | 'reporter' | 'partner' | 'freq';
type AreaNames = ReadonlyMap<string, Bilingual>;

const DIMENSIONS: readonly Dimension[] = ['measure', 'flow', 'sector', 'reporter', 'partner', 'freq'];
const PART_OF_YEAR: Bilingual = { vi: 'một phần năm', en: 'part of a year' };

/** What is said of a series beside others. */
interface Labelled {
  readonly side: Side;
  readonly differing: ReadonlySet<Dimension>;
  readonly areas: AreaNames;
  /** Other series of the same measure go in another direction. */
  readonly isFlowTold: boolean;
  /** A part of all sectors, or beside another sector of the same measure. */
  readonly isSectorTold: boolean;
  /** Another series differs in nothing but how often it is counted. */
  readonly isFreqTold: boolean;
  /** In a sentence, where "Germany" alone would not do: "exports to Germany". */
  readonly isSentence: boolean;
}

type Untransformed = ReturnType<typeof withoutTransform>;

/** Each series is held against each other one, so each measure is asked for many times. */
const untransformed = new WeakMap<Measure, Untransformed>();

/** A measure by its own name: what was done to all of them goes without saying. */
function toMeasure({ measure }: Side): Untransformed {
  const known = untransformed.get(measure) ?? withoutTransform(measure.code, measure.name);
  untransformed.set(measure, known);
  return known;
}

/** Amounts of trade: "exports" needs no word more. */
function isTrade(side: Side): boolean {
  return toMeasure(side).code === 'TRADE';
}

function areaOf({ side, areas }: Labelled, end: 'reporter' | 'partner', locale: Locale): string {
  return areas.get(side.series[end])?.[locale] ?? side.series[end];
}

/** How the two ends of a flow are joined: exports of one to another, imports of one from another. */
const JOINTS: Readonly<Record<string, Bilingual>> = {
  X: { vi: ' sang ', en: ' to ' }, OUT: { vi: ' sang ', en: ' to ' }, M: { vi: ' từ ', en: ' from ' }, IN: { vi: ' từ ', en: ' from ' }, B: { vi: ' với ', en: ' with ' },
};
const BETWEEN: Bilingual = { vi: ' – ', en: ' – ' };

const TRADE_NOUNS: Readonly<Record<string, Bilingual>> = {
  X: { vi: 'xuất khẩu', en: 'exports' }, M: { vi: 'nhập khẩu', en: 'imports' }, T: { vi: 'thương mại hai chiều', en: 'two-way trade' }, B: { vi: 'cán cân thương mại', en: 'trade balance' },
};

/** Inside a phrase: "to the Netherlands". */
function inside(labelled: Labelled, end: 'reporter' | 'partner', locale: Locale): string {
  const name = areaOf(labelled, end, locale);
  return locale === 'en' ? withArticle(name) : name;
}

/** "exports", "Belgium’s exports to Viet Nam", "imports from Belgium": of trade in several directions. */
function toTradeName(labelled: Labelled, locale: Locale): string {
  const { side: { series: { flow } }, differing } = labelled;
  const noun = TRADE_NOUNS[flow]?.[locale] ?? FLOWS[flow]?.[locale] ?? flow;
  const [from, to] = [differing.has('reporter') ? inside(labelled, 'reporter', locale) : '', differing.has('partner') ? inside(labelled, 'partner', locale) : ''];
  if (flow === 'T' && from) return [noun, [from, to].filter(Boolean).join(BETWEEN[locale])].join(' ');
  const joint = to && `${flow === 'T' ? { vi: ' với ', en: ' with ' }[locale] : (JOINTS[flow] ?? BETWEEN)[locale]}${to}`;
  if (!from) return `${noun}${joint}`;
  return locale === 'vi' ? `${noun} của ${from}${joint}` : `${from}’s ${noun}${joint}`;
}

/** "Belgium to Viet Nam", "Germany": the areas, as far as they differ. */
function toAreas(labelled: Labelled, locale: Locale): string {
  const { side: { series }, differing } = labelled;
  const told = (['reporter', 'partner'] as const).filter((end) => differing.has(end)).map((end) => areaOf(labelled, end, locale));
  return told.join((JOINTS[series.flow] ?? BETWEEN)[locale]);
}

function toFreq({ series, measure }: Side): Bilingual {
  return series.freq === '_O' && measure.nature === 'flow' ? PART_OF_YEAR : (FREQS[series.freq] ?? { vi: series.freq, en: series.freq });
}

function toLabel(labelled: Labelled, locale: Locale): string {
  const { side, differing, isFlowTold, isSectorTold, isFreqTold, isSentence } = labelled;
  const ends = Number(differing.has('reporter')) + Number(differing.has('partner'));
  const isNoun = isTrade(side) && (differing.has('flow') || ends > (isSentence ? 0 : 1));
  const sector = isSectorTold ? (SECTORS[side.series.sector]?.[locale] ?? side.series.sector) : '';
  const flow = differing.has('flow') && !isNoun && isFlowTold ? (FLOWS[side.series.flow]?.[locale] ?? side.series.flow) : '';
  const measure = differing.has('measure') && !isNoun ? toMeasure(side).name[locale] : '';
  const areas = isNoun ? toTradeName(labelled, locale) : toAreas(labelled, locale);
  return [measure, areas, sector, flow, isFreqTold ? toFreq(side)[locale] : ''].filter(Boolean).join(', ');
}

function findDiffering(sides: readonly Side[]): Set<Dimension> {
  const of = (dimension: Dimension): Set<string> => new Set(sides.map((side) => (dimension === 'measure' ? toMeasure(side).code : side.series[dimension])));
  return new Set(DIMENSIONS.filter((dimension) => of(dimension).size > 1));
}

/** All that a series is but its measure and how often it is counted. */
function toPlace({ series: { reporter, partner, flow, sector } }: Side): string {
  return [reporter, partner, flow, sector].join('.');
}

function startsLarge(name: Bilingual, locale: Locale): boolean {
  return capitalize(name[locale]) === name[locale];
}

/** One series alone goes by its measure, trade by its direction: "Exports", "Trade balance · change". */
function toLoneName(side: Side): Bilingual {
  const [noun, plain, { name }] = [TRADE_NOUNS[side.series.flow], toMeasure(side).name, side.measure];
  if (!noun || !isTrade(side)) return name;
  return both((locale) => capitalize(noun[locale]) + name[locale].slice(plain[locale].length));
}

function toNames(sides: readonly Side[], areas: readonly Area[], isSentence: boolean): Bilingual[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const differing = findDiffering(sides);
  const isComputed = sides.some(({ measure }) => measure.concept === 'formula');
  return sides.map((side) => {
    if (isComputed) return side.series.title;
    if (differing.size === 0) return toLoneName(side);
    const alike = sides.filter((other) => toMeasure(other).code === toMeasure(side).code);
    const isFlowTold = alike.some((other) => other.series.flow !== side.series.flow);
    const isSectorTold = differing.has('sector') && (side.series.sector !== '_T' || alike.some((other) => other.series.sector !== '_T'));
    const isFreqTold = alike.some((other) => other.series.freq !== side.series.freq && toPlace(other) === toPlace(side));
    return both((locale) => toLabel({ side, differing, areas: names, isFlowTold, isSectorTold, isFreqTold, isSentence }, locale) || side.series.title[locale]);
  });
}

/**
 * Short names for series side by side: only what tells them apart, as people say it ("Belgium’s exports to Viet Nam"). One series
 * alone goes by its measure, or by the direction of its trade. Where some begin with a capital ("Trade per month"), all do.
 */
export function toSeriesLabels(sides: readonly Side[], areas: readonly Area[]): Bilingual[] {
  const names = toNames(sides, areas, false);
  const isMixed = LOCALES.some((locale) => new Set(names.map((name) => startsLarge(name, locale))).size > 1);
  return isMixed ? names.map((name) => ({ vi: capitalize(name.vi), en: capitalize(name.en) })) : names;
}

/** The same for sentences, where nothing around them says what is counted: "exports to Germany" rather than "Germany". */
export function toSentenceNames(sides: readonly Side[], areas: readonly Area[]): Bilingual[] {
  return toNames(sides, areas, true);
}
