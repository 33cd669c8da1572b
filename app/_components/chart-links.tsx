import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ChartSpec } from '@/lib/charts/chart-spec';
import { urls } from '@/lib/core/urls';
import { Section } from './section';

interface Props {
  readonly charts: readonly { readonly spec: ChartSpec }[];
  readonly title?: string;
}

/** Charts by their sentence, with what each measures. Nothing where there is none. */
export function ChartLinks({ charts, title }: Props) {
  const t = useTranslations('chart');
  const locale = useLocale();
  if (charts.length === 0) return null;
  return (
    <Section title={title ?? t('usedBy')}>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {charts.map(({ spec }) => (
          <li key={spec.slug} className="border-t border-grid py-2.5">
            <Link href={urls.chart(locale, spec.slug)} className="link font-semibold decoration-transparent hover:decoration-current">
              {spec.title[locale]}
            </Link>
            <span className="block text-sm text-muted">{spec.kicker[locale]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
