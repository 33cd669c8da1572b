import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { formatDate } from '@/lib/core/format';
import { urls } from '@/lib/core/urls';
import type { PastImport } from '@/lib/db/find-imports';
import { Section } from '../section';

/** When what was imported, and what it changed. */
export function PastImports({ imports }: { imports: readonly PastImport[] }) {
  const t = useTranslations('importing');
  const locale = useLocale();
  return (
    <Section title={t('past')}>
      {imports.length === 0 && <p className="text-muted">{t('noPast')}</p>}
      <ul>
        {imports.map(({ revision, recordedAt, sourceId, title, rows, added, changed, derived, checksum }) => (
          <li key={revision} className="border-t border-grid py-2 text-sm">
            {sourceId ? (
              <Link href={urls.source(locale, sourceId)} className="link">
                {title ?? sourceId}
              </Link>
            ) : (
              t('unnamed')
            )}
            <span className="figures block text-muted">
              {formatDate(recordedAt, locale)} · {rows !== null && `${t('pastRows', { count: rows })} · `}
              {[t('pastCounts', { revision, added }), changed > 0 && t('changes.changed', { count: changed }), derived > 0 && t('pastDerived', { count: derived })].filter(Boolean).join(', ')}
            </span>
            {checksum && <span className="block text-xs text-muted wrap-anywhere">SHA-256 {checksum}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm print:hidden">
        <a href={urls.api('imports')} className="link">
          {t('asJson')}
        </a>
      </p>
    </Section>
  );
}
