import { FLOWS, SECTORS } from '../core/codes';
import { formatPeriod } from '../core/format';
import { type Bilingual, both } from '../core/locale';
import type { Dimensions, Observation } from '../core/observation';
import { parsePeriod } from '../core/period';

/** What a figure is about: a series, a period, and the base of a rate. Frequency follows from the period. */
export interface Place extends Omit<Dimensions, 'freq'> {
  readonly timePeriod: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basePeriod: string | null;
}

/** Two spellings of one period or base are one place. */
export function toPlaceKey(p: Place): string {
  const base = p.basePeriod ? parsePeriod(p.basePeriod) : null;
  return `${p.reporter}.${p.partner}.${p.flow}.${p.measure}.${p.sector}@${p.periodStart}/${p.periodEnd}${base ? `<${base.start}/${base.end}` : ''}`;
}

/** The same subject in another period; no base, as levels have none. */
export function inPeriod(p: Place, measure: string, timePeriod: string): Place {
  const { start, end } = parsePeriod(timePeriod);
  const { reporter, partner, flow, sector } = p;
  return { reporter, partner, flow, sector, measure, timePeriod, periodStart: start, periodEnd: end, basePeriod: null };
}

const NOUNS: Readonly<Record<string, Bilingual>> = {
  TRADE_GROWTH: { vi: 'tăng trưởng', en: 'growth of' },
  TRADE_CAGR: { vi: 'tăng bình quân năm,', en: 'yearly growth of' },
  TRADE_MULTIPLE: { vi: 'số lần tăng,', en: 'multiple of' },
  TRADE_PER_MONTH: { vi: 'bình quân tháng,', en: 'monthly average of' },
  FDI_CAPITAL: { vi: 'vốn FDI đăng ký', en: 'registered FDI' },
  FDI_PROJECTS: { vi: 'số dự án FDI', en: 'FDI projects' },
  FDI_SHARE: { vi: 'tỷ trọng vốn FDI', en: 'share of FDI' },
  FDI_RANK: { vi: 'thứ hạng nhà đầu tư', en: 'rank among investors' },
  FDI_SOURCES: { vi: 'số nước có đầu tư', en: 'investing countries' },
  MARKET_RANK: { vi: 'thứ hạng thị trường xuất khẩu trong EU', en: 'rank among EU export markets' },
  COMMITTEE_SESSIONS: { vi: 'số khóa họp ủy ban', en: 'committee sessions' },
  RELATION_YEARS: { vi: 'số năm quan hệ ngoại giao', en: 'years of diplomatic relations' },
  AGRICULTURE_YEARS: { vi: 'số năm hợp tác nông nghiệp', en: 'years of cooperation in agriculture' },
};

const TRADE_NOUNS: Readonly<Record<string, Bilingual>> = {
  T: { vi: 'thương mại hai chiều', en: 'two-way trade' },
  B: { vi: 'cán cân thương mại', en: 'trade balance' },
};

/** What is measured, without period or areas: "growth of exports", "registered FDI, manufacturing". */
export function toSubject({ measure, flow, sector }: Pick<Place, 'measure' | 'flow' | 'sector'>): Bilingual {
  return both((locale) => {
    const ofTrade = (TRADE_NOUNS[flow] ?? FLOWS[flow])?.[locale] ?? flow;
    const noun = NOUNS[measure]?.[locale] ?? (measure === 'TRADE' ? '' : measure.toLowerCase().replaceAll('_', ' '));
    const words = measure.startsWith('TRADE') ? `${noun} ${ofTrade}`.trim() : noun;
    return sector === '_T' ? words : `${words}, ${SECTORS[sector]?.[locale] ?? sector}`;
  });
}

/** "exports 2013". */
export function toPlaceName(p: Place): Bilingual {
  const subject = toSubject(p);
  return both((locale) => `${subject[locale]} ${formatPeriod(p.timePeriod, locale)}`);
}

/** Whether a statement can be reasoned with: current, stated by somebody, and no target or forecast, which is no fact yet. */
export function isStatement(o: Observation): boolean {
  return !o.derivation && !o.supersededAt && o.obsStatus !== 'F' && (o.obsValue !== null || o.low !== null || o.high !== null);
}
