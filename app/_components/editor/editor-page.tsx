import { NextIntlClientProvider, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageHeading } from '../page-heading';

interface Props {
  readonly title: string;
  readonly lead: string;
  /** Why nothing can be saved here; null where it can. */
  readonly refusal: 'off' | 'elsewhere' | null;
  /** The state of the explorer, which holds the chart where it cannot be saved. */
  readonly explorer?: string | undefined;
  /** Messages for the form. */
  readonly messages: Parameters<typeof NextIntlClientProvider>[0]['messages'];
  readonly children: ReactNode;
}

function Refusal({ refusal, explorer }: { refusal: 'off' | 'elsewhere'; explorer: string | undefined }) {
  const t = useTranslations('editor');
  return (
    <div role="note" className="card mb-6 p-4">
      <h2 className="text-lg">{t('mayNot')}</h2>
      <p className="mt-1">{t(`mayNotText.${refusal}`)}</p>
      {explorer && (
        <p className="mt-1">
          {t('mayNotLink')}{' '}
          <Link href={explorer} className="link">
            {t('openExplorer')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** A page that saves something; where that is not possible, it says why in place of the form. */
export function EditorPage({ title, lead, refusal, explorer, messages, children }: Props) {
  return (
    <>
      <PageHeading title={title} lead={lead} />
      {refusal ? <Refusal refusal={refusal} explorer={explorer} /> : <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>}
    </>
  );
}
