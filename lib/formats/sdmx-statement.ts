import type { Source } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import type { Observation } from '../core/observation';

/** What tells rival statements about one series and period apart. */
export type Statement = Pick<Observation, 'sourceId' | 'claim'>;

/** The SDMX code for a dimension that does not apply. */
export const NOT_APPLICABLE = '_Z';

const ESCAPED = /[^A-Za-z0-9_-]/gu;

/**
 * A text as part of an SDMX code, which has letters, digits, `_`, `-`, `@` and `$` only: another sign is its code point in hex between `$`.
 * So are `$` and `@` themselves, because the one marks such signs and the other divides parts: no two texts become one code.
 */
export function toCodePart(text: string): string {
  return text.replace(ESCAPED, (sign) => `$${(sign.codePointAt(0) ?? 0).toString(16)}$`);
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
