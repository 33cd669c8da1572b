import { inject } from 'vitest';
import type { Locale } from '../../lib/core/locale';

/** A way in which every page is looked at. */
export interface Look {
  readonly locale: Locale;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

export function isPhone({ width }: Look): boolean {
  return width < 500;
}

/** The settings of a browser for a look. */
export function toContext(look: Look) {
  return { viewport: { width: look.width, height: 900 }, colorScheme: look.colorScheme, hasTouch: isPhone(look), isMobile: isPhone(look) };
}

/** Words, widths and colours, each with each other: every pair of them comes once. */
export const LOOKS: readonly Look[] = [
  { locale: 'vi', width: 1280, colorScheme: 'light' },
  { locale: 'vi', width: 390, colorScheme: 'dark' },
  { locale: 'en', width: 1280, colorScheme: 'dark' },
  { locale: 'en', width: 390, colorScheme: 'light' },
];

/** One page of each kind, and each kind of its emptiness; without the language. */
export const KINDS_OF_PAGE = [
  '',
  '/charts',
  '/charts/viet-nam-belgium-trade',
  '/charts/manufacturing-share-of-belgian-fdi',
  '/charts/relations-timeline',
  '/explore',
  '/explore?q=bi&partner=BEL&series=VNM.BEL.T.TRADE._T.A,VNM.CN-GX.T.TRADE._T.A',
  '/explore?kind=pie',
  '/series',
  '/series?area=CN-GX',
  '/series/VNM.BEL.T.TRADE._T.A',
  '/series/VNM.BEL.IN.FDI_RANK._T._O',
  '/sources',
  '/sources/kinh-te-do-thi-2014-10',
  '/sources/tradecite',
  '/findings',
  '/findings?kind=rounding&severity=low',
  '/findings/f1cb1bc844440792',
  '/mirror',
  '/timeline',
  '/timeline?kind=aid&area=BEL',
  '/search',
  '/search?q=bi',
  '/search?q=zzzzzz',
  '/api',
  '/terms',
  '/nowhere',
  '/charts/nowhere',
];

async function askKeys<T>(path: string, list: string, key: keyof T): Promise<string[]> {
  const response = await fetch(`${inject('baseUrl')}${path}`);
  const body = (await response.json()) as Record<string, T[]>;
  return (body[list] ?? []).map((item) => String(item[key]));
}

/** One series of those that differ in nothing but the partner. */
function findOneOfEach(keys: readonly string[]): string[] {
  const kinds = new Map(keys.toReversed().map((key) => [key.replace(/^([^.]+)\.[^.]+/u, '$1'), key]));
  return [...kinds.values()];
}

/** Every page that the data make, as the API lists them; of series one of each kind. */
export async function findDataPages(): Promise<string[]> {
  const [charts, series, sources] = await Promise.all([
    askKeys<{ slug: string }>('/api/v1/charts', 'charts', 'slug'),
    askKeys<{ key: string }>('/api/v1/series', 'series', 'key'),
    askKeys<{ id: string }>('/api/v1/sources', 'sources', 'id'),
  ]);
  return [...charts.map((slug) => `/charts/${slug}`), ...findOneOfEach(series).map((key) => `/series/${key}`), ...sources.map((id) => `/sources/${id}`)];
}
