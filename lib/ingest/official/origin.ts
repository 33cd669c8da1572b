import type { SourceBasis } from '../../core/catalogue';
import type { OriginId } from '../../core/import-body';
import type { IndicatorMeaning } from './coded-cell';
import { WORLD_BANK_INDICATORS } from './world-bank';

/** Where official figures come from: what a source made from them says of itself. */
export interface Origin {
  /** First part of the source's id. */
  readonly sourceId: string;
  readonly name: string;
  readonly publisher: string | null;
  readonly baseUrl: string | null;
  readonly licence: string;
  /** In Vietnamese; null where it reads the same. */
  readonly licenceVi: string | null;
  readonly basis: SourceBasis;
  /** Least time between two requests, milliseconds: what the service allows without a contract. */
  readonly pace: number;
  readonly indicators: Readonly<Record<string, IndicatorMeaning>>;
  /** Codes for flows that are numbers (Comext: 1 import, 2 export). */
  readonly flows?: Readonly<Record<string, string>>;
}

const CUSTOMS: SourceBasis = { valuation: 'fob-cif', prices: 'current', year: 'calendar' };
const UNKNOWN: SourceBasis = { valuation: null, prices: null, year: null };
const THOUSAND_USD = { unit: 'USD', unitMult: 3 } as const;
const EUROS = { unit: 'EUR', unitMult: 0 } as const;
const MILLION_EUROS = { unit: 'EUR', unitMult: 6 } as const;

/** Balance comes out of both: it is computed here, with its interval. */
const EUROSTAT: Readonly<Record<string, IndicatorMeaning>> = {
  VALUE_IN_EUROS: { measure: 'TRADE', scale: EUROS },
  VALUE_EUR: { measure: 'TRADE', scale: EUROS },
  MIO_EXP_VAL: { measure: 'TRADE', flow: 'X', scale: MILLION_EUROS },
  MIO_IMP_VAL: { measure: 'TRADE', flow: 'M', scale: MILLION_EUROS },
  MIO_BAL_VAL: { measure: 'TRADE', flow: 'B', scale: MILLION_EUROS },
  TRD_VAL: { measure: 'TRADE' },
};

const OWN_TERMS = 'Terms of the publisher; figures are cited, the file itself is not passed on';
const OWN_TERMS_VI = 'Theo điều khoản của nơi công bố; số liệu được trích dẫn, không phát hành lại tệp gốc';

export const ORIGINS: Readonly<Record<OriginId, Origin>> = {
  comtrade: {
    sourceId: 'un-comtrade', name: 'UN Comtrade', publisher: 'United Nations Statistics Division', baseUrl: 'https://comtradeapi.un.org',
    licence: 'UN Comtrade terms: cite the United Nations; single figures may be shown, the database may not be passed on',
    licenceVi: 'Điều khoản của UN Comtrade: ghi nguồn Liên Hợp Quốc; được nêu từng số liệu, không được phát hành lại cơ sở dữ liệu', basis: CUSTOMS, pace: 1100, indicators: {},
  },
  wits: {
    sourceId: 'wits', name: 'WITS', publisher: 'World Bank, World Integrated Trade Solution', baseUrl: 'https://wits.worldbank.org',
    licence: 'WITS terms: cite World Bank WITS and UN Comtrade; no bulk redistribution',
    licenceVi: 'Điều khoản của WITS: ghi nguồn WITS của Ngân hàng Thế giới và UN Comtrade; không phát hành lại với khối lượng lớn', basis: CUSTOMS, pace: 1000,
    indicators: { 'XPRT-TRD-VL': { measure: 'TRADE', flow: 'X', scale: THOUSAND_USD }, 'MPRT-TRD-VL': { measure: 'TRADE', flow: 'M', scale: THOUSAND_USD } },
  },
  'world-bank': {
    sourceId: 'world-bank', name: 'World Development Indicators', publisher: 'World Bank', baseUrl: 'https://api.worldbank.org',
    licence: 'CC BY 4.0, World Bank', licenceVi: 'CC BY 4.0, Ngân hàng Thế giới', basis: { valuation: null, prices: 'current', year: null }, pace: 300, indicators: WORLD_BANK_INDICATORS,
  },
  eurostat: {
    sourceId: 'eurostat', name: 'Eurostat', publisher: 'Eurostat', baseUrl: 'https://ec.europa.eu',
    licence: 'Free reuse with acknowledgement of Eurostat (Commission Decision 2011/833/EU)',
    licenceVi: 'Được dùng lại tự do nếu ghi nguồn Eurostat (Quyết định 2011/833/EU của Ủy ban châu Âu)', basis: CUSTOMS, pace: 500, indicators: EUROSTAT, flows: { '1': 'M', '2': 'X' },
  },
  sdmx: { sourceId: 'sdmx', name: 'SDMX', publisher: null, baseUrl: null, licence: OWN_TERMS, licenceVi: OWN_TERMS_VI, basis: UNKNOWN, pace: 1000, indicators: {} },
  'json-stat': { sourceId: 'json-stat', name: 'JSON-stat', publisher: null, baseUrl: null, licence: OWN_TERMS, licenceVi: OWN_TERMS_VI, basis: UNKNOWN, pace: 1000, indicators: {} },
  table: { sourceId: 'table', name: 'Table', publisher: null, baseUrl: null, licence: OWN_TERMS, licenceVi: OWN_TERMS_VI, basis: UNKNOWN, pace: 1000, indicators: {} },
};
