import { formatDecimal } from '../../core/format';
import type { Bilingual, Locale } from '../../core/locale';
import { type MirrorBand, USUAL_RATIO } from '../../core/mirror';
import { toDecimal } from '../../core/quantity';
import { EVIDENCE_WORDS } from '../chart-words';
import { MIRROR_BAND_NAMES } from '../mirror-words';
import { IMPLIED_MEANING } from './figure-terms';
import { type Term, toTerms } from './term';

function toEdge(end: keyof typeof USUAL_RATIO, locale: Locale): string {
  return formatDecimal(toDecimal(USUAL_RATIO[end]), locale, 2);
}

const USUAL: Readonly<Record<Locale, string>> = { vi: `${toEdge('low', 'vi')} đến ${toEdge('high', 'vi')}`, en: `${toEdge('low', 'en')} to ${toEdge('high', 'en')}` };

const BAND_MEANINGS: Readonly<Record<MirrorBand, Bilingual>> = {
  reversed: { vi: 'Tỷ lệ dưới 1: bên nhập khẩu ghi ít hơn bên xuất khẩu, dù đã cộng cước phí. Thường do hàng quá cảnh hoặc khác nước xuất xứ.', en: 'The ratio is under 1: the importer counts less than the exporter, freight notwithstanding. Transit or another country of origin is the usual reason.' },
  below: { vi: `Tỷ lệ từ 1 đến dưới ${toEdge('low', 'vi')}: cước phí thấp hơn thường thấy.`, en: `The ratio is from 1 to under ${toEdge('low', 'en')}: less freight than usual.` },
  usual: { vi: `Tỷ lệ từ ${USUAL.vi}: đúng bằng cước phí và bảo hiểm thường thấy.`, en: `The ratio is ${USUAL.en}: what freight and insurance usually add.` },
  above: { vi: `Tỷ lệ trên ${toEdge('high', 'vi')}: riêng cước phí không giải thích được chênh lệch.`, en: `The ratio is over ${toEdge('high', 'en')}: freight alone does not explain the gap.` },
  unvalued: { vi: 'Một nguồn không cho biết tính giá FOB hay CIF, nên không so được với mức thường thấy.', en: 'A source does not say whether it counts FOB or CIF, so there is nothing usual to compare with.' },
  unsure: { vi: 'Các con số được nêu không đủ chính xác để biết tỷ lệ nằm ở mức nào.', en: 'The stated figures are not precise enough to tell where the ratio lies.' },
};

/** The words of a comparison of both sides, in the order of its table. */
export const MIRROR_TERMS: readonly Term[] = [
  { id: 'mirror-mirror', name: { vi: 'Số liệu đối ứng', en: 'Mirror data' }, text: { vi: 'Số của hai bên về cùng một dòng hàng: xuất khẩu của bên này và nhập khẩu của bên kia.', en: 'What both sides say of the same goods: exports of the one, imports of the other.' } },
  { id: 'mirror-fob', name: { vi: 'FOB', en: 'FOB' }, text: { vi: 'Giá hàng tại cửa khẩu nước xuất, chưa có cước vận chuyển ra nước ngoài (free on board). Xuất khẩu thường được tính như vậy.', en: 'The value at the exporter’s border, without transport abroad (free on board). Exports are mostly counted so.' } },
  { id: 'mirror-cif', name: { vi: 'CIF', en: 'CIF' }, text: { vi: 'Giá hàng tại cửa khẩu nước nhập, gồm cước phí và bảo hiểm (cost, insurance, freight). Nhập khẩu thường được tính như vậy.', en: 'The value at the importer’s border, freight and insurance included (cost, insurance, freight). Imports are mostly counted so.' } },
  { id: 'mirror-ratio', name: { vi: 'Nhập khẩu ÷ xuất khẩu (tỷ lệ)', en: 'Imports ÷ exports (ratio)' }, text: { vi: `Số của bên nhập khẩu chia cho số của bên xuất khẩu; mức thường thấy khi so CIF với FOB là ${USUAL.vi}.`, en: `The importer’s figure divided by the exporter’s; of CIF to FOB ${USUAL.en} is usual.` } },
  ...toTerms('band', MIRROR_BAND_NAMES, BAND_MEANINGS),
  { id: 'mirror-asymmetry', name: { vi: 'Độ lệch', en: 'Asymmetry' }, text: { vi: 'Chênh lệch giữa hai số tính theo % trung bình của chúng: |a − b| ÷ ((a + b) ÷ 2). 0% khi hai bên khớp nhau, 200% khi một bên không ghi gì.', en: 'The gap between both figures in per cent of their mean: |a − b| ÷ ((a + b) ÷ 2). 0 % where both agree, 200 % where one side records nothing.' } },
  { id: 'mirror-implied', name: EVIDENCE_WORDS.implied, text: IMPLIED_MEANING },
];
