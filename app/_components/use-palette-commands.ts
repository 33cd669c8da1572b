'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { foldText } from '@/lib/core/fold-text';
import { LOCALES } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { LOCALE_COOKIE, THEME_CHOICES, toPreferenceCookie } from '@/lib/i18n/preferences';
import { applyTheme } from './apply-theme';
import { toHitUrl } from './hit-url';
import type { Suggestions } from './use-suggestions';

/** One line of the palette. */
export interface PaletteCommand {
  readonly id: string;
  readonly text: string;
  readonly hint?: string | undefined;
  /** Other words that it is looked for by. */
  readonly also?: string | undefined;
  readonly run: () => void;
}

/** Every word must stand somewhere in the line. */
function isAsked({ text, hint = '', also = '' }: PaletteCommand, q: string): boolean {
  const words = foldText(`${text} ${hint} ${also}`);
  return foldText(q).split(/\s+/u).every((word) => words.includes(word));
}

function usePages(): PaletteCommand[] {
  const [t, tApi] = [useTranslations('nav'), useTranslations('api')];
  const [locale, router] = [useLocale(), useRouter()];
  const pages: readonly (readonly [string, string])[] = [
    [urls.dashboard(locale), t('dashboard')],
    [urls.explore(locale), t('explore')],
    [urls.seriesIndex(locale), t('series')],
    [urls.mirror(locale), t('mirror')],
    [urls.sources(locale), t('sources')],
    [urls.findings(locale), t('findings')],
    [urls.timeline(locale), t('timeline')],
    [urls.charts(locale), t('charts')],
    [urls.arrangedIndex(locale), t('dashboards')],
    [urls.search(locale), t('search')],
    [urls.apiPage(locale), tApi('title')],
  ];
  return pages.map(([href, text]) => ({ id: href, text, run: () => router.push(href) }));
}

/** The same page in the other language: a full load, as by the switch in the header. */
function openIn(locale: string): void {
  document.cookie = toPreferenceCookie(LOCALE_COOKIE, locale);
  const { pathname, search, hash } = window.location;
  window.location.assign(pathname.replace(/^\/[^/]*/u, `/${locale}`) + search + hash);
}

function useActions(): PaletteCommand[] {
  const [tTheme, tLanguage] = [useTranslations('theme'), useTranslations('language')];
  const current = useLocale();
  const themes = THEME_CHOICES.map((choice) => ({ id: `theme-${choice}`, text: `${tTheme('label')}: ${tTheme(choice)}`, also: tTheme('also'), run: () => applyTheme(choice) }));
  const languages = LOCALES.filter((locale) => locale !== current).map((locale) => ({
    id: `language-${locale}`,
    text: `${tLanguage('label')}: ${tLanguage(locale)}`,
    run: () => openIn(locale),
  }));
  return [...themes, ...languages];
}

/** What the palette offers for the words typed: hits of the search, and the pages and actions that hold all words. */
export function usePaletteCommands(q: string, answer: Suggestions | null): Record<'hits' | 'more' | 'pages' | 'actions', PaletteCommand[]> {
  const t = useTranslations('search');
  const [locale, router] = [useLocale(), useRouter()];
  const [pages, actions] = [usePages(), useActions()];
  const found = (answer?.hits ?? []).map((hit) => ({
    id: `${hit.kind} ${hit.key}`,
    text: hit.title[locale],
    hint: t(`kind.${hit.kind}`),
    run: () => router.push(toHitUrl(hit, locale)),
  }));
  const all = q && !answer?.failed ? [{ id: 'all', text: t('all', { q }), run: () => router.push(urls.search(locale, q)) }] : [];
  return { hits: found, more: all, pages: pages.filter((page) => isAsked(page, q)), actions: actions.filter((action) => isAsked(action, q)) };
}
