import { useLocale, useTranslations } from 'next-intl';
import type { Finding } from '@/lib/core/finding';
import { formatQuantity } from '@/lib/core/format';
import { toQuantity } from '@/lib/core/quantity';

/** Every step from the printed figures to what they lead to. */
export function FindingSteps({ finding }: { finding: Finding }) {
  const t = useTranslations('findings');
  const locale = useLocale();
  if (finding.steps.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm">{t('steps')}</h3>
      <ol className="mt-1 space-y-2 text-sm">
        {finding.steps.map(({ formula, figures, result }) => (
          <li key={`${formula.en} ${figures.en}`} className="border-l-2 border-grid pl-3">
            <span className="block text-muted">{formula[locale]}</span>
            <span className="figures block">
              {figures[locale]} = <strong className="font-semibold">{formatQuantity(toQuantity(result), result.unitMeasure, locale)}</strong>
              {result.obsValue !== null && result.low !== result.high && (
                <span className="text-muted"> ({formatQuantity({ ...toQuantity(result), value: null }, result.unitMeasure, locale)})</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
