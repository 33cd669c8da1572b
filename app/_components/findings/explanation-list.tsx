import { useLocale, useTranslations } from 'next-intl';
import type { Explanation } from '@/lib/core/finding';
import { formatDate } from '@/lib/core/format';
import { toSpoken } from '@/lib/core/locale';

function Said({ reason }: Pick<Explanation, 'reason'>) {
  const { text, lang } = toSpoken(reason, useLocale());
  return <p lang={lang}>{text}</p>;
}

/** All that editors have said, the latest first; what was replaced says when. */
export function ExplanationList({ explanations }: { explanations: readonly Explanation[] }) {
  const t = useTranslations('findings');
  const locale = useLocale();
  if (explanations.length === 0) return <p className="text-muted">{t('noExplanation')}</p>;
  return (
    <ol className="max-w-3xl">
      {explanations.map(({ reason, author, recordedAt, supersededAt }) => (
        <li key={recordedAt} className={`border-t border-grid py-2 ${supersededAt ? 'text-muted' : ''}`}>
          <Said reason={reason} />
          <p className="text-sm text-muted">
            {t('by', { author, date: formatDate(recordedAt, locale) })}
            {supersededAt && ` · ${t('replaced', { date: formatDate(supersededAt, locale) })}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
