'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';

export interface Suggestion {
  readonly href: string;
  readonly text: string;
  readonly kind: string;
}

interface Props {
  readonly id: string;
  readonly options: readonly Suggestion[];
  readonly active: number;
  readonly shown: boolean;
  readonly onLeave: () => void;
}

/** The list under the search box. The focus stays in the box; the pointer and touch take the links. */
export function SearchSuggestions({ id, options, active, shown, onLeave }: Props) {
  const t = useTranslations('search');
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={t('suggestions')}
      hidden={!shown}
      className="menu absolute top-full right-0 mt-1 max-h-[70vh] w-full min-w-72 overflow-y-auto lg:w-96"
    >
      {options.map(({ href, text, kind }, index) => (
        <Link
          key={href}
          id={`${id}-${index}`}
          href={href}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          data-highlighted={index === active ? '' : undefined}
          onClick={onLeave}
          className="menu-item justify-between hover:bg-panel"
        >
          <span className="min-w-0">{text}</span>
          {kind && <span className="shrink-0 text-xs text-muted">{kind}</span>}
        </Link>
      ))}
    </div>
  );
}
