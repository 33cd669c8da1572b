import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ChartView } from '@/lib/charts/chart-view';
import { TABLE_COLUMNS, type TableColumn, type TableRow, toColumnTitle, toTable } from '@/lib/charts/table-rows';
import { urls } from '@/lib/core/urls';
import { LayerTag } from './layer-tag';
import { ScrollArea } from './scroll-area';

/** On a phone each row is a card: period and value in its first line, the rest beneath, each with its name. */
const STYLES: Record<TableColumn, string> = {
  series: 'max-sm:order-3 max-sm:col-span-2 sm:min-w-28',
  period: 'max-sm:order-1 max-sm:before:hidden sm:whitespace-nowrap',
  value: 'figures font-semibold max-sm:order-2 max-sm:text-right max-sm:before:hidden',
  range: 'figures text-muted max-sm:order-4 max-sm:col-span-2',
  printed: 'max-sm:order-5 max-sm:col-span-2',
  status: 'text-muted max-sm:order-6 max-sm:col-span-2 sm:min-w-24',
  source: 'max-sm:order-7 max-sm:col-span-2',
  paragraph: 'figures max-sm:order-8 max-sm:col-span-2 sm:text-right',
};
const CELL =
  'px-3 py-2 align-top sm:px-2 max-sm:p-0 max-sm:empty:hidden max-sm:before:text-muted max-sm:before:content-[attr(data-label)_":_"]';

function Cell({ row, column }: { row: TableRow; column: TableColumn }) {
  const locale = useLocale();
  if (column === 'source') {
    return (
      <>
        {row.layer && <LayerTag layer={row.layer} />}
        <Link href={urls.source(locale, row.sourceId)} prefetch={false} className="link">
          {row.source}
        </Link>
      </>
    );
  }
  return (
    <>
      {row[column]}
      {column === 'value' && row.hasFinding && <span className="text-warning"> ▲</span>}
    </>
  );
}

interface Props {
  readonly view: ChartView;
  /** Places of the rows, the last one exclusive; all of them where absent. */
  readonly from?: number;
  readonly to?: number;
}

/** Rows of the figures of the picture, in its order: one list feeds both. */
export function FigureRows({ view, from, to }: Props) {
  const t = useTranslations('chart');
  const locale = useLocale();
  return (
    <ScrollArea label={t('tableCaption')}>
      <table role="table" className="w-full border-collapse text-sm max-sm:block">
        <caption className="sr-only">{t('tableCaption')}</caption>
        <thead role="rowgroup" className="max-sm:sr-only">
          <tr role="row">
            {TABLE_COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col" className="px-3 py-2 text-left text-xs font-normal whitespace-nowrap text-muted sm:px-2">
                {toColumnTitle(column, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-sm:block">
          {toTable(view, locale, from, to).map((row) => (
            <tr key={row.observationId} role="row" className="border-t border-grid max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-4 max-sm:gap-y-0.5 max-sm:px-3 max-sm:py-2.5">
              {TABLE_COLUMNS.map((column) => (
                <td key={column} role="cell" data-label={toColumnTitle(column, locale)} className={`${CELL} ${STYLES[column]}`}>
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
