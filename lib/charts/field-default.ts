import type { Bilingual } from '../core/locale';
import { TRANSFORM_NAMES, type TransformCode, WITH_BASE, WITH_END } from '../core/transform-code';

/** A text is simply not there. */
export const NOT_THERE: Bilingual = { vi: 'không có', en: 'none' };
/** What is drawn has no such thing. */
export const NOT_MEANT: Bilingual = { vi: 'không áp dụng', en: 'not applicable' };
const AUTOMATIC: Bilingual = { vi: 'tự động, theo số liệu', en: 'automatic, to fit the figures' };

/** What holds where a field of what is kept says nothing, as the explorer's address leaves it out (lib/core/explore-query). */
const DEFAULTS: Readonly<Record<string, Bilingual>> = {
  kind: AUTOMATIC,
  rows: AUTOMATIC,
  y: AUTOMATIC,
  time: { vi: 'mọi năm có số liệu', en: 'all years with figures' },
  transform: TRANSFORM_NAMES.lin,
  base: { vi: 'kỳ đầu tiên phù hợp', en: 'the first that fits' },
  to: { vi: 'kỳ cuối cùng phù hợp', en: 'the last that fits' },
  scale: { vi: 'thang đều', en: 'linear' },
  axes: { vi: '1', en: '1' },
  layout: AUTOMATIC,
  official: { vi: 'có', en: 'shown' },
  claims: { vi: 'tất cả', en: 'all of them' },
  asOf: { vi: 'mới nhất', en: 'the newest' },
};

/** Transforms that a field says something of. */
const ONLY_OF: Readonly<Record<string, readonly TransformCode[]>> = { base: WITH_BASE, to: WITH_END };

/** What a field without a value means, of figures that are transformed so. */
export function toDefaultText(name: string, transform: TransformCode = 'lin'): Bilingual {
  const isMeant = ONLY_OF[name]?.includes(transform) ?? true;
  return isMeant ? (DEFAULTS[name] ?? NOT_THERE) : NOT_MEANT;
}
