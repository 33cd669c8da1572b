import type { Bilingual } from '../core/locale';
import { TRANSFORM_NAMES } from '../core/transform-code';

const NONE: Bilingual = { vi: 'không có', en: 'none' };
const BY_ITSELF: Bilingual = { vi: 'tự chọn cho hợp số liệu', en: 'chosen by itself, to fit the figures' };

/** What holds where a field of what is kept says nothing, as the explorer's address leaves it out (lib/core/explore-query). */
const DEFAULTS: Readonly<Record<string, Bilingual>> = {
  kind: BY_ITSELF,
  rows: BY_ITSELF,
  y: BY_ITSELF,
  time: { vi: 'mọi năm có số liệu', en: 'all years with figures' },
  transform: TRANSFORM_NAMES.lin,
  base: { vi: 'kỳ đầu tiên phù hợp', en: 'the first that fits' },
  to: { vi: 'kỳ cuối cùng phù hợp', en: 'the last that fits' },
  scale: { vi: 'thang đều', en: 'linear' },
  axes: { vi: '1', en: '1' },
  layout: BY_ITSELF,
  official: { vi: 'có', en: 'shown' },
  claims: { vi: 'tất cả', en: 'all of them' },
  asOf: { vi: 'mới nhất', en: 'the newest' },
};

/** What a field without a value means: a text is simply not there. */
export function toDefaultText(name: string): Bilingual {
  return DEFAULTS[name] ?? NONE;
}
