import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Observation } from '../../lib/core/observation';
import type { Qualifier } from '../../lib/core/printed';
import { state } from './statements';

/** Hand-marked figures of press articles beside the repository, for tests only. */
const FOLDER = ['../../../shared/extraction/dev', '../../../../shared/extraction/dev'].map((path) => new URL(`${path}/`, import.meta.url)).find((url) => existsSync(url));

interface Gold {
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly measure: string;
  readonly reporter: string;
  readonly partner: string;
  readonly approx: string;
}

export const hasGold = Boolean(FOLDER);

type Subject = readonly [pattern: RegExp, measure: string, flow: string];

/** Measures of the gold that have one here; all others carry no relation. */
const SUBJECTS: readonly Subject[] = [
  [/^total trade$/u, 'TRADE', 'T'],
  [/^exports$/u, 'TRADE', 'X'],
  [/^imports$/u, 'TRADE', 'M'],
  [/^trade surplus$/u, 'TRADE', 'B'],
  [/^trade deficit$/u, 'TRADE', 'B'],
  [/^growth (?:yoy|mom) of trade deficit$/u, 'TRADE_GROWTH', 'B'],
  [/^growth yoy of total trade$/u, 'TRADE_GROWTH', 'T'],
  [/^growth (?:yoy|mom) of exports$/u, 'TRADE_GROWTH', 'X'],
  [/^growth (?:yoy|mom) of imports$/u, 'TRADE_GROWTH', 'M'],
  [/^growth multiple of total trade$/u, 'TRADE_MULTIPLE', 'T'],
  [/^FDI registered capital \(flow\)$/u, 'FDI_CAPITAL', 'IN'],
  [/^share of FDI registered$/u, 'FDI_SHARE', 'IN'],
  [/^rank FDI source$/u, 'FDI_RANK', 'IN'],
];

const QUALIFIERS: Readonly<Record<string, Qualifier>> = { none: 'exact', about: 'about', over: 'over', nearly: 'nearly', under: 'under' };

/** "2018-01/2018-06" -> "2018-01-01/P6M". */
function toPeriod(text: string): string | null {
  if (/^\d{4}(?:-\d{2})?$/u.test(text)) return text;
  const [, year, from, endYear, to] = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/u.exec(text) ?? [];
  return year && year === endYear ? `${year}-${from}-01/P${Number(to) - Number(from) + 1}M` : null;
}

/** The base of a rate: the one named, in the months of the period itself. */
function toBase(period: string, base: string | undefined): string | null {
  if (!base) return null;
  return base.length === 4 && period.length > 7 ? `${base}${period.slice(4)}` : toPeriod(base);
}

function toInterval({ value, unit }: Gold, qualifier: Qualifier): [string, string | null, string | null] {
  const text = String(value).replace(/0+$/u, '');
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const half = unit === 'rank' ? 0 : decimals > 0 ? 0.5 * 10 ** -decimals : 0.5 * 10 ** (String(value).length - text.length);
  const wide = qualifier === 'about' ? 2 * half : half;
  const low = qualifier === 'under' ? null : qualifier === 'over' ? value : value - (qualifier === 'nearly' ? 2 * half : wide);
  const high = qualifier === 'over' ? null : qualifier === 'nearly' || qualifier === 'under' ? value : value + wide;
  return [String(value), low === null ? null : low.toFixed(4), high === null ? null : high.toFixed(4)];
}

/** A deficit is a balance below zero; its growth keeps the sign that it is printed with. */
function toSigned(gold: Gold, [value, low, high]: ReturnType<typeof toInterval>): ReturnType<typeof toInterval> {
  const negate = (text: string | null) => text && String(-Number(text));
  return gold.measure === 'trade deficit' ? [`-${value}`, negate(high), negate(low)] : [value, low, high];
}

function toObservation(gold: Gold, sourceId: string, position: number): Observation[] {
  const [, measure, flow] = SUBJECTS.find(([pattern]) => pattern.test(gold.measure)) ?? [];
  const [now = '', base] = gold.period.split(' vs ');
  const period = toPeriod(now);
  if (!measure || !flow || !period || !/^(?:USD|percent|rank|times)$/u.test(gold.unit)) return [];
  const qualifier = QUALIFIERS[gold.approx] ?? 'exact';
  const unitMeasure = { USD: 'USD', percent: 'PC', rank: 'RANK', times: 'NUM' }[gold.unit] ?? '';
  const partner = gold.partner === 'WLD' ? 'W00' : gold.partner;
  const rest = { reporter: gold.reporter, partner, measure, flow, unitMeasure, qualifier, sourceId, claim: String(position), basePeriod: toBase(period, base), freq: /^\d{4}$/u.test(period) ? 'A' : '_O' };
  return [state(period, toSigned(gold, toInterval(gold, qualifier)), rest)];
}

/** The figures of all articles that carry a subject, an area and a period, each article a source of its own. */
export function readGold(): Observation[] {
  const files = FOLDER ? readdirSync(FOLDER).filter((name) => name.endsWith('.gold.json')) : [];
  return files.flatMap((name) => {
    const gold = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Gold[];
    return gold.flatMap((figure, i) => toObservation(figure, `article-${name.slice(0, 3)}`, i + 1));
  });
}
