import { z } from 'zod';
import { FINDING_KINDS, SEVERITIES, VERDICTS } from './finding';
import { plainText } from './plain-text';
import { codes, dataQuery, flag, pageQuery } from './query';

/** Which findings; empty lists and what is not given restrict nothing. */
const findingQuery = z.object({
  lang: dataQuery.shape.lang,
  /** disagrees, differs for a usual reason, or agrees within rounding. */
  verdict: codes.pipe(z.array(z.enum(VERDICTS))).optional(),
  kind: codes.pipe(z.array(z.enum(FINDING_KINDS))).optional(),
  severity: codes.pipe(z.array(z.enum(SEVERITIES))).optional(),
  /** Areas that report, or are reported on. */
  area: codes.optional(),
  source: codes.optional(),
  series: codes.optional(),
  /** Whether an editor has given a reason. */
  explained: z.enum(['true', 'false'], 'flag-form').transform((text) => text === 'true').optional(),
  asOf: dataQuery.shape.asOf,
});

/** The same in pages, as JSON: as lists of observations are. */
export const findingListQuery = findingQuery.extend({ limit: pageQuery.shape.limit, cursor: pageQuery.shape.cursor });

/** The same as a table. */
export const findingTableQuery = findingQuery.extend({ useColumnShortNames: flag.optional(), excel: flag.optional() });

export type FindingFilter = Omit<z.output<typeof findingQuery>, 'lang'>;

/** Why a finding is as it is; one language is enough, and stands for readers of the other too. */
export const explanationBody = z
  .strictObject({ reasonVi: plainText(0, 2000).default(''), reasonEn: plainText(0, 2000).default(''), author: plainText(1, 100) })
  .refine(({ reasonVi, reasonEn }) => reasonVi || reasonEn, { path: ['reasonVi'], error: 'reason-needed' });

export type ExplanationBody = z.output<typeof explanationBody>;

/** The page of findings; what a form sends empty is not asked. */
export const findingPageQuery = findingQuery.omit({ lang: true }).extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) });
