'use client';

import { useState } from 'react';
import type { DashboardSpec } from '@/lib/charts/dashboard-spec';

type Card = DashboardSpec['charts'][number];

export interface Arrangement {
  readonly cards: readonly Card[];
  readonly add: (slug: string) => void;
  readonly remove: (index: number) => void;
  readonly move: (from: number, to: number) => void;
  /** Another chart in the place of one. */
  readonly replace: (index: number, slug: string) => void;
  readonly resize: (index: number, size: Card['size']) => void;
}

function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  const rest = items.filter((_, i) => i !== from);
  return item === undefined || to < 0 || to > rest.length ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Charts in the order of the dashboard, and what can be done with them. */
export function useArrangement(initial: readonly Card[]): Arrangement {
  const [cards, setCards] = useState(initial);
  return {
    cards,
    add: (slug) => setCards((was) => (was.some((card) => card.slug === slug) ? was : [...was, { slug, size: 'normal' }])),
    remove: (index) => setCards((was) => was.filter((_, i) => i !== index)),
    move: (from, to) => setCards((was) => moveItem(was, from, to)),
    replace: (index, slug) => setCards((was) => was.map((card, i) => (i === index ? { ...card, slug } : card))),
    resize: (index, size) => setCards((was) => was.map((card, i) => (i === index ? { ...card, size } : card))),
  };
}
