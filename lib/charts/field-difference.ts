import type { Bilingual, Locale } from '../core/locale';
import { LOCALES } from '../core/locale';
import { NOT_MEANT, NOT_THERE } from './field-default';
import { HEAD_NAMES } from './proposed-words';

/** One field of what is kept, as people read it. */
export interface Field {
  readonly name: Bilingual;
  /** Empty where nothing is said of it. */
  readonly text: string;
  /** What holds then. */
  readonly missing: Bilingual;
}

/** A field that two revisions say differently: what each says of it, or what holds where it says nothing. */
export interface Difference {
  readonly name: Bilingual;
  readonly before: string;
  readonly after: string;
}

const LANGUAGES: Readonly<Record<Locale, Bilingual>> = { vi: { vi: 'tiếng Việt', en: 'Vietnamese' }, en: { vi: 'tiếng Anh', en: 'English' } };

const NAMES = {
  kicker: { vi: 'Dòng trên tiêu đề', en: 'Line above the title' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  subtitle: { vi: 'Phụ đề', en: 'Subtitle' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A text in both languages as two fields. */
export function inLanguages(name: Bilingual, read: (locale: Locale) => string): Field[] {
  return LOCALES.map((locale) => ({ name: { vi: `${name.vi} (${LANGUAGES[locale].vi})`, en: `${name.en} (${LANGUAGES[locale].en})` }, text: read(locale), missing: NOT_THERE }));
}

/** What is written of a chart. */
interface ChartWords {
  readonly kicker: Bilingual;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly notes: readonly Bilingual[];
}

/** A chart's words in both languages. */
export function toWordFields(words: ChartWords): Field[] {
  return [
    ...HEAD_NAMES.flatMap((name) => inLanguages(NAMES[name], (locale) => words[name][locale])),
    ...inLanguages(NAMES.notes, (locale) => words.notes.map((note) => note[locale]).join(' ¶ ')),
  ];
}

/** What neither says, and only one of them could: the other field, which made it so, tells that already. */
function isUnsaid(fields: readonly (Field | undefined)[]): boolean {
  return fields.every((field) => !field?.text) && fields.some((field) => field?.missing === NOT_MEANT);
}

/** Fields that differ, in the order of the newer. @param locale of the reader, for what is said by neither */
export function toDifferences(before: readonly Field[], after: readonly Field[], locale: Locale): Difference[] {
  const toMap = (fields: readonly Field[]): Map<string, Field> => new Map(fields.map((field) => [field.name.en, field]));
  const [old, now] = [toMap(before), toMap(after)];
  const toShown = (field: Field | undefined, other: Field): string => field?.text || (field ?? other).missing[locale];
  return [...new Map([...now, ...old]).values()]
    .filter(({ name }) => !isUnsaid([old.get(name.en), now.get(name.en)]))
    .map((field) => ({ name: field.name, before: toShown(old.get(field.name.en), field), after: toShown(now.get(field.name.en), field) }))
    .filter((difference) => difference.before !== difference.after);
}
