'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { TradeciteError } from '@/lib/core/errors';
import { parseExplore } from '@/lib/core/explore-query';
import type { Bilingual } from '@/lib/core/locale';
import { useExplorer } from './explorer-context';

interface Props {
  /** What is wrong with the formula that is in force, with its place. */
  readonly problems: readonly Bilingual[];
}

/** What is asked of two series most: how many times, how much more, which part in a hundred. */
const OFFERS = ['a/b', 'a-b', 'a/b*100'] as const;

/** Signs as people write them: "a ÷ b". */
function toSigns(formula: string): string {
  return formula.replaceAll('/', ' ÷ ').replaceAll('*', ' × ').replaceAll('-', ' − ');
}

/** The formulas as the address writes them; null where it cannot hold them. */
function readFormulas(text: string): readonly string[] | null {
  try {
    return parseExplore(new URLSearchParams({ formula: text })).formulas;
  } catch (error) {
    if (error instanceof TradeciteError) return null;
    throw error;
  }
}

/** Formulas for the first two series without typing. */
function Offers() {
  const t = useTranslations('explore');
  const { state, change } = useExplorer();
  if (state.series.length < 2) return null;
  return (
    <span role="group" aria-label={t('formulaOffers')} className="inline-flex flex-wrap gap-1.5">
      {OFFERS.filter((formula) => !state.formulas.includes(formula)).map((formula) => (
        <button key={formula} type="button" onClick={() => change({ formulas: [formula] })} className="button figures">
          {toSigns(formula)}
        </button>
      ))}
    </span>
  );
}

/** Arithmetic over the letters of the series: `a/b*100`. */
export function FormulaControl({ problems }: Props) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state, change } = useExplorer();
  const inForce = state.formulas.join(', ');
  const [text, setText] = useState(inForce);
  const message = useId();
  const [isWrong, setWrong] = useState(false);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const read = readFormulas(text);
    setWrong(read === null);
    if (read) change({ formulas: read });
  };
  const complaint = isWrong ? t('formulaSigns') : problems.map((problem) => problem[locale]).join('; ');
  return (
    <form onSubmit={apply} className="col-span-full flex flex-wrap items-center gap-x-3 gap-y-2 text-[0.8125rem]">
      <label className="control-box min-w-48 flex-1">
        {t('formula')}
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="a / b * 100"
          maxLength={200}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={complaint ? true : undefined}
          aria-describedby={complaint ? message : undefined}
          className="min-w-0 flex-1 bg-transparent font-mono text-ink outline-none placeholder:text-muted"
        />
      </label>
      <button type="submit" className="button">
        {t('compute')}
      </button>
      <Offers />
      {inForce && (
        <button type="button" onClick={() => change({ formulas: [] })} className="link cursor-pointer">
          {t('noFormula')}
        </button>
      )}
      {(inForce || state.transform !== 'lin') && <span className="text-muted">{t('formulaFirst')}</span>}
      {complaint && (
        <p id={message} role="alert" className="w-full text-warning wrap-anywhere">
          {complaint}
        </p>
      )}
    </form>
  );
}
