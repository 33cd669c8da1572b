import { formatDecimal } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { toDecimal } from '../core/quantity';
import type { Undrawn } from './plot-shapes';

/** Why an observation is not in the picture; the table holds it all the same. */
const UNDRAWN_WORDS = {
  log: { vi: 'bằng hoặc dưới 0, thang log không vẽ được', en: 'at or below zero, which a log scale cannot show' },
  between: { vi: 'ngoài hai thời điểm được so sánh', en: 'of other dates than the two compared' },
  rival: { vi: 'số khác về cùng kỳ, không thể chồng lên nhau', en: 'rival claims about a period, which cannot be stacked' },
  negative: { vi: 'số âm, không phải một phần của 100%', en: 'negative, so no part of 100 %' },
  incomplete: { vi: 'kỳ chưa có đủ các phần', en: 'of periods whose parts are not all stated' },
  alone: { vi: 'của kỳ chỉ có một chuỗi, không có gì để đặt cạnh', en: 'of periods with one series only, with nothing beside it' },
  bound: { vi: 'chỉ biết một cận, không có độ dài', en: 'with only one end known, so without a length' },
  thinned: { vi: 'giữa giá trị thấp nhất và cao nhất của cùng một điểm ảnh', en: 'between the lowest and the highest of the same pixel' },
} as const satisfies Record<Undrawn['reason'], Bilingual>;

/** "Not drawn: 3 values at or below zero". */
export function toUndrawnText({ reason, observationIds }: Undrawn, locale: Locale): string {
  const count = formatDecimal(toDecimal(observationIds.length), locale);
  const noun = { vi: 'giá trị', en: observationIds.length === 1 ? 'value' : 'values' }[locale];
  return `${{ vi: 'Không vẽ', en: 'Not drawn' }[locale]}: ${count} ${noun} ${UNDRAWN_WORDS[reason][locale]}`;
}
