import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { findChartPage } from '@/app/_http/chart-page';
import { findExplored } from '@/app/_http/explore-view';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { RESERVED_SLUGS } from '@/lib/charts/chart-draft';
import type { ChartView } from '@/lib/charts/chart-view';
import { type ProposedWords, toHeadWords, toProposedWords } from '@/lib/charts/proposed-words';
import { toExplorePage } from '@/lib/charts/view-address';
import { TradeciteError } from '@/lib/core/errors';
import { parseExploreAddress } from '@/lib/core/explore-address';
import { type ExploreState, parseExplore, toExploreParams } from '@/lib/core/explore-query';
import { toFreeSlug, toSlug } from '@/lib/core/slug';
import { urls } from '@/lib/core/urls';
import { findSlugs } from '@/lib/db/find-revisions';
import { CHARTS } from '@/lib/db/save-kept';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { ChartForm } from '../../../_components/editor/chart-form';
import { toFirstPaint } from '@/lib/render/first-paint';
import { DrawnPreview } from '../../../_components/editor/drawn-preview';
import { EditorPage } from '../../../_components/editor/editor-page';
import { RefusedAddress } from '../../../_http/refused-address';
import { type SearchParams, toSearch } from '../../../_http/search-params';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** What is to be saved, and how it is drawn. */
interface Original {
  readonly view: ChartView;
  readonly words: ProposedWords;
  readonly explore?: string;
  readonly copyOf?: string;
  readonly shown?: string;
  /** Points that are pinned, and whether the chart keeps them. */
  readonly pins: 'none' | 'kept' | 'left';
  readonly pinned: readonly string[];
}

async function findState(state: ExploreState, explore: string): Promise<Original> {
  const explored = await findExplored(state);
  return { view: explored.view, words: toProposedWords(state, explored), explore, pins: state.pins.length > 0 ? 'kept' : 'none', pinned: state.pins };
}

/** A chart as its page shows it at these parameters; where it is computed there, that is saved. */
async function findCopied(copyOf: string, asked: SearchParams): Promise<Original | TradeciteError | null> {
  const page = await findChartPage(copyOf, asked);
  if (!page || page instanceof TradeciteError) return page;
  const pin = page.asked.pin;
  const pinned = (pin ?? page.pinned).length > 0;
  if (page.computed) return findState(parseExplore(page.computed), String(page.computed));
  const { asked: given = {}, notes, spec } = page.view;
  const shown = { ...given, ...(notes !== undefined && { notes }), ...(pin && { pin: pin.join(',') }) };
  // A chart of the package is kept as it draws itself, which has no place for pins.
  const pins = pinned ? (spec.explore === undefined ? 'left' : 'kept') : 'none';
  return { view: page.view, words: { ...toHeadWords(spec), sentence: null }, copyOf, shown: String(new URLSearchParams(shown)), pins, pinned: pins === 'kept' ? (pin ?? page.pinned) : [] };
}

async function findOriginal(asked: SearchParams): Promise<Original | TradeciteError | null> {
  const search = toSearch(asked);
  const copyOf = search.get('copyOf');
  if (copyOf) return findCopied(copyOf, asked);
  try {
    const { state } = parseExploreAddress(search);
    return await findState(state, String(toExploreParams({ ...state, lang: null })));
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('editor');
  return { title: t('newTitle'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, asked, t, sent] = await Promise.all([readPageLocale(params), searchParams, getTranslations('editor'), headers()]);
  const original = await findOriginal(asked);
  if (original instanceof TradeciteError) return <RefusedAddress error={original} href={urls.explore(locale)} />;
  if (!original) notFound();
  const { view, words: { sentence, ...words }, explore, copyOf, shown, pins, pinned } = original;
  const taken = await findSlugs(CHARTS);
  // What the comparison says is added anew whenever the chart is drawn; only the words of a shipped chart are copied.
  const notes = explore === undefined && view.spec.explore === undefined ? view.spec.notes : [];
  const slug = toFreeSlug(copyOf ?? (toSlug(words.title.en) || 'chart'), (name) => taken.has(name) || RESERVED_SLUGS.has(name));
  return (
    <EditorPage
      title={t(copyOf ? 'copyTitle' : 'newTitle')}
      lead={[t(copyOf ? 'copyLead' : 'newLead'), pins !== 'none' && t(`pins.${pins}`)].filter(Boolean).join(' ')}
      refusal={findWriteRefusal(sent)}
      explorer={explore === undefined ? toExplorePage(view, locale) : urls.explore(locale, new URLSearchParams(explore))}
      messages={toBrowserMessages(await getMessages(), ['editor'])}
    >
      <ChartForm draft={{ slug, ...words, notes, explore, copyOf, shown }} sentence={sentence} ownNotes={view.spec.notes.filter((note) => !notes.includes(note))}>
        <DrawnPreview view={view} paint={toFirstPaint(view, { locale, pins: pinned })} />
      </ChartForm>
    </EditorPage>
  );
}
