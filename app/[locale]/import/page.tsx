import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { ORIGIN_IDS } from '@/lib/core/import-body';
import { findImports } from '@/lib/db/find-imports';
import { findPending } from '@/lib/db/find-pending';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { ORIGINS } from '@/lib/ingest/official/origin';
import { EditorPage } from '../../_components/editor/editor-page';
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

/** Official figures without the command line. */
export default async function Page({ params }: Props) {
  const [, t, sent, messages, imports, pending] = await Promise.all([readPageLocale(params), getTranslations('importing'), headers(), getMessages(), findImports(), findPending()]);
  const origins = ORIGIN_IDS.map((id) => ({ id, name: ORIGINS[id].name }));
  return (
    <>
      <EditorPage title={t('title')} lead={t('lead')} refusal={findWriteRefusal(sent)} messages={toBrowserMessages(messages, ['importing'])}>
        <ImportForm origins={origins} />
      </EditorPage>
      <PendingWork pending={pending} />
      <PastImports imports={imports} />
    </>
  );
}
