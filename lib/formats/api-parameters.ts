import type { Bilingual } from '../core/locale';

interface ParameterWords {
  readonly about: Bilingual;
  /** A value that works with the shipped figures; none where a value comes from an earlier answer. */
  readonly example?: string;
}

function words(vi: string, en: string, example?: string): ParameterWords {
  return { about: { vi, en }, example };
}

/** What each parameter of a public address means, by its name: the same name means the same everywhere. */
const PARAMETER_WORDS: Readonly<Record<string, ParameterWords>> = {
  lang: words('Ngôn ngữ của tiêu đề và chữ; nếu không ghi thì theo trình duyệt', 'Language of headers and words; as the browser asks where absent', 'vi'),
  reporter: words('Bên báo cáo: mã ISO 3166, nhiều mã cách nhau bằng dấu phẩy; 400 nếu không có mã, kèm các mã gần nhất', 'Reporter: ISO 3166 codes, separated by commas; 400 for one that there is not, with the nearest', 'VNM'),
  partner: words('Đối tác: mã ISO 3166, nhiều mã cách nhau bằng dấu phẩy; 400 nếu không có mã', 'Partner: ISO 3166 codes, separated by commas; 400 for one that there is not', 'BEL'),
  flow: words('Luồng: T hai chiều, X xuất khẩu, M nhập khẩu, B cán cân, IN và OUT cho FDI', 'Flow: T two-way, X exports, M imports, B balance, IN and OUT for FDI', 'T'),
  measure: words('Mã chỉ tiêu, xem /api/v1/measures; 400 nếu không có mã', 'Codes of measures, see /api/v1/measures; 400 for one that there is not', 'TRADE'),
  sector: words('Ngành theo ISIC 4; _T là mọi ngành', 'ISIC Rev. 4 sections; _T all', '_T'),
  freq: words('Tần suất: A năm, Q quý, M tháng, _O kỳ khác', 'Frequency: A annual, Q quarterly, M monthly, _O any other period', 'A'),
  series: words('Mã chuỗi, xem /api/v1/series', 'Series keys, see /api/v1/series', 'VNM.BEL.T.TRADE._T.A'),
  source: words('Định danh nguồn, xem /api/v1/sources; 400 nếu không có', 'Source ids, see /api/v1/sources; 400 for one that there is not', 'kinh-te-do-thi-2014-10'),
  qualifier: words('Cách nói về con số: exact, about, over, under, nearly, at-least, at-most', 'How a number was worded: exact, about, over, under, nearly, at-least, at-most', 'exact'),
  time: words('Năm hoặc ngày, có thể bỏ trống một đầu; lấy mọi kỳ có ngày chung với khoảng này', 'Years or days, either end open; every period that has a day in common with it', '2010..2014'),
  asOf: words('Số liệu, sự kiện và tên gọi đúng như đã biết vào ngày hoặc thời điểm này; 400 nếu nằm trong tương lai', 'Figures, events and names as they were known on that day or at that instant; 400 where it lies in the future'),
  transform: words('Phép tính: mã của FRED lin chg ch1 pch pc1 pca cch cca log, và index share permonth running cagr; số tính được có khoảng, công thức và số gốc', 'What is computed: FRED’s codes lin chg ch1 pch pc1 pca cch cca log, and index share permonth running cagr; computed figures have range, formula and parents', 'lin'),
  csvType: words('full: mọi số của các chuỗi trong biểu đồ; filtered: đúng những số được vẽ', 'full: all figures of the chart’s series; filtered: those that it draws', 'filtered'),
  useColumnShortNames: words('Tên cột ngắn, không đổi, và mã thay cho tên gọi', 'Short, stable column names, and codes instead of names', 'true'),
  excel: words('Cho Excel: dấu BOM, dấu phân cách và dấu thập phân của ngôn ngữ', 'For Excel: byte order mark, the language’s separator and decimal sign', 'true'),
  limit: words('Nhiều nhất bấy nhiêu dòng', 'At most so many rows', '10'),
  cursor: words('Đi tiếp từ trang trước: lấy nguyên từ `next`', 'Where the page before ended: taken from `next` as it is'),
  id: words('Mã nguồn, nhiều mã cách nhau bằng dấu phẩy', 'Source ids, separated by commas', 'kinh-te-do-thi-2014-10'),
  kind: words('Loại, nhiều loại cách nhau bằng dấu phẩy', 'Kinds, separated by commas'),
  nature: words('Bản chất của chỉ tiêu: flow, stock, share, growth, rank, count', 'Nature of the measure: flow, stock, share, growth, rank, count', 'flow'),
  area: words('Mã nước/vùng có liên quan; 400 nếu không có mã', 'Areas concerned; 400 for a code that there is not', 'BEL'),
  verdict: words('Kết luận: disagrees (không khớp), differs (chênh lệch có nguyên nhân thường gặp), agrees (khớp trong phạm vi làm tròn); nhiều mã cách nhau bằng dấu phẩy', 'Verdict: disagrees, differs (for a usual reason), agrees (within rounding); separated by commas', 'disagrees'),
  severity: words('Mức độ: high, medium, low; nhiều mức cách nhau bằng dấu phẩy', 'Severity: high, medium, low; separated by commas', 'high'),
  explained: words('true: đã có giải thích; false: chưa', 'true: an editor has given a reason; false: nobody has', 'false'),
  q: words('Từ cần tìm, có dấu hay không dấu', 'What to look for, with or without diacritics', 'bi'),
  theme: words('Sáng hoặc tối', 'Light or dark', 'dark'),
  imType: words('Cỡ ảnh sẵn có: og 1200×630, twitter 1200×600, thumbnail 600×400, square 1080×1080', 'Size by name: og 1200×630, twitter 1200×600, thumbnail 600×400, square 1080×1080', 'square'),
  imWidth: words('Chiều rộng, px', 'Width, px', '800'),
  imHeight: words('Chiều cao, px', 'Height, px', '600'),
  imFontSize: words('Cỡ chữ của nhãn, px', 'Size of the labels, px', '16'),
  evidence: words('Vẽ khoảng giá trị và ghi nguyên văn con số', 'Draw ranges, and quote the number as its source states it', 'true'),
  annotations: words('Vẽ sự kiện phía trên số liệu', 'Draw events above the data', 'true'),
  compact: words('Chỉ có tiêu đề, hình vẽ và nguồn, vừa chiều cao của khung', 'Title, plot and sources alone, as high as the frame', 'true'),
  frame: words('Có khung và nền riêng', 'With a border and ground of its own', 'true'),
  base: words('Kỳ gốc của chỉ số, số lũy kế hoặc tăng trưởng bình quân; kỳ đầu của quả tạ với rows=series', 'Base period of an index, a running total or a compound growth; first period of a dumbbell with rows=series', '2010'),
  to: words('Kỳ cuối của tăng trưởng bình quân; kỳ thứ hai của quả tạ với rows=series', 'Last period of a compound growth; second period of a dumbbell with rows=series', '2013'),
  formula: words('Công thức trên các chuỗi, a là chuỗi đầu', 'A formula over the series, a is the first', 'a/1000'),
  scale: words('Thang của trục giá trị', 'Scale of the value axis', 'log'),
  axes: words('Số trục giá trị', 'Number of value axes', '1'),
  rows: words(
    'Biểu đồ quả tạ (kind=dumbbell): mỗi hàng là một kỳ, điểm là các chuỗi; hoặc mỗi hàng là một chuỗi, điểm là hai kỳ base và to',
    'Of a dumbbell (kind=dumbbell): a row for each period with the series as dots, or for each series with two periods, base and to',
    'series',
  ),
  layout: words('Vẽ chung hoặc mỗi chuỗi một biểu đồ nhỏ', 'One chart, or a small one for each series', 'multiples'),
  events: words('false, hoặc các loại sự kiện và mã vùng', 'false, or kinds of events and codes of areas', 'visit,BEL'),
  notes: words(
    'Chú thích riêng: point, range, line hoặc text, rồi ngày, giá trị và chữ; nhiều chú thích cách nhau bằng dấu phẩy',
    'Own annotations: point, range, line or text, then date, value and words; separated by commas',
    'line::1000000000:en(Target)',
  ),
  official: words('Vẽ cả số liệu chính thức', 'Draw figures of official sources too', 'true'),
  claims: words('Trong các số khác nhau về cùng kỳ: all là tất cả, preferred là số được chọn theo quy tắc, hoặc tên các số chuỗi@kỳ@nguồn', 'Of rival figures for one period: all, preferred, or names of figures series@period@source', 'preferred'),
  pin: words('Các điểm được ghim: chuỗi@kỳ@nguồn', 'Pinned points: series@period@source'),
  format: words('Định dạng, thay cho Accept', 'Format, instead of Accept'),
  dimensionAtObservation: words('TIME_PERIOD; với SDMX-CSV cả AllDimensions; chiều khác: 501', 'TIME_PERIOD; in SDMX-CSV AllDimensions too; any other dimension: 501', 'TIME_PERIOD'),
  attributes: words('Các thuộc tính: dsd hoặc all là tất cả, series, obs, none, hay mã của chúng', 'Attributes: dsd or all for every one, series, obs, none, or their ids', 'OBS_STATUS,OBS_LOW'),
  measures: words('none: chỉ các chuỗi, không có số liệu', 'none: series alone, without figures', 'none'),
  firstNObservations: words('Bấy nhiêu số đầu của mỗi chuỗi', 'The first so many figures of each series', '1'),
  lastNObservations: words('Bấy nhiêu số cuối của mỗi chuỗi', 'The last so many figures of each series', '1'),
  includeHistory: words('Chỉ false; muốn biết số liệu như đã biết trước đây: asOf. updatedAfter cũng không có (501)', 'Only false; asOf gives figures as known earlier. Nor is there updatedAfter (501)', 'false'),
  startPeriod: words('Kỳ bắt đầu từ đây trở đi', 'Periods that begin here or later', '2010'),
  endPeriod: words('Kỳ kết thúc trước hoặc vào đây', 'Periods that end here or earlier', '2014'),
  detail: words('Số liệu: đầy đủ, không thuộc tính, chỉ khóa của chuỗi, hoặc chuỗi không có số liệu. Cấu trúc: đầy đủ hoặc chỉ tên (stubs)', 'Data: full, without attributes, keys of series alone, or series without figures. Structures: full, or names alone (stubs)', 'full'),
  references: words('Kèm những phần mà phần được hỏi dùng, hoặc dùng nó', 'With what it refers to, or what refers to it', 'all'),
  url: words('Địa chỉ của biểu đồ', 'Address of a chart'),
  maxwidth: words('Rộng nhiều nhất, px', 'At most so wide, px', '600'),
  maxheight: words('Cao nhiều nhất, px', 'At most so high, px', '500'),
};

const COMPONENT: Bilingual = { vi: 'Các mã của chiều này, cách nhau bằng dấu phẩy', en: 'Codes of this dimension, separated by commas' };
const COMPONENT_TIME = words('Khoảng thời gian: ge:2010+le:2014', 'Time: ge:2010+le:2014', 'ge:2010+le:2014');

/** Of an address that computes nothing (lib/core/query). */
const UNTRANSFORMED = words('Chỉ lin: số liệu nguyên gốc; /charts, /series và /explore tính các phép khác', 'Only lin, the figures as they are; /charts, /series and /explore compute the others', 'lin');

/**
 * Words of a parameter; those of SDMX's `c[…]` are alike.
 * @param values all that it may be, where these are few
 */
export function toParameterWords(name: string, values?: unknown): ParameterWords {
  if (name === 'transform' && Array.isArray(values) && values.length === 1) return UNTRANSFORMED;
  if (name === 'c[TIME_PERIOD]') return COMPONENT_TIME;
  return PARAMETER_WORDS[name] ?? { about: name.startsWith('c[') ? COMPONENT : { vi: name, en: name } };
}
