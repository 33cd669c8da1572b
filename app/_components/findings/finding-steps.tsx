import { useLocale, useTranslations } from 'next-intl';
import { toReadableRange } from '@/lib/charts/interval-strip';
import type { Amount, Finding } from '@/lib/core/finding';
import { formatQuantity } from '@/lib/core/format';
import { toQuantity } from '@/lib/core/quantity';

/** What the digits put in allow, where that is more than one number to a reader. */
function Range({ amount }: { amount: Amount }) {
  const locale = useLocale();
  const range = toReadableRange(amount, locale);
  return range && <span className="text-muted"> ({range})</span>;
}

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
              <Range amount={result} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
