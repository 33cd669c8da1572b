'use client';

import { useTranslations } from 'next-intl';
import { Tabs } from 'radix-ui';
import { type ReactNode, useState } from 'react';

type TabName = 'chart' | 'table' | 'sources';

interface Props {
  /** Which one is open at first; when it changes, that one opens. */
  readonly first?: TabName;
  readonly sourceCount: number;
  /** What can be done with the chart, beside the tabs. */
  readonly controls: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly sources: ReactNode;
}

const TAB =
  'px-2.5 py-2 text-sm text-muted hover:text-ink data-[state=active]:font-semibold data-[state=active]:text-ink border-b-2 border-transparent data-[state=active]:border-accent -mb-px cursor-pointer';

/** The table and the sources stay in the document whichever is shown: for search in the page, for print, without scripts. */
function Panel({ value, children }: { value: TabName; children: ReactNode }) {
  return (
    <Tabs.Content value={value} forceMount className="pt-4 data-[state=inactive]:hidden print:block!" data-panel>
      {children}
    </Tabs.Content>
  );
}

/** One chart as picture, table and sources. */
export function TabFrame({ first = 'chart', sourceCount, controls, chart, table, sources }: Props) {
  const t = useTranslations('chart');
  const [shown, show] = useState<string>(first);
  const [wanted, want] = useState(first);
  if (wanted !== first) {
    want(first);
    show(first);
  }
  return (
    <Tabs.Root value={shown} onValueChange={show}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-grid print:hidden">
        <Tabs.List aria-label={t('views')} className="flex">
          <Tabs.Trigger value="chart" className={TAB}>
            {t('chart')}
          </Tabs.Trigger>
          <Tabs.Trigger value="table" className={TAB}>
            {t('table')}
          </Tabs.Trigger>
          <Tabs.Trigger value="sources" className={TAB}>
            {t('sources')} <span className="figures font-normal">{sourceCount}</span>
          </Tabs.Trigger>
        </Tabs.List>
        <div className="pb-2">{controls}</div>
      </div>
      <Panel value="chart">{chart}</Panel>
      <Panel value="table">{table}</Panel>
      <Panel value="sources">{sources}</Panel>
    </Tabs.Root>
  );
}
