import { isDeepStrictEqual } from 'node:util';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { findFieldReader } from '@/app/_http/field-reader';
import { findRedrawn, type Redrawn } from '@/app/_http/redrawn-chart';
import { findWriteRefusal } from '@/lib/auth/may-write';
import type { ChartSpec } from '@/lib/charts/chart-spec';
import { toHeadWords } from '@/lib/charts/proposed-words';
import { toRenewedWords } from '@/lib/charts/renewed-words';
import { toDifferences } from '@/lib/charts/field-difference';
import { toChartFields } from '@/lib/charts/spec-difference';
import { toExplorePage } from '@/lib/charts/view-address';
import { TradeciteError } from '@/lib/core/errors';
import { toEditingParams } from '@/lib/core/explore-address';
import type { Locale } from '@/lib/core/locale';
import { toFreeSlug } from '@/lib/core/slug';
import { urls } from '@/lib/core/urls';
import { findChart, type SavedChart } from '@/lib/db/find-charts';
import { findSlugs } from '@/lib/db/find-revisions';
import { CHARTS } from '@/lib/db/save-kept';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toFirstPaint } from '@/lib/render/first-paint';
import { setPageStatus } from '@/lib/serve/page-status';
import { ChartForm } from '../../../../_components/editor/chart-form';
import type { Conflict } from '../../../../_components/editor/conflict-choices';
import { DrawnPreview } from '../../../../_components/editor/drawn-preview';
import { EditorPage } from '../../../../_components/editor/editor-page';
import type { RedrawnWords } from '../../../../_components/editor/word-note';
import { WithdrawForm } from '../../../../_components/editor/withdraw-form';
import { RefusedAddress } from '../../../../_http/refused-address';
import { type SearchParams } from '../../../../_http/search-params';
import { showWithdrawn } from '../../../../_http/withdrawn-page';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('editor');
  return { title: t('editTitle'), robots: { index: false } };
}

interface DrawingProps {
  readonly spec: ChartSpec;
  readonly revision: number;
  readonly isLate: boolean;
  readonly locale: Locale;
}

/** The way to change what is drawn; and, where somebody saved meanwhile, that this is so. */
async function Drawing({ spec, revision, isLate, locale }: DrawingProps) {
  const t = await getTranslations('editor');
  return (
    <>
      {isLate && (
        <p role="note" className="mb-4 border-l-3 border-warning bg-panel px-3 py-2 text-sm">
          <span className="font-semibold">{t('conflictTitle')}</span>{' '}
          <a href="#conflict" className="link">
            {t('conflictWays')}
          </a>
        </p>
      )}
      <p className="mb-4">
        <Link href={toExplorePage({ spec }, locale, toEditingParams({ slug: spec.slug, revision }))} prefetch={false} className="button">
          {t('editDrawing')}
        </Link>
      </p>
    </>
  );
}

/** The chart as it will be kept with another drawing. */
function toNextSpec({ spec }: SavedChart, { view, explore }: Redrawn): ChartSpec {
  return explore === undefined ? spec : { ...spec, kind: view.spec.kind, explore };
}

/** Who saved a revision since this change began; null where nobody did. */
function toOvertaken({ revision: last, author }: SavedChart, { seen }: Redrawn): Conflict | null {
  return seen < last ? { seen, last, author: author ?? '', withdrawn: null } : null;
}

/** Words for the new drawing; null where they are those that the chart has, or that the old drawing would have had too. */
function toRedrawnWords({ spec }: SavedChart, { explore, before, words }: Redrawn): RedrawnWords | null {
  const [kept, proposed] = [toHeadWords(spec), toHeadWords(words)];
  if (explore === undefined || isDeepStrictEqual(proposed, kept) || (before && isDeepStrictEqual(proposed, toHeadWords(before.words)))) return null;
  const { words: begun, fields } = before ? toRenewedWords(kept, before.words, proposed) : { words: kept, fields: [] };
  return { proposed, begun, renewed: fields, lost: before?.lost ?? [] };
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, { slug }, asked, t, sent, messages] = await Promise.all([readPageLocale(params), params, searchParams, getTranslations('editor'), headers(), getMessages()]);
  const entry = await findChart(slug);
  if (!entry) return showWithdrawn(CHARTS, slug);
  const { spec, author } = entry;
  // What came with the data package is not changed here: a later package would not know of it.
  if (author === null) redirect(urls.newChart(locale, new URLSearchParams({ copyOf: slug })));
  const [redrawn, taken, reader] = await Promise.all([findRedrawn(entry, asked), findSlugs(CHARTS), findFieldReader(locale, 'figures')]);
  if (redrawn instanceof TradeciteError) return <RefusedAddress error={redrawn} href={urls.editChart(locale, slug)} />;
  const { view, explore, seen, pins, words: { sentence } } = redrawn;
  const next = toNextSpec(entry, redrawn);
  const conflict = toOvertaken(entry, redrawn);
  if (conflict) setPageStatus(sent, 409);
  const redrawnWords = toRedrawnWords(entry, redrawn);
  const told = new Set(spec.notes.map(({ en }) => en));
  return (
    <EditorPage title={t('editTitle')} lead={t('editLead')} refusal={findWriteRefusal(sent)} explorer={toExplorePage({ spec }, locale)} messages={toBrowserMessages(messages, ['editor'])}>
      <Drawing spec={next} revision={seen} isLate={conflict !== null} locale={locale} />
      <ChartForm
        draft={{ ...spec, explore, revision: seen }}
        sentence={sentence}
        {...(redrawnWords && { redrawn: redrawnWords })}
        differences={toDifferences(toChartFields(spec, reader), toChartFields(next, reader), locale)}
        newest={entry.revision}
        conflict={conflict}
        free={toFreeSlug(slug, (name) => taken.has(name))}
        ownNotes={view.spec.notes.filter(({ en }) => !told.has(en))}
      >
        <DrawnPreview view={view} paint={toFirstPaint(view, { locale, pins })} />
      </ChartForm>
      <WithdrawForm path="charts" slug={slug} revision={entry.revision} next={urls.chartHistory(locale, slug)} />
    </EditorPage>
  );
}
