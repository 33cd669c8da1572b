import { useLocale, useTranslations } from 'next-intl';
import { type Finding, isMarked, type KeptFinding, toVerdict } from '@/lib/core/finding';
import { KIND_NAMES, SEVERITY_NAMES } from '@/lib/core/finding-words';
import { formatDate } from '@/lib/core/format';
import { toSpoken } from '@/lib/core/locale';
import { Pill } from '../pill';

/** Kind and severity (of what agrees there is none), in words and with the mark that charts carry. */
export function FindingKindLine({ finding }: { finding: Finding }) {
  const locale = useLocale();
  const isWarning = isMarked(finding);
  return (
    <p className={`flex flex-wrap items-center gap-2 text-sm ${isWarning ? 'text-warning' : 'text-muted'}`}>
      <span>
        {isWarning && <span aria-hidden>▲ </span>}
        {KIND_NAMES[finding.kind][locale]}
      </span>
      {toVerdict(finding) !== 'agrees' && <Pill dashed={finding.severity === 'low'}>{SEVERITY_NAMES[finding.severity][locale]}</Pill>}
    </p>
  );
}

/** What an editor says of it, with name and date. */
export function FindingExplained({ finding: { explained } }: { finding: KeptFinding }) {
  const t = useTranslations('findings');
  const locale = useLocale();
  if (!explained) return null;
  const reason = toSpoken(explained.reason, locale);
  return (
    <p className="rounded-md bg-panel px-3 py-2 text-sm">
      <strong className="font-semibold">{t('explainedLabel')}</strong> <span lang={reason.lang}>{reason.text}</span>{' '}
      <span className="text-muted">{t('by', { author: explained.author, date: formatDate(explained.recordedAt, locale) })}</span>
    </p>
  );
}
