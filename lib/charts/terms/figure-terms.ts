import { OBS_STATUSES, QUALIFIER_NAMES } from '../../core/codes';
import type { Bilingual, Locale } from '../../core/locale';
import { EVIDENCE_WORDS } from '../chart-words';
import type { Term } from './term';

export const IMPLIED_MEANING: Bilingual = {
  vi: 'Không nguồn nào nêu số này; nó được tính từ những số mà nguồn nêu. Ví dụ 1,8 tỷ sau khi tăng 15,4% suy ra năm trước là 1,52–1,60 tỷ. Điểm vẽ rỗng, kèm công thức và các số dùng để tính.',
  en: 'No source states this number; it follows by arithmetic from numbers that sources state. 1.8 bn after growth of 15.4 % implies 1.52–1.60 bn the year before. Drawn hollow, with its formula and the figures put in.',
};

/** "A: normal …; B: time series break; …" */
function toStatusList(locale: Locale): string {
  return Object.entries(OBS_STATUSES).map(([code, name]) => `${code}: ${name[locale]}`).join('; ');
}

function toQualifierList(locale: Locale): string {
  return Object.entries(QUALIFIER_NAMES).filter(([code]) => code !== 'exact').map(([, name]) => `“${name[locale]}”`).join(', ');
}

/** The words that tables and points of figures use. */
export const FIGURE_TERMS: readonly Term[] = [
  { id: 'figure-stated', name: EVIDENCE_WORDS.stated, text: { vi: 'Một bài báo nêu chính con số này; nguồn và số đoạn được ghi bên cạnh.', en: 'An article of the press states this very number; source and paragraph stand beside it.' } },
  { id: 'figure-published', name: EVIDENCE_WORDS.published, text: { vi: 'Một cơ quan thống kê công bố con số này trong bảng hoặc cơ sở dữ liệu của mình.', en: 'A statistical service publishes this number in a table or database of its own.' } },
  { id: 'figure-computed', name: EVIDENCE_WORDS.computed, text: { vi: 'Phép cộng, trừ từ các số của một cơ quan thống kê, ví dụ xuất khẩu + nhập khẩu. Không phải ước tính, nhưng cơ quan đó không tự nêu.', en: 'A sum or difference of one service’s own figures, as exports + imports. No estimate, though the service does not state it itself.' } },
  { id: 'figure-implied', name: EVIDENCE_WORDS.implied, text: IMPLIED_MEANING },
  { id: 'figure-inferred', name: { vi: 'thời điểm suy ra', en: 'inferred date' }, text: { vi: 'Nguồn không ghi ngày này; lý do suy ra được ghi bên cạnh.', en: 'The source does not give this date; why it is thought to be so stands beside it.' } },
  { id: 'figure-printed', name: EVIDENCE_WORDS.printed, text: { vi: 'Con số viết đúng như trong nguồn, kể cả đơn vị và dấu thập phân.', en: 'The number as its source writes it, with its unit and decimal sign.' } },
  { id: 'figure-range', name: EVIDENCE_WORDS.range, text: { vi: 'Những giá trị làm tròn thành số được nêu: “1,8 tỷ” là từ 1,75 đến 1,85 tỷ. Mọi phép tính đều dùng cả khoảng; giá trị tính ra chỉ giữ những chữ số mà khoảng của nó cho phép.', en: 'The values that round to what is stated: “1.8 bn” is 1.75 to 1.85 bn. All arithmetic uses the whole range, and a computed value keeps only the digits that its own range justifies.' } },
  { id: 'figure-open', name: EVIDENCE_WORDS.open, text: { vi: '“Hơn 30” cho biết số nhỏ nhất, không cho biết số lớn nhất: đầu kia để ngỏ, không phải bằng 0.', en: '“Over 30” says the least, not the most: the other end is open, not zero.' } },
  { id: 'figure-qualifier', name: { vi: 'Cách nói', en: 'Qualifier' }, text: { vi: `Từ đi kèm con số trong nguồn: ${toQualifierList('vi')}. Từ đó làm khoảng rộng hơn hoặc để ngỏ một đầu.`, en: `The word that a source puts before a number: ${toQualifierList('en')}. It makes the range wider, or opens an end.` } },
  { id: 'figure-status', code: 'OBS_STATUS', name: EVIDENCE_WORDS.status, text: { vi: `Số liệu hình thành thế nào, và nguồn lưu ý gì. Trong tệp là một chữ cái của bảng mã SDMX: ${toStatusList('vi')}.`, en: `How a figure came about, and what its source remarks. In files a letter of the SDMX codelist: ${toStatusList('en')}.` } },
  { id: 'figure-key', name: { vi: 'Mã chuỗi', en: 'Series key' }, text: { vi: 'Sáu mã của một chuỗi: bên báo cáo, đối tác, luồng, chỉ tiêu, lĩnh vực, tần suất. VNM.BEL.T.TRADE._T.A là thương mại hai chiều (T) của Việt Nam với Bỉ, tất cả lĩnh vực (_T), theo năm (A).', en: 'Six codes of a series: reporter, partner, flow, measure, sector, frequency. VNM.BEL.T.TRADE._T.A is two-way trade (T) of Viet Nam with Belgium, all sectors (_T), by year (A).' } },
];
