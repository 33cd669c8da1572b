import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/core/catalogue';
import { Citation } from './citation';

/** Everyone a chart rests on, in one line. Sources of several charts in one order: as they appeared. */
export function CitationLine({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations('chart');
  if (sources.length === 0) return null;
  return (
    <p className="text-[0.8125rem] text-muted">
      {t('sources')}:{' '}
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && ' · '}
          <Citation source={source} />
        </span>
      ))}
    </p>
  );
}
