import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ChartView } from '@/lib/charts/chart-view';
import { TABLE_COLUMNS, type TableColumn, type TableRow, toColumnTitle, toTable } from '@/lib/charts/table-rows';
import { urls } from '@/lib/core/urls';
import { ScrollArea } from './scroll-area';

const STYLES: Partial<Record<TableColumn, string>> = {
  series: 'min-w-40',
  period: 'whitespace-nowrap',
  value: 'figures font-semibold',
  range: 'figures text-muted',
  status: 'min-w-36 text-muted',
  paragraph: 'figures text-right',
};

function Cell({ row, column }: { row: TableRow; column: TableColumn }) {
  const locale = useLocale();
  if (column === 'source') {
    return (
      <Link href={urls.source(locale, row.sourceId)} className="link">
        {row.source}
      </Link>
    );
  }
  return (
    <>
      {row[column]}
      {column === 'value' && row.hasFinding && <span className="text-warning"> ▲</span>}
    </>
  );
}

/** The figures of the picture, in its order: one list feeds both. */
export function ChartTable({ view }: { view: ChartView }) {
  const t = useTranslations('chart');
  const locale = useLocale();
  return (
    <ScrollArea label={t('tableCaption')}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('tableCaption')}</caption>
        <thead>
          <tr>
            {TABLE_COLUMNS.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-left text-xs font-normal whitespace-nowrap text-muted">
                {toColumnTitle(column, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {toTable(view, locale).map((row) => (
            <tr key={row.observationId} className="border-t border-grid">
              {TABLE_COLUMNS.map((column) => (
                <td key={column} className={`px-3 py-2 align-top ${STYLES[column] ?? ''}`}>
                  <Cell row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
