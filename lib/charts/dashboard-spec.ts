import { z } from 'zod';
import { editWords, freeSlug, toWords } from './chart-draft';
import { slug } from './chart-spec';

const card = z.strictObject({ slug, size: z.enum(['large', 'normal']).default('normal') });

const content = {
  title: toWords(200),
  /** What the page is about, for its readers. */
  intro: toWords(2000),
  /** In the order of the page; each chart once. */
  charts: z.array(card).min(1, 'chart-one').max(40).refine((cards) => new Set(cards.map((one) => one.slug)).size === cards.length, 'chart-twice'),
};

/** A page of charts that an editor has arranged. */
export const dashboardSpec = z.strictObject({ slug, ...content });
export type DashboardSpec = z.output<typeof dashboardSpec>;

export const newDashboard = z.strictObject({ slug: freeSlug, ...content, ...editWords.shape });
export const dashboardChange = z.strictObject({ revision: z.int().positive(), ...content, ...editWords.shape });
