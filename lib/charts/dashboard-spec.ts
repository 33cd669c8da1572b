import { z } from 'zod';
import { plainText } from '../core/plain-text';
import { editWords, freeSlug, toWords } from './chart-draft';
import { LOCALES } from '../core/locale';
import { slugText } from '../core/slug';

const card = z.strictObject({ slug: slugText, size: z.enum(['large', 'normal']).default('normal') });

/** May stay empty; where it is written, then in both languages. */
const intro = z
  .strictObject({ vi: plainText(0, 2000), en: plainText(0, 2000) })
  .check(({ value, issues }) => {
    const empty = LOCALES.filter((locale) => value[locale] === '');
    if (empty.length === 1) issues.push({ code: 'custom', message: 'other-language', input: value, path: empty });
  })
  .default({ vi: '', en: '' });

const content = {
  title: toWords(200),
  /** What the page is about, for its readers. */
  intro,
  /** In the order of the page; each chart once. */
  charts: z.array(card).min(1, 'chart-one').max(40).refine((cards) => new Set(cards.map((one) => one.slug)).size === cards.length, 'chart-twice'),
};

/** A page of charts that an editor has arranged. */
export const dashboardSpec = z.strictObject({ slug: slugText, ...content });
export type DashboardSpec = z.output<typeof dashboardSpec>;

export const newDashboard = z.strictObject({ slug: freeSlug, ...content, ...editWords.shape });
export const dashboardChange = z.strictObject({ revision: z.int().positive(), ...content, ...editWords.shape });
