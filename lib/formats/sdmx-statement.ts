import type { Source } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import type { Observation } from '../core/observation';

/** What tells rival statements about one series and period apart. */
export type Statement = Pick<Observation, 'sourceId' | 'claim'>;

const ALLOWED = /[^A-Za-z0-9_-]/gu;

/** SDMX codes are made of letters, digits, `_`, `-`, `@` and `$`: any other sign is written as its code point in hex between `$`. */
export function toCodePart(text: string): string {
  return text.replace(ALLOWED, (sign) => `$${(sign.codePointAt(0) ?? 0).toString(16)}$`);
}

/** The source's id, and after `@` the claim where a source makes several: unique for each series and period. */
export function toStatementCode({ sourceId, claim }: Statement): string {
  return claim ? `${toCodePart(sourceId)}@${toCodePart(claim)}` : toCodePart(sourceId);
}

/** The title of the source in both languages, with the claim. */
export function toStatementName({ sourceId, claim }: Statement, source: Source | undefined): Bilingual {
  const suffix = claim ? ` (${claim})` : '';
  return { vi: (source?.title ?? sourceId) + suffix, en: (source?.titleEn ?? sourceId) + suffix };
}
