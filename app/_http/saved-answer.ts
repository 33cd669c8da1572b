import { type EditWords, restoration, withdrawal } from '@/lib/charts/chart-draft';
import { TradeciteError } from '@/lib/core/errors';
import { savingFault } from '@/lib/core/faults/saving-faults';
import { both, type Locale } from '@/lib/core/locale';
import { knownQuery } from '@/lib/core/catalogue-query';
import { emptyQuery, parseQuery } from '@/lib/core/query';
import { slugText } from '@/lib/core/slug';
import { urls } from '@/lib/core/urls';
import { findChart } from '@/lib/db/find-charts';
import { findArranged } from '@/lib/db/find-dashboards';
import { findRevisions } from '@/lib/db/find-revisions';
import { DASHBOARDS, type Edit, type KeptTable, restoreKept, withdrawKept } from '@/lib/db/save-kept';
import type { z } from 'zod';
import { answer } from './answer';
import { toJsonFile } from './data-file';
import { toMissing, toMissingChart } from './missing';
import { revalidate } from './revalidation';
import { SHARED_HEADERS } from './shared-headers';
import { answerWrite } from './write-answer';

/** The part of a path, once Next has read it. */
export interface SlugContext {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function readSlug({ params }: SlugContext): Promise<string> {
  const { slug } = await params;
  if (!slugText.safeParse(slug).success) throw new TradeciteError('not-found', savingFault('none-there', { name: slug.slice(0, 100) }));
  return slug;
}

/** The moment of the edit: the only clock of what is saved. */
export function toEdit({ author, comment }: EditWords): Edit {
  return { author, comment, at: new Date() };
}

function toPages({ name }: KeptTable, slug: string): Record<Locale, string> {
  const toPage = name === 'charts' ? urls.chart : urls.arranged;
  return both((locale) => toPage(locale, slug));
}

/** What has been saved, and where it is. */
export function toSaved(table: KeptTable, slug: string, revision: number): Response {
  const location = urls.api(`${table.name}/${slug}`);
  const init = revision === 1 ? { status: 201, headers: { ...SHARED_HEADERS, Location: location } } : { status: 200, headers: SHARED_HEADERS };
  return Response.json({ slug, revision, urls: { ...toPages(table, slug), api: location } }, init);
}

/** What is found under the name in an address, once the parameters are checked; `find` throws where there is nothing. */
function answerFound<Query extends z.ZodObject>(request: Request, context: SlugContext, query: Query, find: (slug: string, asked: z.output<Query>) => Promise<object>): Promise<Response> {
  return answer(request, async () => {
    const asked = parseQuery(new URL(request.url).searchParams, query);
    const slug = await readSlug(context);
    return revalidate(request, async () => toJsonFile({ ...(await find(slug, asked)) }));
  });
}

/** One dashboard as it is kept. */
export function answerArranged(request: Request, context: SlugContext): Promise<Response> {
  return answerFound(request, context, emptyQuery, async (slug) => (await findArranged(slug)) ?? Promise.reject(await toMissing(DASHBOARDS, slug)));
}

/** One chart as it is, or at an instant was, kept. */
export function answerChart(request: Request, context: SlugContext): Promise<Response> {
  return answerFound(request, context, knownQuery, async (slug, { asOf }) => (await findChart(slug, asOf)) ?? Promise.reject(await toMissingChart(slug, asOf)));
}

/** Every state that a name has had, the newest first. */
export function answerRevisions(request: Request, context: SlugContext, table: KeptTable): Promise<Response> {
  return answerFound(request, context, emptyQuery, async (slug) => {
    const revisions = await findRevisions(table, slug);
    return revisions.length > 0 ? { revisions } : Promise.reject(await toMissing(table, slug));
  });
}

export function answerRestore(request: Request, context: SlugContext, table: KeptTable): Promise<Response> {
  return answerWrite(request, restoration, async ({ revision, restore, ...edit }) => {
    const slug = await readSlug(context);
    return toSaved(table, slug, await restoreKept(table, slug, revision, restore, toEdit(edit)));
  });
}

export function answerWithdrawal(request: Request, context: SlugContext, table: KeptTable): Promise<Response> {
  return answerWrite(request, withdrawal, async ({ revision, reason, author }) => {
    const slug = await readSlug(context);
    return toSaved(table, slug, await withdrawKept(table, slug, revision, reason, toEdit({ author, comment: '' })));
  });
}
