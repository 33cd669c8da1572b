'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Bilingual, both, type Locale, LOCALES } from '@/lib/core/locale';
import { TextField } from './text-field';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: Bilingual;
  readonly rows?: number;
  readonly hint?: ReactNode;
  /** What stands below the text of one language. */
  readonly toHint?: (locale: Locale) => ReactNode;
  readonly required?: boolean;
  readonly max?: number;
}

/** The same text in both languages, side by side. */
export function LanguageFields({ name, label, value, toHint, hint, ...more }: Props) {
  const t = useTranslations('editor');
  return (
    <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
      {LOCALES.map((locale) => (
        <TextField key={locale} name={`${name}.${locale}`} label={t('inLanguage', { label, language: t(`languages.${locale}`) })} value={value[locale]} lang={locale} hint={toHint?.(locale) ?? hint} {...more} />
      ))}
    </div>
  );
}

/** Names of the controls of such fields. */
export function toLanguageControls(...names: readonly string[]): string[] {
  return names.flatMap((name) => LOCALES.map((locale) => `${name}.${locale}`));
}

/** What was written in such fields. */
export function readLanguages(form: FormData, name: string): Bilingual {
  return both((locale) => String(form.get(`${name}.${locale}`) ?? '').trim());
}
