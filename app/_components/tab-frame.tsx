'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { usePageCommands } from './page-commands';

const TABS = ['chart', 'table', 'sources'] as const;
type TabName = (typeof TABS)[number];

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
  'px-2.5 py-2 text-sm text-muted hover:text-ink aria-selected:font-semibold aria-selected:text-ink border-b-2 border-transparent aria-selected:border-accent -mb-px cursor-pointer';

/** Which tab a key leads to (WAI-ARIA Authoring Practices, Tabs): arrows go round, Home and End to the ends. */
function toTab(key: string, at: number): TabName | undefined {
  const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1 + TABS.length, Home: 0, End: TABS.length - 1 };
  const place = places[key];
  return place === undefined ? undefined : TABS[place % TABS.length];
}

interface ListProps {
  readonly id: string;
  readonly shown: TabName;
  readonly onShow: (name: TabName) => void;
  readonly sourceCount: number;
}

/** Of the tabs one is in the order of keys; arrows go from it to the others, and open them. */
function TabList({ id, shown, onShow, sourceCount }: ListProps) {
  const t = useTranslations('chart');
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const next = toTab(event.key, TABS.indexOf(shown));
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onShow(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('views')} className="flex">
      {TABS.map((name) => (
        <button key={name} type="button" role="tab" id={`${id}-tab-${name}`} aria-controls={`${id}-${name}`} aria-selected={name === shown} tabIndex={name === shown ? 0 : -1} onClick={() => onShow(name)} onKeyDown={press} className={TAB}>
          {t(name)}
          {name === 'sources' && <span className="figures font-normal"> {sourceCount}</span>}
        </button>
      ))}
    </div>
  );
}

/** One chart as picture, table and sources. All three stay in the document whichever is shown: for search in the page, for print, without scripts. */
export function TabFrame({ first = 'chart', sourceCount, controls, ...panels }: Props) {
  const id = useId();
  const t = useTranslations('chart');
  const [shown, show] = useState<TabName>(first);
  usePageCommands(TABS.filter((name) => name !== shown).map((name) => ({ id: `tab-${name}`, verb: 'show', name: t(name), run: () => show(name) })));
  const [wanted, want] = useState(first);
  if (wanted !== first) {
    want(first);
    show(first);
  }
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-2 border-b border-grid print:hidden">
        <TabList id={id} shown={shown} onShow={show} sourceCount={sourceCount} />
        <div className="pb-2">{controls}</div>
      </div>
      {TABS.map((name) => (
        <div key={name} role="tabpanel" id={`${id}-${name}`} aria-labelledby={`${id}-tab-${name}`} tabIndex={0} className={`pt-4 print:block! ${name === shown ? '' : 'hidden'}`} data-panel>
          {panels[name]}
        </div>
      ))}
    </>
  );
}
