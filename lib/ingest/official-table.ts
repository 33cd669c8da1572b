import { withArticle } from '../core/area-article';
import { UNITS } from '../core/codes';
import { parsePrintedNumbers, toPrintedInterval } from '../core/printed';
import { toQuantityText } from '../core/quantity';

/** A row of a CSV table by its column names. */
export type TableRow = Readonly<Record<string, string>>;

export interface OfficialTables {
  /** reporter, partner, year, flow, value_usd_thousand: World Bank WITS, from UN Comtrade. */
  readonly trade: readonly TableRow[];
  /** iso3, year, fdi_usd_m: Statistical Yearbooks of Viet Nam. */
  readonly fdi: readonly TableRow[];
}

const WITS = 'wits-un-comtrade';
const YEARBOOKS = 'statistical-yearbooks-fdi';

/** Members of the European Union in 2013 and 2014, ISO 3166-1 alpha-3. */
const EU_2013 = (
  'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'
).split(' ');

/** Codes of WITS that are not today's ISO 3166-1. */
const CODES: Readonly<Record<string, string>> = { ROM: 'ROU' };
const FLOWS: Readonly<Record<string, string>> = { exports: 'X', imports: 'M' };
/** From 2016 on contributions and share purchases count too. */
const BREAK_YEAR = '2016';
const BREAK_NOTE = {
  note_vi: 'Đứt chuỗi: từ năm 2016 tính thêm vốn góp và mua cổ phần; trước đó chỉ có vốn cấp mới và vốn tăng thêm.',
  note_en: 'Break: from 2016 the figure also counts capital contributions and share purchases; before, only new and added capital.',
};

/** Value and both ends as the digits of the token imply. */
function toFigure(printed: string): TableRow {
  const [number] = parsePrintedNumbers(printed, 'en');
  if (!number) throw new TypeError(`"${printed}" has no number`);
  const { obsValue, low, high } = toQuantityText(toPrintedInterval(number, 'exact', false));
  return { obs_value: obsValue ?? '', low: low ?? '', high: high ?? '', qualifier: 'exact', obs_status: 'A', printed };
}

function isWanted(reporter: string, partner: string, flow: string, year: number): boolean {
  const isPair = (reporter === 'VNM' && partner === 'BEL') || (reporter === 'BEL' && partner === 'VNM');
  if (isPair) return year >= 1999 && year <= 2014;
  return reporter === 'VNM' && flow === 'X' && EU_2013.includes(partner) && (year === 2013 || year === 2014);
}

function toTradeRow(row: TableRow): TableRow[] {
  const [reporter = '', partner = ''] = [row.reporter, row.partner].map((code = '') => CODES[code] ?? code);
  const flow = FLOWS[row.flow ?? ''] ?? '';
  if (!isWanted(reporter, partner, flow, Number(row.year))) return [];
  const series_key = `${reporter}.${partner}.${flow}.TRADE._T.A`;
  return [{ series_key, time_period: row.year ?? '', source_id: WITS, ...toFigure(`${row.value_usd_thousand} thousand ${UNITS.USD?.en}`) }];
}

function toFdiRow(row: TableRow): TableRow[] {
  if (row.iso3 !== 'BEL') return [];
  const figure = toFigure(`${row.fdi_usd_m} million ${UNITS.USD?.en}`);
  const broken = row.year === BREAK_YEAR ? { obs_status: 'B', ...BREAK_NOTE } : {};
  return [{ series_key: 'VNM.BEL.IN.FDI_REGISTERED._T.A', time_period: row.year ?? '', source_id: YEARBOOKS, ...figure, ...broken }];
}

/** Rows for data/observations.csv: trade of Viet Nam and Belgium as each reports it, Viet Nam's exports to the EU, registered FDI. */
export function toOfficialRows({ trade, fdi }: OfficialTables): TableRow[] {
  return [...trade.flatMap(toTradeRow), ...fdi.flatMap(toFdiRow)];
}

type Words = { readonly vi: string; readonly en: string };

const TRADE_NOTE: Record<'X' | 'M', Words> = {
  X: { vi: 'Hàng hóa, giá FOB, theo nước bạn hàng cuối mà hải quan bên báo cáo biết.', en: 'Goods, FOB, by the last country of destination that the reporter’s customs know.' },
  M: { vi: 'Hàng hóa, giá CIF, theo nước xuất xứ mà hải quan bên báo cáo ghi.', en: 'Goods, CIF, by the country of origin that the reporter’s customs record.' },
};

function toTradeTitle(flow: string, reporter: Words, partner: Words): Words {
  if (flow === 'X') return { vi: `Xuất khẩu của ${reporter.vi} sang ${partner.vi}`, en: `Exports of ${withArticle(reporter.en)} to ${withArticle(partner.en)}` };
  return { vi: `Nhập khẩu của ${reporter.vi} từ ${partner.vi}`, en: `Imports of ${withArticle(reporter.en)} from ${withArticle(partner.en)}` };
}

const FDI_TITLE = { title_vi: 'Vốn FDI đăng ký của Bỉ tại Việt Nam trong năm', title_en: 'Belgian FDI capital registered in Viet Nam in the year' };

function toSeriesRow(key: string, names: ReadonlyMap<string, Words>): TableRow {
  const [reporter = '', partner = '', flow = '', measure = '', sector = '', freq = ''] = key.split('.');
  const dimensions = { key, reporter, partner, flow, measure, sector, freq };
  if (measure !== 'TRADE') return { ...dimensions, ...FDI_TITLE, note_vi: BREAK_NOTE.note_vi, note_en: BREAK_NOTE.note_en };
  const [from, to] = [names.get(reporter), names.get(partner)];
  if (!from || !to) throw new TypeError(`${key} names an area that data/areas.csv lacks`);
  const [title, note] = [toTradeTitle(flow, from, to), TRADE_NOTE[flow === 'X' ? 'X' : 'M']];
  return { ...dimensions, title_vi: title.vi, title_en: title.en, note_vi: note.vi, note_en: note.en };
}

/** Rows for data/series.csv: one for each series of some official rows. */
export function toOfficialSeries(rows: readonly TableRow[], areas: readonly TableRow[]): TableRow[] {
  const names = new Map(areas.map(({ code = '', name_vi = '', name_en = '' }) => [code, { vi: name_vi, en: name_en }]));
  const keys = [...new Set(rows.map(({ series_key = '' }) => series_key))];
  return keys.map((key) => toSeriesRow(key, names));
}
