'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { foldSearch } from '@/lib/core/fold-text';
import { LOCALES } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { LOCALE_COOKIE, THEME_CHOICES, toPreferenceCookie } from '@/lib/i18n/preferences';
import { applyTheme } from './apply-theme';
import { type CommandVerb, findPageCommands, type PageCommand } from './page-commands';
import { SWITCH_WORDS, toOtherWords, VERB_WORDS } from './palette-words';
import { toHitUrl } from './hit-url';
import type { Suggestions } from './use-suggestions';

/** One line of the palette. */
export interface PaletteCommand {
  readonly id: string;
  readonly text: string;
  /** What it does to the chart of the page. */
  readonly verb?: CommandVerb;
  readonly hint?: string | undefined;
  /** Other words that it is looked for by. */
  readonly also?: string | undefined;
  readonly run: () => void;
}

function toWords(text: string): string[] {
  return foldSearch(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Every word must stand somewhere in the line. */
function isAsked({ text, hint = '', also = '' }: PaletteCommand, q: string): boolean {
  const words = foldSearch(`${text} ${hint} ${also}`);
  return foldSearch(q).split(/\s+/u).every((word) => words.includes(word));
}

/** Letters from which on words that begin a command mean it, and not a figure of a similar name. */
const MEANT_FROM = 3;

/** Every word typed begins one of the command's: then it comes before whatever the search finds. */
function isMeant({ text, also = '' }: PaletteCommand, q: string): boolean {
  const words = toWords(`${text} ${also}`);
  return q.length >= MEANT_FROM && toWords(q).every((word) => words.some((each) => each.startsWith(word)));
}

function usePages(): PaletteCommand[] {
  const [t, tApi] = [useTranslations('nav'), useTranslations('api')];
  const [locale, router] = [useLocale(), useRouter()];
  const pages: readonly (readonly [href: string, text: string, id?: string])[] = [
    [urls.dashboard(locale), t('dashboard')],
    [urls.explore(locale), t('explore')],
    [urls.seriesIndex(locale), t('series')],
    [urls.mirror(locale), t('mirror')],
    [urls.sources(locale), t('sources')],
    [urls.findings(locale), t('findings')],
    [urls.timeline(locale), t('timeline')],
    [urls.charts(locale), t('charts'), 'page-charts'],
    [urls.arrangedIndex(locale), t('dashboards'), 'page-dashboards'],
    [urls.search(locale), t('search')],
    [urls.apiPage(locale), tApi('title')],
  ];
  return pages.map(([href, text, id = '']) => ({ id: href, text, also: toOtherWords(id), run: () => router.push(href) }));
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
  const themes = THEME_CHOICES.map((choice) => ({ id: `theme-${choice}`, text: `${tTheme('label')}: ${tTheme(choice)}`, also: toOtherWords(`theme-${choice}`), run: () => applyTheme(choice) }));
  const languages = LOCALES.filter((locale) => locale !== current).map((locale) => ({
    id: `language-${locale}`,
    text: `${tLanguage('label')}: ${tLanguage(locale)}`,
    also: toOtherWords(`language-${locale}`),
    run: () => openIn(locale),
  }));
  return [...themes, ...languages];
}

/** What can be done with the chart of the page, as it was when the palette was opened. */
function useChartActions(): PaletteCommand[] {
  const locale = useLocale();
  const [commands] = useState(findPageCommands);
  const toHint = ({ on }: PageCommand) => on === undefined ? undefined : SWITCH_WORDS[on ? 'on' : 'off'][locale];
  return commands.map((command) => ({ id: command.id, verb: command.verb, text: [VERB_WORDS[command.verb]?.[locale], command.name].filter(Boolean).join(': '), hint: toHint(command), also: toOtherWords(command.id), run: command.run }));
}

/** Where a reader goes on who found nothing: all that there is to choose from. */
function useWays(): PaletteCommand[] {
  const [t, locale, router] = [useTranslations('palette'), useLocale(), useRouter()];
  const ways = [[urls.explore(locale), t('allToExplore')], [urls.seriesIndex(locale), t('allSeries')], [urls.charts(locale), t('allCharts')]] as const;
  return ways.map(([href, text]) => ({ id: `way ${href}`, text, run: () => router.push(href) }));
}

/** `meant`: actions that the words name; `isEmpty`: nothing bears them, and `pages` are ways on. */
export interface PaletteOffer extends Readonly<Record<'meant' | 'hits' | 'pages' | 'actions', readonly PaletteCommand[]>> {
  readonly isEmpty: boolean;
}

function useHits(q: string, answer: Suggestions | null): PaletteCommand[] {
  const t = useTranslations('search');
  const [locale, router] = [useLocale(), useRouter()];
  const found = (answer?.hits ?? []).map((hit) => ({
    id: `${hit.kind} ${hit.key}`,
    text: hit.title[locale],
    hint: t(`kind.${hit.kind}`),
    run: () => router.push(toHitUrl(hit, locale)),
  }));
  const isOpen = q && !answer?.failed && (found.length > 0 || answer?.q !== q);
  return isOpen ? [...found, { id: 'all', text: t('all', { q }), run: () => router.push(urls.search(locale, q)) }] : found;
}

/** What the palette offers for the words typed: actions that they name, hits of the search, and pages and actions that hold all words. */
export function usePaletteCommands(q: string, answer: Suggestions | null): PaletteOffer {
  const [hits, ways] = [useHits(q, answer), useWays()];
  const [pages, chart, site] = [usePages().filter((page) => isAsked(page, q)), useChartActions(), useActions()];
  const asked = [...chart, ...site].filter((action) => isAsked(action, q));
  // To see what is there comes before making something else of it.
  const meant = asked.filter((action) => isMeant(action, q)).toSorted((a, b) => Number(b.verb === 'show') - Number(a.verb === 'show'));
  const actions = asked.filter((action) => !meant.includes(action));
  const isEmpty = q !== '' && answer?.q === q && !answer.failed && hits.length + pages.length + asked.length === 0;
  return { meant, hits, pages: isEmpty ? ways : pages, actions, isEmpty };
}
