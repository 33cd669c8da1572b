import { NextIntlClientProvider, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Difference } from '@/lib/charts/field-difference';
import type { Revision } from '@/lib/db/find-revisions';
import { RestoreForm } from '../editor/restore-form';
import { PageHeading } from '../page-heading';
import { CompareForm } from './compare-form';
import { DifferenceList } from './difference-list';
import { RevisionList } from './revision-list';

interface Props {
  readonly path: 'charts' | 'dashboards';
  readonly slug: string;
  readonly title: string;
  /** The newest first. */
  readonly revisions: readonly Revision[];
  readonly chosen: Revision;
  /** What it is compared with. */
  readonly base: Revision | undefined;
  /** What the address names that is no revision of it. */
  readonly unknown: readonly string[];
  readonly differences: readonly Difference[];
  readonly toHref: (revision: number) => string;
  /** Address of this page. */
  readonly history: string;
  readonly page: string;
  readonly mayWrite: boolean;
  readonly messages: Parameters<typeof NextIntlClientProvider>[0]['messages'];
  /** Pictures of both revisions. */
  readonly children?: ReactNode;
}

function Restore({ path, slug, revisions, chosen, page, messages }: Props) {
  const t = useTranslations('editor');
  return (
    <section aria-label={t('restoreTitle')}>
      <NextIntlClientProvider messages={messages}>
        <RestoreForm path={path} slug={slug} revision={revisions[0]?.revision ?? 1} restore={chosen.revision} next={page} />
      </NextIntlClientProvider>
    </section>
  );
}

/** In place of a silence: what the address asks for is not there, and what is. */
function UnknownNote({ unknown, revisions }: Pick<Props, 'unknown' | 'revisions'>) {
  const t = useTranslations('editor');
  if (unknown.length === 0) return null;
  return (
    <p role="alert" className="mb-6 border-l-3 border-warning bg-panel px-3 py-2 text-sm">
      {t('noRevision', { asked: [...new Set(unknown)].join(', '), known: revisions.map(({ revision }) => revision).toReversed().join(', ') })}
    </p>
  );
}

/** What a name has shown: all revisions, and of the chosen one what it changed. */
export function HistoryPage(props: Props) {
  const t = useTranslations('editor');
  const { title, revisions, chosen, base, differences, toHref, history, page, mayWrite, children } = props;
  const isThere = revisions[0]?.withdrawn === null;
  const canRestore = mayWrite && chosen.withdrawn === null && revisions[0]?.author !== null && (chosen.revision !== revisions[0]?.revision || !isThere);
  return (
    <>
      <PageHeading title={t('historyTitle', { title })} lead={t('historyLead', { count: revisions.length })} kicker={isThere && <Link href={page} className="link">{title}</Link>} />
      <UnknownNote unknown={props.unknown} revisions={revisions} />
      <div className="grid gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <nav aria-label={t('history')}>
          <RevisionList revisions={revisions} chosen={chosen.revision} toHref={toHref} />
        </nav>
        <section aria-labelledby="changed" className="min-w-0">
          <h2 id="changed" className="mb-3 text-lg">
            {t('changed')}
          </h2>
          {revisions.length > 1 && <CompareForm revisions={revisions} chosen={chosen.revision} base={base?.revision} action={history} />}
          {base ? <DifferenceList differences={differences} before={t('revision', { revision: base.revision })} after={t('revision', { revision: chosen.revision })} nothing={t('nothing')} /> : <p className="text-muted">{t('first')}</p>}
          {children && <div className="mt-6 grid gap-4 xl:grid-cols-2">{children}</div>}
          {canRestore && <Restore {...props} />}
        </section>
      </div>
    </>
  );
}
