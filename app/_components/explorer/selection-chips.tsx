'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Series } from '@/lib/core/catalogue';
import { formatPick, type SeriesPick } from '@/lib/core/explore-query';
import { toLetter } from '@/lib/core/series-letter';
import { urls } from '@/lib/core/urls';
import { type Patch, useSettled } from './explorer-context';
import { useChipFocus } from './keep-focus';
import { toChipStyle } from './series-colors';
import { StateLink } from './state-link';

function isSame(pick: SeriesPick): (other: SeriesPick) => boolean {
  return ({ key, source }) => key === pick.key && source === pick.source;
}

/** So many places on; null where there is no such place. */
function move(series: readonly SeriesPick[], pick: SeriesPick, step: number): readonly SeriesPick[] | null {
  const rest = series.filter((other) => !isSame(pick)(other));
  const to = series.findIndex(isSame(pick)) + step;
  return to < 0 || to > rest.length || rest.length === series.length ? null : [...rest.slice(0, to), pick, ...rest.slice(to)];
}

function without(pick: SeriesPick): Patch {
  return ({ series }) => ({ series: series.filter((other) => !isSame(pick)(other)) });
}

interface ChipProps {
  readonly pick: SeriesPick;
  readonly index: number;
  readonly title: string;
  /** Null where the key names no series. */
  readonly href: string | null;
  /** Whether the address names a source that there is not. */
  readonly isStrange: boolean;
  readonly keys: string;
  readonly onMove: (step: number) => void;
}

/** The letter that formulas call the series by; by keyboard it is the handle that moves the chip. */
function Handle({ pick, index, title, keys, onMove }: Omit<ChipProps, 'href' | 'isStrange'>) {
  const t = useTranslations('explore');
  const { change } = useSettled();
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') change(without(pick));
    else if (step) onMove(step);
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      data-handle={formatPick(pick)}
      onKeyDown={press}
      aria-label={t('handle', { letter: toLetter(index), title })}
      aria-describedby={keys}
      className="figures grid size-6 shrink-0 place-items-center rounded text-xs font-semibold"
      style={toChipStyle(index)}
    >
      {toLetter(index)}
    </button>
  );
}

function Chip({ pick, index, title, href, isStrange, keys, onMove }: ChipProps) {
  const t = useTranslations('explore');
  const name = pick.source && !isStrange ? `${title} (${pick.source})` : title;
  return (
    <li className="flex max-w-full items-center gap-1.5 rounded-md border border-grid bg-surface py-0.5 pr-0.5 pl-1 text-[0.8125rem]">
      <Handle pick={pick} index={index} title={title} keys={keys} onMove={onMove} />
      {href ? (
        <Link href={href} prefetch={false} className="min-w-0 leading-snug hover:text-accent">
          {name}
        </Link>
      ) : (
        <span className="min-w-0 leading-snug text-warning">{t('unknownSeries', { key: pick.key })}</span>
      )}
      {isStrange && <span className="min-w-0 leading-snug text-warning wrap-anywhere">▲ {t('unknownSource', { source: pick.source ?? '' })}</span>}
      <StateLink patch={without(pick)} label={t('remove', { title })} className="icon-button size-7! shrink-0">
        <X aria-hidden size={14} />
      </StateLink>
    </li>
  );
}

interface Props {
  /** Series that are known so far. */
  readonly known: readonly Series[];
  /** Keys that were asked for: of these, one that is not known names none. */
  readonly asked: readonly string[];
  /** Names after an @ that are no source, of all that there are. */
  readonly strange: readonly string[];
}

/** What is drawn, in its order. */
export function SelectionChips({ known, asked, strange }: Props) {
  const t = useTranslations('explore');
  const { state, catalogue, change } = useSettled();
  const locale = useLocale();
  const [list, keys] = [useRef<HTMLUListElement>(null), useId()];
  const [said, say] = useState('');
  const toTitle = ({ key }: SeriesPick) => known.find((each) => each.key === key)?.title[locale] ?? catalogue.entries.find((each) => each.key === key)?.title ?? key;
  const moved = useRef<{ readonly pick: SeriesPick; readonly series: readonly SeriesPick[] }>(null);
  const moveBy = (pick: SeriesPick, step: number) =>
    change((was) => {
      const series = move(was.series, pick, step);
      if (!series) return {};
      moved.current = { pick, series };
      say(t('moved', { title: toTitle(pick), letter: toLetter(series.findIndex(isSame(pick))) }));
      return { series };
    });
  // A chip that stands elsewhere has lost the focus; chips are drawn after the chart.
  useLayoutEffect(() => {
    if (moved.current?.series !== state.series) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(formatPick(moved.current.pick))}"]`)?.focus();
    moved.current = null;
  });
  useChipFocus(list, state.series);
  return (
    <>
      <ul ref={list} aria-label={t('selection')} className="contents">
        {state.series.map((pick, index) => {
          const isGone = asked.includes(pick.key) && !known.some(({ key }) => key === pick.key);
          const isStrange = known.some(({ key }) => key === pick.key) && pick.source !== null && strange.includes(pick.source);
          return <Chip key={`${pick.key}@${pick.source}`} pick={pick} index={index} title={toTitle(pick)} href={isGone ? null : urls.series(locale, pick.key)} isStrange={isStrange} keys={keys} onMove={(step) => moveBy(pick, step)} />;
        })}
      </ul>
      <span id={keys} className="sr-only">
        {t('handleKeys')}
      </span>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
