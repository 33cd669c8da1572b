import type { Observation } from '../core/observation';
import { findWhole } from '../core/comparability/part-checks';
import { formatObservation, formatPeriod } from '../core/format';
import { groupBy } from '../core/group-by';
import { type Bilingual, both, type Locale } from '../core/locale';
import { toQuantity } from '../core/quantity';
import { toSummedSince } from '../core/summed-since';
import { findTransform } from '../core/transform-code';
import { SHARE_DIGITS, toShareText } from './share-text';
import { isAboveZero, isLevel, type LevelChange, toEnds, toLevelChange } from './title-level';
import { isPlural, type Named, ROUGH_DIGITS, toInside, toList, toSpanWords, toWhen } from './title-words';

/** One series between the two dates that all have. */
interface Move {
  readonly named: Named;
  readonly first: Observation;
  readonly last: Observation;
  readonly change: LevelChange;
}

/** More series than this make no headline: of them only the fastest is told. */
const FEW = 3;

/** "from 15 % to 20 %": of rates and ranks no change is taken. */
function toFromTo({ named: { label }, first, last }: Move, locale: Locale): string {
  const [from, to] = [first, last].map((o) => formatObservation(o, locale));
  return `${label[locale]} ${{ vi: `từ ${from} đến ${to}`, en: `from ${from} to ${to}` }[locale]}`;
}

const WORDS: Readonly<Record<LevelChange['form'], Readonly<Record<Locale, (number: string) => string>>>> = {
  fold: { vi: (n) => `gấp ${n} lần`, en: (n) => `up ${n}-fold` },
  rise: { vi: (n) => `tăng ${n}`, en: (n) => `up ${n}` },
  fall: { vi: (n) => `giảm ${n}`, en: (n) => `down ${n}` },
  open: { vi: () => 'chưa rõ tăng hay giảm', en: () => 'up or down' },
};

function toMoved({ named: { label }, change: { form, number } }: Move, locale: Locale): string {
  return `${label[locale]} ${WORDS[form][locale](number(locale))}`;
}

/** ", 1999–2014"; ", năm 2014 so với năm 1999": what is a multiple is one of a date. */
function toDates({ first, last }: Move, locale: Locale): string {
  return locale === 'vi' ? `, ${toWhen(last.timePeriod, locale)} so với ${toWhen(first.timePeriod, locale)}` : toSpanWords(first.timePeriod, last.timePeriod, locale);
}

/** What all have in common before names that are of areas only: "Exports: Belgium …". */
function withNoun(moves: readonly Move[], told: string, locale: Locale): string {
  const nouns = new Set(moves.map(({ named: { label, name } }) => (label[locale] === name[locale] ? '' : (name[locale].split(/ (?:to|from|with|of|sang|từ|với|của) /u)[0] ?? ''))));
  const [noun = ''] = nouns;
  return nouns.size === 1 && noun && !moves.some(({ named }) => noun.includes(named.label[locale])) ? `${noun}: ${told}` : told;
}

function tellFew(moves: readonly Move[], [first]: readonly [Move, ...Move[]]): Bilingual {
  const isChange = moves.every(({ named }) => isLevel(named.side));
  return both((locale) => {
    const list = toList(moves.map((move) => (isChange ? toMoved(move, locale) : toFromTo(move, locale))), locale);
    return `${withNoun(moves, list, locale)}${isChange ? toDates(first, locale) : toSpanWords(first.first.timePeriod, first.last.timePeriod, locale)}`;
  });
}

/** "Slovenia rose fastest: 2.1-fold, 2005–2014": only where its interval lies above all others. */
function tellFastest(moves: readonly Move[]): Bilingual | null {
  const [fastest, ...others] = moves.toSorted((a, b) => (b.change.factor.low?.toNumber() ?? -Infinity) - (a.change.factor.low?.toNumber() ?? -Infinity));
  const { form, factor, number } = fastest?.change ?? {};
  if (!fastest || !factor?.low || !number || (form !== 'fold' && form !== 'rise')) return null;
  const { low } = factor;
  if (others.some(({ named, change }) => !isLevel(named.side) || !change.factor.high || change.factor.high.gte(low))) return null;
  return both((locale) => {
    const [name, dates] = [fastest.named.name[locale], toDates(fastest, locale)];
    if (locale === 'vi') return `${name} tăng nhanh nhất: ${form === 'fold' ? `gấp ${number(locale)} lần` : number(locale)}${dates}`;
    return `${name} rose fastest: ${number(locale)}${form === 'fold' ? '-fold' : ''}${dates}`;
  });
}

