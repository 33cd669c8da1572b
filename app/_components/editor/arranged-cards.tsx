'use client';

import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import type { NamedChart } from './chart-choice';
import { type GoneCard, GoneCardNote } from './gone-card-note';
import type { Arrangement } from './use-arrangement';

interface RowProps {
  readonly arrangement: Arrangement;
  readonly index: number;
  readonly title: string;
  readonly onMove: (to: number) => void;
}

/** The same by keyboard and by touch: the buttons stay where they are when the chart moves, so that they can be pressed again. */
function Buttons({ arrangement, index, title, onMove }: RowProps) {
  const t = useTranslations('editor');
  const { cards, remove, resize } = arrangement;
  const isLarge = cards[index]?.size === 'large';
  return (
    <span className="ml-auto flex shrink-0 items-center">
      <label className="mr-1 flex min-h-9 items-center gap-1.5 text-[0.8125rem]">
        <input type="checkbox" checked={isLarge} onChange={() => resize(index, isLarge ? 'normal' : 'large')} aria-label={`${t('large')}: ${title}`} />
        {t('large')}
      </label>
      <button type="button" className="icon-button" aria-label={t('up', { title })} aria-disabled={index === 0} onClick={() => onMove(index - 1)}>
        <ArrowUp aria-hidden size={16} />
      </button>
      <button type="button" className="icon-button" aria-label={t('down', { title })} aria-disabled={index === cards.length - 1} onClick={() => onMove(index + 1)}>
        <ArrowDown aria-hidden size={16} />
      </button>
      <button type="button" className="icon-button" aria-label={t('remove', { title })} onClick={() => remove(index)}>
        <X aria-hidden size={16} />
      </button>
    </span>
  );
}

interface CardsProps {
  readonly arrangement: Arrangement;
  readonly charts: readonly NamedChart[];
  /** Those that the dashboard does not have yet. */
  readonly free: readonly NamedChart[];
  readonly gone: readonly GoneCard[];
}

/** The charts of a dashboard in its order: dragged, or moved with buttons; each move is said. */
export function ArrangedCards({ arrangement, charts, free, gone }: CardsProps) {
  const t = useTranslations('editor');
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, say] = useState('');
  const { cards, move } = arrangement;
  const titles = new Map([...charts, ...gone].map(({ slug, title }) => [slug, title]));
  const moveTo = (from: number, to: number) => {
    if (to < 0 || to >= cards.length) return;
    move(from, to);
    say(t('moved', { title: titles.get(cards[from]?.slug ?? '') ?? '', place: to + 1, count: cards.length }));
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== null && dragged !== to) moveTo(dragged, to);
    setDragged(null);
  };
  return (
    <>
      {cards.length === 0 && <p className="text-sm text-muted">{t('noneChosen')}</p>}
      <ol className="grid gap-1.5">
        {cards.map(({ slug }, index) => (
          <li
            key={slug}
            draggable
            onDragStart={() => setDragged(index)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, index)}
            onDragEnd={() => setDragged(null)}
            className={`card flex flex-wrap items-center gap-x-2 py-1 pr-1 pl-2 ${dragged === index ? 'opacity-50' : ''}`}
          >
            <GripVertical aria-hidden size={16} className="hidden shrink-0 cursor-grab text-muted md:block" />
            <span className="figures w-5 shrink-0 text-right text-sm text-muted">{index + 1}</span>
            <span className="min-w-0 flex-1 basis-48 text-sm leading-snug">{titles.get(slug) ?? slug}</span>
            <Buttons arrangement={arrangement} index={index} title={titles.get(slug) ?? slug} onMove={(to) => moveTo(index, to)} />
            {gone
              .filter((one) => one.slug === slug)
              .map((one) => (
                <GoneCardNote key={slug} card={one} charts={free} onReplace={(other) => arrangement.replace(index, other)} />
              ))}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
