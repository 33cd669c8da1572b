'use client';

import { ArrowRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { EMPTY_EXPLORE, type ExploreState } from '@/lib/core/explore-query';
import { useSettled } from './explorer-context';
import { QUESTIONS } from './questions';
import { StateLink } from './state-link';

/** Questions whose series are all there. */
function useQuestions(): readonly { readonly text: string; readonly hint: string; readonly state: ExploreState }[] {
  const locale = useLocale();
  const { catalogue } = useSettled();
  const known = new Set(catalogue.entries.map(({ key }) => key));
  return QUESTIONS.filter(({ patch }) => patch.series.every(({ key }) => known.has(key))).map(({ text, hint, patch }) => ({
    text: text[locale],
    hint: hint[locale],
    state: { ...EMPTY_EXPLORE, ...patch },
  }));
}

/** Nothing is chosen yet: what can be asked here, by example. */
export function ExploreStart() {
  const t = useTranslations('explore');
  const questions = useQuestions();
  return (
    <div className="card p-5 md:p-8">
      <h2 className="text-xl">{t('startTitle')}</h2>
      <p className="mt-2 max-w-2xl text-muted">{t('startText')}</p>
      {questions.length > 0 && (
        <>
          <h3 className="mt-6 mb-1 text-[0.8125rem] font-normal text-muted">{t('questions')}</h3>
          <ul className="border-b border-grid">
            {questions.map(({ text, hint, state }) => (
              <li key={text} className="border-t border-grid">
                <StateLink patch={state} className="group flex items-baseline gap-3 py-3">
                  <ArrowRight aria-hidden size={16} className="shrink-0 translate-y-0.5 text-accent" />
                  <span>
                    <span className="link font-semibold decoration-transparent group-hover:decoration-current">{text}</span>
                    <span className="block text-sm text-muted">{hint}</span>
                  </span>
                </StateLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
