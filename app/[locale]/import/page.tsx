import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { ORIGIN_IDS } from '@/lib/core/import-body';
import { FLOWS } from '@/lib/core/codes';
import type { Locale } from '@/lib/core/locale';
import { findAreas } from '@/lib/db/find-areas';
import { findImports } from '@/lib/db/find-imports';
import { findMeasures } from '@/lib/db/find-measures';
import { findPending } from '@/lib/db/find-pending';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { MeasureLookup } from '@/lib/ingest/official/measure-lookup';
import { ORIGINS } from '@/lib/ingest/official/origin';
import { EditorPage } from '../../_components/editor/editor-page';
import { CodeLists, type ImportCodes } from '../../_components/importing/code-lists';
import { ImportForm } from '../../_components/importing/import-form';
import { PastImports } from '../../_components/importing/past-imports';
import { PendingWork } from '../../_components/importing/pending-work';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('importing');
  return { title: t('title'), robots: { index: false } };
}

/** What fields and columns may hold; areas in the order of their names. */
async function findCodes(locale: Locale): Promise<ImportCodes> {
  const [areas, measures] = await Promise.all([findAreas(), findMeasures()]);
  const flows = Object.entries(FLOWS).flatMap(([code, name]) => (code === '_Z' ? [] : [{ code, name }]));
  return {
    areas: areas.map(({ code, name }) => ({ code, name })).toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale)),
    measures: new MeasureLookup(measures).all.map(({ code, name, unitMeasure }) => ({ code, name, unitMeasure })),
    flows,
  };
}

/** Official figures without the command line. */
export default async function Page({ params }: Props) {
  const [locale, t, sent, messages, imports, pending] = await Promise.all([readPageLocale(params), getTranslations('importing'), headers(), getMessages(), findImports(), findPending()]);
  const origins = ORIGIN_IDS.map((id) => ({ id, name: ORIGINS[id].name }));
  const codes = await findCodes(locale);
  return (
    <>
      <EditorPage title={t('title')} lead={t('lead')} refusal={findWriteRefusal(sent)} messages={toBrowserMessages(messages, ['importing'])}>
        <ImportForm origins={origins} codes={codes} />
        <CodeLists codes={codes} />
      </EditorPage>
      <PendingWork pending={pending} />
      <PastImports imports={imports} />
    </>
  );
}
