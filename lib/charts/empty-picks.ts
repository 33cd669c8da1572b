import type { Side } from '../core/comparability/comparison';
import type { ExploreState } from '../core/explore-query';
import { type Bilingual, both } from '../core/locale';
import type { Chosen } from './explore-selection';
import { toKnownYears } from './known-years';

const WORDS = {
  source: { vi: (source: string) => ` trong nguồn “${source}”`, en: (source: string) => ` in the source “${source}”` },
  press: { vi: ' khi không lấy số liệu chính thức', en: ' with official figures left out' },
  time: { vi: (years: string) => ` trong thời gian đã chọn; có số liệu của ${years}`, en: (years: string) => ` in the time asked for; there are figures of ${years}` },
} as const;

/** Where figures of a series were looked for in vain, and of which years there are some. */
function toPlace({ sources, observations }: Chosen, { official }: ExploreState, locale: keyof Bilingual): string {
  if (observations.length > 0) return WORDS.time[locale](toKnownYears(observations));
  const source = sources ? WORDS.source[locale](sources.join(', ')) : '';
  return source + (official ? '' : WORDS.press[locale]);
}

/**
 * Of the chosen series, those without a figure where they were asked for: a series is never dropped without a word.
 * @param sides of the chosen series, in their order, with the figures of the time asked for.
 */
export function toEmptyPicks(chosen: readonly Chosen[], sides: readonly Side[], state: ExploreState): Bilingual[] {
  const empty = chosen.filter((_, i) => sides[i]?.observations.length === 0);
  return empty.map((one) => {
    const write = { vi: (place: string) => `Không có số liệu nào của “${one.series.title.vi}”${place}.`, en: (place: string) => `No figure of “${one.series.title.en}”${place}.` };
    return both((locale) => write[locale](toPlace(one, state, locale)));
  });
}
