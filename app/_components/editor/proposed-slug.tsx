'use client';

import { useTranslations } from 'next-intl';
import { type FocusEvent, type FormEvent, type ReactNode, useState } from 'react';
import { toFreeSlug, toSlug } from '@/lib/core/slug';
import { TextField } from './text-field';

interface Props {
  /** Names that no other may have. */
  readonly taken: readonly string[];
  /** The fields of the form that hold its title, `title.vi` and `title.en`. */
  readonly children: ReactNode;
}

/** From the English title, as the addresses of charts are; until there is one, from the Vietnamese. */
function toProposal(titles: Readonly<Record<string, string>>, taken: readonly string[]): string {
  const slug = toSlug(titles['title.en'] ?? '') || toSlug(titles['title.vi'] ?? '');
  return slug && toFreeSlug(slug, (name) => taken.includes(name));
}

/** A form with a name for the address, which follows its title until somebody writes another, and again once they leave it empty. */
export function ProposedSlug({ taken, children }: Props) {
  const t = useTranslations('editor');
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const [own, setOwn] = useState<string | null>(null);
  const follow = ({ target }: FormEvent): void => {
    const { name, value } = target as HTMLInputElement;
    if (name.startsWith('title.')) setTitles((before) => ({ ...before, [name]: value }));
  };
  // Who clears the field may be about to write: nothing is proposed under the caret.
  const leave = ({ target }: FocusEvent): void => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'slug' && value === '') setOwn(null);
  };
  return (
    <div className="contents" onChange={follow} onBlur={leave}>
      {children}
      <TextField name="slug" label={t('slug')} value={own ?? toProposal(titles, taken)} onWrite={setOwn} hint={t('slugHint')} max={80} />
    </div>
  );
}
