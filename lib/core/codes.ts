import type { SourceBasis } from './catalogue';
import type { Bilingual, Locale } from './locale';
import type { Qualifier } from './printed';

/** Closed codelists with their names. Areas and measures are data (data/areas.csv, data/measures.csv). */
type Codelist<K extends string = string> = Readonly<Record<K, Bilingual>>;

/** UN Comtrade's X and M; T, B and the FDI directions are our own. */
export const FLOWS: Codelist = {
  T: { vi: 'hai chiều', en: 'two-way total' },
  X: { vi: 'xuất khẩu', en: 'exports' },
  M: { vi: 'nhập khẩu', en: 'imports' },
  B: { vi: 'cán cân', en: 'balance' },
  IN: { vi: 'FDI vào', en: 'inward FDI' },
  OUT: { vi: 'FDI ra', en: 'outward FDI' },
  _Z: { vi: 'không áp dụng', en: 'not applicable' },
};

/** SDMX CL_FREQ; `_O` is a period or date that is not one of a regular run (year to date, stock at a date). */
export const FREQS: Codelist = {
  A: { vi: 'năm', en: 'annual' },
  Q: { vi: 'quý', en: 'quarterly' },
  M: { vi: 'tháng', en: 'monthly' },
  _O: { vi: 'kỳ khác', en: 'other period' },
};

/** ISIC Rev. 4 sections where one is meant; `_T` all, `OTH` the rest. */
export const SECTORS: Codelist = {
  _T: { vi: 'tất cả lĩnh vực', en: 'all sectors' },
  A: { vi: 'nông, lâm, thủy sản', en: 'agriculture, forestry and fishing' },
  B: { vi: 'khai khoáng', en: 'mining and quarrying' },
  C: { vi: 'chế biến, chế tạo', en: 'manufacturing' },
  D: { vi: 'điện, khí', en: 'electricity and gas' },
  F: { vi: 'xây dựng', en: 'construction' },
  G: { vi: 'bán buôn, bán lẻ', en: 'wholesale and retail trade' },
  H: { vi: 'vận tải, kho bãi', en: 'transport and storage' },
  I: { vi: 'lưu trú, ăn uống', en: 'accommodation and food' },
  K: { vi: 'tài chính, bảo hiểm', en: 'finance and insurance' },
  L: { vi: 'bất động sản', en: 'real estate' },
  OTH: { vi: 'các lĩnh vực còn lại', en: 'all other sectors' },
};

/** Units of measure of values in base units. */
export const UNITS: Codelist = {
  USD: { vi: 'USD', en: 'USD' },
  EUR: { vi: 'EUR', en: 'EUR' },
  PC: { vi: '%', en: '%' },
  NUM: { vi: 'số lượng', en: 'number' },
  RANK: { vi: 'hạng', en: 'rank' },
  YR: { vi: 'năm', en: 'years' },
  // Computed only: no source states them.
  PP: { vi: 'điểm phần trăm', en: 'percentage points' },
  IX: { vi: 'chỉ số', en: 'index' },
  PURE_NUMB: { vi: 'số thuần túy', en: 'plain number' },
};

/** Units whose printed value is a whole number of things: no rounding interval. */
export const DISCRETE_UNITS: ReadonlySet<string> = new Set(['NUM', 'RANK', 'YR']);

/** SDMX CL_OBS_STATUS, the letters in use here. */
export const OBS_STATUSES: Codelist = {
  A: { vi: 'bình thường, nguồn không lưu ý gì', en: 'normal: no remark by the source' },
  B: { vi: 'đứt chuỗi', en: 'time series break' },
  D: { vi: 'định nghĩa khác', en: 'definition differs' },
  E: { vi: 'ước tính hoặc tính ra', en: 'estimated or computed' },
  F: { vi: 'dự báo', en: 'forecast value' },
  L: { vi: 'có nhưng không thu thập được', en: 'missing; data exist but were not collected' },
  M: { vi: 'không thể có', en: 'missing; data cannot exist' },
  O: { vi: 'thiếu giá trị', en: 'missing value' },
  P: { vi: 'số sơ bộ', en: 'provisional value' },
  U: { vi: 'độ tin cậy thấp', en: 'low reliability' },
};

export const QUALIFIER_NAMES: Codelist<Qualifier> = {
  exact: { vi: 'đúng như nguồn nêu', en: 'as stated by the source' },
  about: { vi: 'khoảng', en: 'about' },
  over: { vi: 'hơn', en: 'over' },
  under: { vi: 'dưới', en: 'under' },
  nearly: { vi: 'gần', en: 'nearly' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'at-most': { vi: 'nhiều nhất', en: 'at most' },
};

/** UN IMTS 2010: imports at the importer's border (CIF), exports at the exporter's (FOB). */
export const VALUATIONS: Codelist<NonNullable<SourceBasis['valuation']>> = {
  fob: { vi: 'FOB (giá tại cửa khẩu nước xuất)', en: 'FOB (value at the exporter’s border)' },
  cif: { vi: 'CIF (gồm cước phí và bảo hiểm)', en: 'CIF (freight and insurance included)' },
  'fob-cif': { vi: 'xuất khẩu FOB, nhập khẩu CIF', en: 'exports FOB, imports CIF' },
};

const PRICES: Codelist<NonNullable<SourceBasis['prices']>> = {
  current: { vi: 'giá hiện hành', en: 'current prices' },
  constant: { vi: 'giá so sánh', en: 'constant prices' },
};

const YEARS: Codelist<NonNullable<SourceBasis['year']>> = {
  calendar: { vi: 'năm dương lịch', en: 'calendar year' },
  fiscal: { vi: 'năm tài chính', en: 'fiscal year' },
};

/** What a source says about valuation, prices and year, in words: "exports FOB, imports CIF; current prices"; '' where it says nothing. */
export function toBasisText({ valuation, prices, year }: SourceBasis, locale: Locale): string {
  const names = [valuation && VALUATIONS[valuation], prices && PRICES[prices], year && YEARS[year]];
  return names.flatMap((name) => (name ? [name[locale]] : [])).join('; ');
}
