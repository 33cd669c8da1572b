import { useTranslations } from 'next-intl';
import type { KeyItem } from '@/lib/charts/plot-layout';

interface Props {
  readonly items: readonly KeyItem[];
  /** Behind a summary where there is room for a mouse; on a phone the numbers mean nothing without the list. */
  readonly folded: boolean;
}

/** What the numbered marks mean, where their words had no room in the plot. */
export function EventKey({ items: all, folded }: Props) {
  const t = useTranslations('chart');
  // A chart with a page of its own says elsewhere which annotations have another unit, with what can be done (ForeignNotes).
  const items = folded ? all : all.filter(({ isForeign }) => !isForeign);
  if (items.length === 0) return null;
  const list = (
    <ol className="mt-1 space-y-0.5 text-[0.8125rem] text-muted">
      {items.map(({ number, text }) => (
        <li key={`${number} ${text}`} className="flex gap-2">
          <span className="figures w-5 shrink-0 text-right font-semibold">{number ?? '–'}</span>
          {text}
        </li>
      ))}
    </ol>
  );
  if (!folded) return <div className="mt-3">{list}</div>;
  return (
    <>
      <div className="mt-3 sm:hidden">{list}</div>
      <details className="mt-3 text-sm max-sm:hidden">
        <summary className="cursor-pointer py-1 text-muted">{t('events')}</summary>
        {list}
      </details>
    </>
  );
}
