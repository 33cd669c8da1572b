import { UNITS } from '../core/codes';
import { formatDate, formatPeriod } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { TRANSFORM_NAMES } from '../core/transform-code';
import { EVENT_KIND_NAMES } from './chart-words';
import { readPin } from './pin-letter';
import { DUMBBELL_ROW_NAMES, EXPLORE_KIND_NAMES } from './kind-names';

/** Who reads what is kept: in which language, and what the codes of this database are called. */
export interface FieldReader {
  readonly locale: Locale;
  /** Names of series by key, of charts by slug, of areas by code, of sources by id. */
  readonly names: ReadonlyMap<string, Bilingual>;
}

type Words = Readonly<Record<string, Bilingual>>;

const SCALES: Words = { linear: { vi: 'thang đều', en: 'linear' }, log: { vi: 'thang logarit', en: 'logarithmic' } };
const SHARES: Words = { true: { vi: 'phần của 100%', en: 'parts of 100 %' } };
const SWITCHED: Words = { true: { vi: 'có', en: 'shown' }, false: { vi: 'không', en: 'not shown' } };
const TOGETHER: Bilingual = { vi: 'chung một hình', en: 'in one picture' };

/** What the codes of a field mean; codes of other fields have names of their own, or are periods and dates. */
const WORDS: Readonly<Record<string, Words>> = {
  kind: { ...EXPLORE_KIND_NAMES, time: { vi: 'Theo thời gian', en: 'Over time' }, composition: EXPLORE_KIND_NAMES.share },
  y: { ...UNITS, ...SCALES, ...SHARES },
  y2: { ...UNITS, ...SCALES },
  scale: SCALES,
  transform: TRANSFORM_NAMES,
  rows: DUMBBELL_ROW_NAMES,
  layout: { single: TOGETHER, overlaid: TOGETHER, multiples: { vi: 'biểu đồ nhỏ, mỗi chuỗi một hình', en: 'small multiples, one for each series' } },
  events: EVENT_KIND_NAMES,
  official: SWITCHED,
  claims: { preferred: { vi: 'số được ưu tiên', en: 'the preferred ones' } },
  size: { large: { vi: 'rộng', en: 'wide' }, normal: { vi: 'thường', en: 'normal' } },
};

/** "Exports of Viet Nam to Belgium, 2013 (World Bank WITS)"; the name itself where its series has none here. */
function toFigureWord(ref: string, { locale, names }: FieldReader): string {
  const { key, period, teller } = readPin(ref);
  const [series, [source = '']] = [names.get(key), teller.split('#')];
  return series ? `${series[locale]}, ${formatPeriod(period, locale)} (${names.get(source)?.[locale] ?? source})` : ref;
}

/** One code of a field as its reader reads it; what has no name, a formula for example, stays as it is. */
export function toFieldWord(field: string, code: string, reader: FieldReader): string {
  const { locale, names } = reader;
  const word = WORDS[field]?.[code] ?? names.get(code);
  if (word) return word[locale];
  if (field === 'base' || field === 'to') return formatPeriod(code, locale);
  if (field === 'pins' || field === 'claims') return toFigureWord(code, reader);
  if (field === 'time') return code.replace('..', '–');
  return field === 'asOf' ? formatDate(code, locale) : code;
}
