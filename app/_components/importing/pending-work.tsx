import { useTranslations } from 'next-intl';
import type { Pending } from '@/lib/db/find-pending';
import { Section } from '../section';
import { RefreshOften } from './refresh-often';

/** What is left to compute of saved figures, whoever imported them; nothing where all is done. */
export function PendingWork({ pending: { derive, audit, isRunning } }: { pending: Pending }) {
  const t = useTranslations('importing');
  if (derive + audit === 0) return null;
  return (
    <Section title={t('pending')}>
      <p role="status" className="figures max-w-3xl text-sm">
        {t('pendingLeft', { derive, audit })} <span className="text-muted">{t(isRunning ? 'pendingRunning' : 'pendingWaiting')}</span>
      </p>
      <RefreshOften />
    </Section>
  );
}
