'use client';

import { useLocale, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { toViewFile } from '@/lib/charts/view-address';

/** Each page of a chart names this file; few have as many rows as need it, and only they pay for what writes them. */
const FigureRows = dynamic(() => import('./figure-rows').then((loaded) => loaded.FigureRows));

interface Props {
  readonly view: ChartView;
  /** All rows of the table. */
  readonly count: number;
  readonly pageRows: number;
}

interface PagesProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** To the rows before and after; a button that leads nowhere stays, so that the keyboard's place is not lost. */
function TablePages({ page, pages, onPage }: PagesProps) {
  const t = useTranslations('chart');
  const button = (to: number, name: string) => (
    <button type="button" aria-disabled={to < 0 || to >= pages} onClick={() => to >= 0 && to < pages && onPage(to)} className="button aria-disabled:cursor-not-allowed aria-disabled:text-muted">
      {name}
    </button>
  );
  return (
    <div className="flex items-center gap-2 print:hidden">
      {button(page - 1, t('previousRows'))}
      {button(page + 1, t('nextRows'))}
    </div>
  );
}

/** A table of many rows, some of them at a time, and where all of them are. */
export function PagedTable({ view, count, pageRows }: Props) {
  const t = useTranslations('chart');
  const locale = useLocale();
  const [asked, ask] = useState(0);
  const pages = Math.ceil(count / pageRows);
  const page = Math.min(asked, pages - 1);
  const [from, to] = [page * pageRows, Math.min((page + 1) * pageRows, count)];
  const head = useRef<HTMLDivElement>(null);
  // Whoever turns the page at the foot of the table reads on at its head.
  const turn = (next: number) => {
    ask(next);
    head.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <div ref={head} className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
        <p>
          <span role="status" className="figures">
            {t('rowsShown', { from: from + 1, to, count })}
          </span>{' '}
          <a href={toViewFile(view, 'csv', { lang: locale, csvType: 'filtered' })} className="link">
            {t('allRows')}
          </a>
        </p>
        <nav aria-label={t('tablePages')}>
          <TablePages page={page} pages={pages} onPage={ask} />
        </nav>
      </div>
      <FigureRows view={view} from={from} to={to} />
      <div className="mt-3 flex justify-end">
        <TablePages page={page} pages={pages} onPage={turn} />
      </div>
    </>
  );
}
