import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { formatDate } from '@/lib/core/format';
import type { Revision } from '@/lib/db/find-revisions';

interface Props {
  readonly revisions: readonly Revision[];
  readonly chosen: number;
  readonly toHref: (revision: number) => string;
}

/** The latest earlier revision that says the same, of which this one is a restoration; undefined where it says something new. */
function findSame({ spec, withdrawn }: Revision, earlier: readonly Revision[]): number | undefined {
  if (withdrawn) return undefined;
  const said = JSON.stringify(spec);
  return earlier.find((other) => other.withdrawn === null && JSON.stringify(other.spec) === said)?.revision;
}

interface RowProps {
  readonly revision: Revision;
  readonly same: number | undefined;
  readonly isNewest: boolean;
  readonly isChosen: boolean;
  readonly href: string;
}

function Row({ revision, same, isNewest, isChosen, href }: RowProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const { recordedAt, author, comment, withdrawn } = revision;
  return (
    <li className={`border-t border-grid py-2 pl-3 ${isChosen ? 'border-l-4 border-l-accent' : 'border-l-4 border-l-transparent'}`}>
      <Link href={href} aria-current={isChosen ? 'true' : undefined} className="link font-semibold">
        {t('revision', { revision: revision.revision })}
      </Link>
      {isNewest && <span className="text-sm text-muted"> ({t('now')})</span>}
      <span className="block text-sm text-muted">
        <time dateTime={recordedAt}>
          {formatDate(recordedAt, locale)}, {recordedAt.slice(11, 16)} UTC
        </time>{' '}
        · {author ?? t('package')}
      </span>
      {same !== undefined && <span className="block text-sm">{t('sameAs', { revision: same })}</span>}
      {comment && <span className="block text-sm">{comment}</span>}
      {withdrawn && <span className="block text-sm text-warning">{t('withdrawnWith', { reason: withdrawn })}</span>}
    </li>
  );
}

/** All revisions, the newest first: when, by whom, and what they say about it. */
export function RevisionList({ revisions, chosen, toHref }: Props) {
  return (
    <ol reversed className="border-b border-grid">
      {revisions.map((revision, i) => (
        <Row key={revision.revision} revision={revision} same={findSame(revision, revisions.slice(i + 1))} isNewest={i === 0} isChosen={revision.revision === chosen} href={toHref(revision.revision)} />
      ))}
    </ol>
  );
}
