import { MIRROR_BAND_NAMES } from '../charts/mirror-words';
import { FLOWS, VALUATIONS } from '../core/codes';
import type { Bilingual } from '../core/locale';
import { type MirrorRow, toValuation } from '../core/mirror';
import { type Observation, toObservationRef, toTeller } from '../core/observation';
import { type Quantity, toQuantityText } from '../core/quantity';
import type { Column, Lookup } from './column';

/** One press figure beside both sides of its year; a year without one has a row too. */
export interface MirrorLine {
  readonly reporter: string;
  readonly partner: string;
  readonly row: MirrorRow;
  readonly press: Observation | null;
}

/** Rows as a table has them: rivals of the press stand below each other. */
export function toMirrorLines(pair: Pick<MirrorLine, 'reporter' | 'partner'>, rows: readonly MirrorRow[]): MirrorLine[] {
  return rows.flatMap((row) => (row.press.length > 0 ? row.press : [null]).map((press) => ({ ...pair, row, press })));
}

type MirrorColumn = Column<MirrorLine>;
type Find = (line: MirrorLine) => Observation | null;
type Ends = readonly [value: Bilingual, low: Bilingual, high: Bilingual];

const PARTS = ['obsValue', 'low', 'high'] as const;
const SUFFIXES = ['', '_low', '_high'] as const;

function words(vi: string, en: string): Bilingual {
  return { vi, en };
}

function toEnds(vi: string, en: string): Ends {
  return [words(vi, en), words(`${vi}, cận dưới`, `${en}, lower bound`), words(`${vi}, cận trên`, `${en}, upper bound`)];
}

function area(short: 'reporter' | 'partner', vi: string, en: string): MirrorColumn {
  return { short, header: { vi, en }, type: 'text', cell: (line) => line[short], readable: (line, { areas }, locale) => areas.get(line[short])?.name[locale] ?? line[short] };
}

function figure(short: string, ends: Ends, find: Find): MirrorColumn[] {
  return PARTS.map((part, i) => ({ short: `${short}_value${SUFFIXES[i]}`, header: ends[i] ?? ends[0], type: 'number', cell: (line) => find(line)?.[part] ?? null }));
}

function findValuation(o: Observation | null, { sources }: Lookup): keyof typeof VALUATIONS | null {
  const source = o && sources.get(toTeller(o));
  return source ? toValuation(o.flow, source.basis) : null;
}

/** Valuation, source and name of a figure. */
function origin(short: string, vi: string, en: string, find: Find): MirrorColumn[] {
  return [
    {
      short: `${short}_valuation`, header: words(`${vi}: cách tính giá`, `${en}: valuation`), type: 'text', cell: (line, lookup) => findValuation(find(line), lookup),
      readable: (line, lookup, locale) => { const code = findValuation(find(line), lookup); return code && VALUATIONS[code][locale]; },
    },
    { short: `${short}_source_id`, header: words(`${vi}: mã nguồn`, `${en}: source id`), type: 'text', cell: (line) => { const o = find(line); return o && toTeller(o); } },
    { short: `${short}_observation`, header: words(`${vi}: tên số liệu`, `${en}: name of the figure`), type: 'text', cell: (line) => { const o = find(line); return o && toObservationRef(o); } },
  ];
}

function computed(short: string, ends: Ends, find: (row: MirrorRow) => Quantity | null): MirrorColumn[] {
  return PARTS.map((part, i) => ({
    short: `${short}${SUFFIXES[i]}`, header: ends[i] ?? ends[0], type: 'number', cell: ({ row }) => { const q = find(row); return q && toQuantityText(q)[part]; },
  }));
}

const findOwn: Find = ({ row }) => row.own;
const findOther: Find = ({ row }) => row.other;
const findPress: Find = ({ press }) => press;

/** The columns of a mirror comparison. Names and order are public. */
export const MIRROR_COLUMNS: readonly MirrorColumn[] = [
  area('reporter', 'Bên báo cáo', 'Reporter'),
  area('partner', 'Đối tác', 'Partner'),
  { short: 'flow', header: words('Luồng của bên báo cáo', 'Flow of the reporter'), type: 'text', cell: ({ row }) => row.flow, readable: ({ row }, _, locale) => FLOWS[row.flow]?.[locale] ?? row.flow },
  { short: 'time_period', header: words('Năm', 'Year'), type: 'text', cell: ({ row }) => row.timePeriod },
  { short: 'unit_measure', header: words('Đơn vị', 'Unit'), type: 'text', cell: ({ row, press }) => (row.own ?? row.other ?? press)?.unitMeasure ?? null },
  ...figure('reporter', toEnds('Số của bên báo cáo', 'Reporter’s figure'), findOwn),
  ...origin('reporter', 'Bên báo cáo', 'Reporter', findOwn),
  ...figure('partner', toEnds('Số của đối tác', 'Partner’s figure'), findOther),
  ...origin('partner', 'Đối tác', 'Partner', findOther),
  ...figure('press', toEnds('Số báo chí nêu', 'Press figure'), findPress),
  { short: 'press_printed', header: words('Báo chí: nguyên văn con số', 'Press: as stated'), type: 'text', cell: ({ press }) => press?.printed ?? null },
  ...origin('press', 'Báo chí', 'Press', findPress).slice(1),
  ...computed('ratio', toEnds('Tỷ lệ nhập khẩu / xuất khẩu (hai chiều: đối tác / bên báo cáo)', 'Importer over exporter (two-way: partner over reporter)'), ({ ratio }) => ratio),
  { short: 'usual_band', header: words('So với mức CIF/FOB thường thấy', 'Against the usual CIF/FOB ratio'), type: 'text', cell: ({ row }) => row.band, readable: ({ row }, _, locale) => row.band && MIRROR_BAND_NAMES[row.band][locale] },
  ...computed('asymmetry', toEnds('Độ lệch |a−b| / trung bình, %', 'Asymmetry |a−b| / mean, %'), ({ asymmetry }) => asymmetry),
];
