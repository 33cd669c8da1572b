import type { Area } from '../core/catalogue';
import { FLOWS, FREQS, SECTORS } from '../core/codes';
import type { Side } from '../core/comparability/comparison';
import type { Bilingual } from '../core/locale';

type Dimension = 'measure' | 'flow' | 'sector' | 'reporter' | 'partner' | 'freq';

const ALL: readonly Dimension[] = ['partner', 'reporter', 'sector', 'flow', 'measure', 'freq'];
const PART_OF_YEAR: Bilingual = { vi: 'một phần năm', en: 'part of a year' };

function toName(side: Side, dimension: Dimension, areas: ReadonlyMap<string, Bilingual>): Bilingual {
  const code = side.series[dimension];
  const raw: Bilingual = { vi: code, en: code };
  switch (dimension) {
    case 'measure':
      return side.measure.name;
    case 'flow':
      return FLOWS[code] ?? raw;
    case 'sector':
      return SECTORS[code] ?? raw;
    case 'freq':
      return code === '_O' && side.measure.nature === 'flow' ? PART_OF_YEAR : (FREQS[code] ?? raw);
    case 'partner':
    case 'reporter':
      return areas.get(code) ?? raw;
  }
}

/** Short names for series side by side: only what tells them apart. One series alone goes by its measure. */
export function toSeriesLabels(sides: readonly Side[], areas: readonly Area[]): Bilingual[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const differing = ALL.filter((dimension) => new Set(sides.map(({ series }) => series[dimension])).size > 1);
  const isComputed = sides.some(({ measure }) => measure.concept === 'formula');
  return sides.map((side) => {
    if (isComputed) return side.series.title;
    const parts = (differing.length ? differing : (['measure'] as const)).map((dimension) => toName(side, dimension, names));
    return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') };
  });
}
