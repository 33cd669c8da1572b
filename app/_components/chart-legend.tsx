import { useTranslations } from 'next-intl';
import type { LegendItem } from '@/lib/charts/legend';
import { LegendSymbol } from './legend-symbol';
import { SeriesSwatch } from './series-swatch';

/** What the marks of this drawing mean; a mark that is not there is not explained. */
export function ChartLegend({ items }: { items: readonly LegendItem[] }) {
  const t = useTranslations('chart');
  if (items.length === 0) return null;
  return (
    <ul aria-label={t('legend')} className="mt-3 flex flex-wrap gap-x-6 gap-y-1.5 text-[0.8125rem] text-accent">
      {items.map(({ symbol, text, swatch }) => (
        <li key={text} className={`flex items-center gap-2 ${symbol === 'finding' ? 'text-warning' : symbol === 'context' || symbol === 'absent' ? 'text-muted' : ''}`}>
          {swatch ? <SeriesSwatch swatch={swatch} /> : <LegendSymbol symbol={symbol} />}
          {text}
        </li>
      ))}
    </ul>
  );
}