/** "Exports up 5.887-fold, imports up 6.1-fold, 1999–2014": each between the same two dates; null where they have not the same. */
export function tellDates(all: readonly Named[]): Bilingual | null {
  const moves = all.flatMap((named): Move[] => {
    const ends = findTransform(named.side.measure.code) === 'lin' ? toEnds(named.side) : null;
    return ends ? [{ named, first: ends[0], last: ends[1], change: toLevelChange(...ends) }] : [];
  });
  const isOneSpan = new Set(moves.map(({ first, last }) => `${first.timePeriod}/${last.timePeriod}`)).size === 1;
  const [first, ...others] = moves;
  if (!first || others.length === 0 || !isOneSpan || moves.length < all.length) return null;
  return moves.length <= FEW ? tellFew(moves, [first, ...others]) : tellFastest(moves);
}

/** Figures of the last period for which each series has one figure, above zero. */
function findLastParts(all: readonly Named[]): { readonly named: Named; readonly o: Observation }[] {
  const figures = all.flatMap((named) => named.side.observations.map((o) => ({ named, o })));
  const complete = [...groupBy(figures, ({ o }) => o.timePeriod).values()].filter((own) => own.length === all.length && new Set(own.map(({ named }) => named)).size === all.length);
  const drawn = complete.filter((own) => own.every(({ o }) => isAboveZero(o)));
  return drawn.toSorted((a, b) => (b[0]?.o.periodEnd ?? '').localeCompare(a[0]?.o.periodEnd ?? ''))[0] ?? [];
}

/** "Exports make up 77.7 % of the chosen total, 2014": the largest part, where it is decided which; else the parts beside each other. */
export function tellShares(all: readonly Named[], isRough: boolean): Bilingual | null {
  const parts = findLastParts(all).toSorted((a, b) => (toQuantity(b.o).low?.toNumber() ?? 0) - (toQuantity(a.o).low?.toNumber() ?? 0));
  const [largest, ...others] = parts;
  if (!largest || others.length === 0 || findWhole(all.map(({ side }) => side)) || !parts.every(({ named }) => isLevel(named.side) || findTransform(named.side.measure.code) === 'running')) return null;
  const { low } = toQuantity(largest.o);
  const isDecided = others.every(({ o }) => toQuantity(o).high?.lt(low ?? 0) ?? false);
  const period = (locale: Locale): string => [...new Set([...(toSummedSince(largest.o) ? [largest.o.basePeriod ?? ''] : []), largest.o.timePeriod])].map((each) => formatPeriod(each, locale)).join('–');
  const about: Bilingual = isRough ? { vi: 'khoảng ', en: 'about ' } : { vi: '', en: '' };
  const tell = (part: Observation, locale: Locale): string => about[locale] + toShareText(part, parts.flatMap(({ o }) => (o === part ? [] : [o])), undefined, locale, isRough ? ROUGH_DIGITS : SHARE_DIGITS);
  if (isDecided) {
    return both((locale) => {
      const [name, share] = [largest.named.name[locale], tell(largest.o, locale)];
      return locale === 'vi' ? `${name} chiếm ${share} tổng các chuỗi đã chọn, ${period(locale)}` : `${name} ${isPlural(name) ? 'make' : 'makes'} up ${share} of the chosen total, ${period(locale)}`;
    });
  }
  if (parts.length > FEW + 1) return null;
  return both((locale) => `${{ vi: 'Tỷ trọng trong tổng', en: 'Shares of the total' }[locale]}, ${period(locale)}: ${toInside(toList(parts.map(({ named, o }) => `${named.label[locale]} ${tell(o, locale)}`), locale), locale)}`);
}
