import { LOCALES, type Locale } from '../core/locale';
import type { Edition } from './dataset';
import type { ExactJson } from './exact-json';
import { AGENCY } from './sdmx-structure';

/** Identifies a message: the same for the same content at the same revision. Letters, digits, `_` and `-` only. */
export function toMessageId(name: string, { revision }: Pick<Edition, 'revision'>): string {
  return `${name.replace(/[^A-Za-z0-9_-]/gu, '-')}_${revision}`;
}

/** The `meta` object of SDMX-JSON messages. */
export function toMeta(name: string, edition: Edition, locale: Locale): ExactJson {
  return {
    id: toMessageId(name, edition),
    test: false,
    prepared: edition.modifiedAt,
    contentLanguages: [locale, ...LOCALES.filter((other) => other !== locale)],
    sender: { id: AGENCY, name: 'Tradecite' },
  };
}
