import type { Source } from '../core/catalogue';
import { toLicenceText } from '../core/citation';
import { toBasisText } from '../core/codes';
import { formatDate } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Dataset, LICENCE, toAllSources } from './dataset';

/** One labelled sentence about a dataset. */
interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface FactSection {
  readonly heading: string;
  readonly facts: readonly Fact[];
}

const WORDS = {
  about: { vi: 'Về bộ số liệu', en: 'About these figures' },
  definitions: { vi: 'Định nghĩa', en: 'Definitions' },
  source: { vi: 'Nguồn', en: 'Source' },
  title: { vi: 'Tên', en: 'Title' },
  subtitle: { vi: 'Nội dung', en: 'What is shown' },
  note: { vi: 'Ghi chú', en: 'Note' },
  values: { vi: 'Giá trị', en: 'Values' },
  valuesText: {
    vi: 'Đơn vị cơ sở (USD, không phải triệu USD). Mỗi số được nêu là một khoảng; ô cận để trống nghĩa là không có cận, không phải bằng 0.',
    en: 'In base units (USD, not USD million). A stated number stands for an interval; an empty bound is open, not zero.',
  },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  page: { vi: 'Trang', en: 'Page' },
  revision: { vi: 'Bản số liệu', en: 'Data revision' },
  sourceTitle: { vi: 'Nhan đề', en: 'Headline' },
  translated: { vi: 'Nhan đề tiếng Anh', en: 'Headline in English' },
  publisher: { vi: 'Nơi xuất bản', en: 'Publisher' },
  agency: { vi: 'Hãng tin', en: 'Agency' },
  publishedOn: { vi: 'Ngày xuất bản', en: 'Published' },
  accessedOn: { vi: 'Ngày truy cập', en: 'Accessed' },
  url: { vi: 'Địa chỉ', en: 'URL' },
  basis: { vi: 'Cách tính trị giá', en: 'Basis' },
  checksum: { vi: 'SHA-256 của bản văn', en: 'SHA-256 of the text' },
  inferred: { vi: 'suy ra', en: 'inferred' },
  missing: { vi: 'không có', en: 'not stated' },
} satisfies Record<string, Bilingual>;

function fact(label: keyof typeof WORDS, text: string | null, locale: Locale): Fact[] {
  return text ? [{ label: WORDS[label][locale], text }] : [];
}

/** A date that the source does not print stands in square brackets (ISO 690). */
function formatSourceDate({ publishedOn, inferred }: Source, locale: Locale): string | null {
  if (!publishedOn) return null;
  const date = formatDate(publishedOn, locale);
  return inferred.publishedOn ? `[${date}]` : date;
}

/** Why a field has the value it has, or why it has none. */
function toReasons(source: Source, locale: Locale): Fact[] {
  const labels: Readonly<Record<string, Bilingual>> = WORDS;
  return Object.entries(source.inferred).map(([field, reason]) => {
    const word = source[field as keyof Source] ? WORDS.inferred : WORDS.missing;
    return { label: `${labels[field]?.[locale] ?? field} (${word[locale]})`, text: reason[locale] };
  });
}

function toSourceSection(source: Source, number: number, locale: Locale): FactSection {
  const facts = [
    fact('sourceTitle', source.title, locale),
    fact('translated', source.titleEn === source.title ? null : source.titleEn, locale),
    fact('publisher', source.publisher, locale),
    fact('agency', source.agency, locale),
    fact('publishedOn', formatSourceDate(source, locale), locale),
    fact('accessedOn', source.accessedOn && formatDate(source.accessedOn, locale), locale),
    fact('url', source.url, locale),
    fact('licence', toLicenceText(source, locale), locale),
    fact('basis', toBasisText(source.basis, locale), locale),
    fact('checksum', source.checksum, locale),
    toReasons(source, locale),
  ];
  return { heading: `${WORDS.source[locale]} ${number}: ${source.id}`, facts: facts.flat() };
}

function toAbout(dataset: Dataset, locale: Locale): FactSection {
  const { title, subtitle, notes, page, edition } = dataset;
  const facts = [
    fact('title', title[locale], locale),
    fact('subtitle', subtitle?.[locale] ?? null, locale),
    notes.flatMap((note) => fact('note', note[locale], locale)),
    fact('values', WORDS.valuesText[locale], locale),
    fact('licence', `${LICENCE.name} (${LICENCE.url})`, locale),
    fact('page', page[locale], locale),
    fact('revision', `${edition.revision} (${edition.modifiedAt})`, locale),
  ];
  return { heading: WORDS.about[locale], facts: facts.flat() };
}

/** All that is not a number, for people: what is shown, notes, licence, definitions, and each source with its inferred fields. */
export function toFactSections(dataset: Dataset, locale: Locale): FactSection[] {
  const used = new Set(dataset.observations.map(({ measure }) => measure));
  const measures = dataset.measures.filter(({ code }) => used.has(code));
  const definitions = { heading: WORDS.definitions[locale], facts: measures.map(({ name, definition }) => ({ label: name[locale], text: definition[locale] })) };
  const sources = toAllSources(dataset).map((source, i) => toSourceSection(source, i + 1, locale));
  return [toAbout(dataset, locale), definitions, ...sources].filter(({ facts }) => facts.length > 0);
}
