'use client';

import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import type { HeadWords } from '@/lib/charts/proposed-words';
import type { Bilingual } from '@/lib/core/locale';

interface Props {
  /** As they stand in the form now. */
  readonly head: HeadWords;
  readonly notes: readonly Bilingual[];
  /** The drawing and its sources. */
  readonly children: ReactNode;
}

/** A chart as its page will show it. */
export function PublishedPreview({ head: { kicker, title, subtitle }, notes, children }: Props) {
  const locale = useLocale();
  return (
    <article className="card p-4 md:p-6">
      <p className="text-sm text-muted">{kicker[locale]}</p>
      <h3 className="text-xl leading-snug md:text-2xl">{title[locale]}</h3>
      <p className="mt-1 mb-3 text-muted">{subtitle[locale]}</p>
      {children}
      {notes.length > 0 && (
        <ul className="mt-3 max-w-3xl list-disc space-y-1 pl-5 text-sm">
          {/* Two lines may be the same while somebody writes. */}
          {[...new Set(notes.map((note) => note[locale] || note.vi || note.en))].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </article>
  );
}
