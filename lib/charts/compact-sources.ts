import { toCitation } from '../core/citation';
import type { Source } from '../core/catalogue';
import { formatDate } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import type { ChartView } from './chart-view';
import { WORDS } from './chart-words';
import { isComputed, toEmbedSources } from './embed-sources';
import { REGULAR } from './font';
import { countLines, type Face, measureWords } from './page-words';

/** How sources are set on a compact page, and the px between them and who made it. */
export const SOURCE_FACE: Face = { size: 12, line: 17.4, weight: REGULAR };
const GAP = 16;
const AS_OF: Bilingual = { vi: 'Số liệu tại', en: 'Data as of' };

/** The sources that a compact page has room to name. */
export interface CompactSources {
  readonly named: readonly Source[];
  /** "+2 sources"; null where all are named. */
  readonly more: string | null;
  /** Whether it says that some figures are computed: where there is no room, the marks and the table do. */
  readonly computed: boolean;
  readonly lines: number;
}

function toMore(count: number, isAll: boolean): Bilingual {
  const plus = isAll ? '' : '+';
  return { vi: `${plus}${count}\u00a0nguồn`, en: `${plus}${count}\u00a0source${count === 1 ? '' : 's'}` };
}

/** From all names to none, at last without a word of computed figures. */
function toOptions(sources: readonly Source[], locale: Locale, computed: boolean): Omit<CompactSources, 'lines'>[] {
  const options = Array.from({ length: sources.length + 1 }, (_, left) => {
    const named = sources.slice(0, sources.length - left);
    return { named, more: left ? toMore(left, named.length === 0)[locale] : null, computed };
  });
  const [none] = options.slice(-1);
  return none ? [...options, { ...none, computed: false }] : options;
}

/** " · Data as of 22 November 2026", after the sources of what is frozen; '' where it is live. */
export function toFrozenWords(asOf: string | undefined, locale: Locale): string {
  return asOf ? ` · ${AS_OF[locale]} ${formatDate(asOf, locale)}` : '';
}

/**
 * As many sources as `most` lines hold beside the maker in a page of `width` px inside its padding, the first ones first, and how many there are besides:
 * a name that is cut off names nothing.
 */
export function toCompactSources(view: ChartView, locale: Locale, room: { readonly width: number; readonly most: number; readonly annotations: boolean; readonly asOf?: string | undefined }): CompactSources {
  const sources = toEmbedSources(view, room.annotations);
  const width = room.width - GAP - measureWords(WORDS.maker, SOURCE_FACE);
  const options = toOptions(sources, locale, isComputed(view)).map((option): CompactSources => {
    const words = [...option.named.map((source) => toCitation(source, locale)), ...(option.more ? [option.more] : []), ...(option.computed ? [WORDS.computed[locale]] : [])];
    return { ...option, lines: countLines(`${WORDS[sources.length > 1 ? 'sources' : 'source'][locale]}: ${words.join('; ')}${toFrozenWords(room.asOf, locale)}`, width, SOURCE_FACE) };
  });
  return options.find(({ lines }) => lines <= room.most) ?? (options.at(-1) as CompactSources);
}
