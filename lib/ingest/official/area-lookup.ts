import type { Area } from '../../core/catalogue';
import type { Fault } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import { NameLookup, toNamedCodes } from './name-lookup';
import { SPECIAL_AREAS } from './special-areas';

/** UN Comtrade's numeric codes that are not the M49 code of the country (partnerAreas.json, as for special-areas.ts). */
const COMTRADE_NUMBERS: Readonly<Record<string, string>> = {
  '0': 'W00', '97': 'EU', '251': 'FRA', '280': 'DEU', '381': 'ITA', '579': 'NOR', '699': 'IND', '757': 'CHE', '841': 'USA', '842': 'USA',
  '230': 'ETH', '582': 'PUS', '588': 'IND', '711': 'ZA1', '720': 'YMD', '736': 'SDN-FORMER', '886': 'YEM', '918': 'EU', '975': 'EU',
};

/** Letters that World Bank WITS, UN Comtrade and Eurostat write, and ISO 3166 does not (any more). */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  // WITS, https://wits.worldbank.org/wits/wits/witshelp/Content/Codes/Country_Codes.htm
  ROM: 'ROU', ZAR: 'COD', TMP: 'TLS', OAS: 'S19', SUD: 'SDN-FORMER', SER: 'SRB', MNT: 'MNE', EUN: 'EU', UNS: 'XX', FRE: 'X2', BUN: 'X1', SPE: 'X3',
  USP: 'PUS', YDR: 'YMD', SVU: 'SUN', WLD: 'W00', ZA2: 'ZA1', KSV: 'XKX',
  // UN Comtrade
  WORLD: 'W00', W0: 'W00', W1: 'W00', _X: 'XX', R20: 'XX',
  // Eurostat
  EL: 'GRC', UK: 'GBR', EU27_2020: 'EU', EU28: 'EU', EU27_2007: 'EU', EU25: 'EU', EU15: 'EU',
};

/** Codes that are aggregates no area here stands for; such rows are left out, not refused. */
const AGGREGATES = /^(?:EXT_|INT_|INTRA|EXTRA|EA\d*|EA|EFTA|ASEAN|OECD|OPEC|G20|AGGR|EAS|ECS|LCN|MEA|NAC|SAS|SSF|SSA|HIC|LIC|LMC|LMY|MIC|UMC|OED|EUU|EMU|ARB|CEB|EAP|ECA|LAC|MNA|TEA|TEC|TLA|TMN|TSA|TSS|\d[A-Z]$|[A-Z]\d$|X[C-HJ-OQ-Z]$|Z[4-9FGJQT]$|V[1-4]$|F1$|S[1-4]$|T[2-7]$|B8$|OE$)/u;

export type AreaMatch = { readonly code: string; readonly added: Area | null } | { readonly aggregate: true } | null;

/** Looks an area up under the codes and names that official sources use. */
export class AreaLookup {
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #byCode = new Map<string, string>();
  readonly #byName: NameLookup<Area>;
  readonly #special = new Map(SPECIAL_AREAS.map((area) => [area.code, area]));
  readonly #matches = new Map<string, AreaMatch>();

  /** @param areas that the database holds */
  constructor(areas: readonly Area[]) {
    for (const area of [...SPECIAL_AREAS, ...areas]) {
      for (const code of [area.code, area.alpha2]) if (code) this.#byCode.set(code.toUpperCase(), area.code);
      if (area.m49) this.#byCode.set(String(Number(area.m49)), area.code);
    }
    this.#areas = new Map([...SPECIAL_AREAS, ...areas].map((area) => [area.code, area]));
    for (const { code } of areas) this.#special.delete(code);
    this.#byName = new NameLookup([...this.#special.values(), ...areas], ({ name, aliases }) => [name.vi, name.en, ...aliases]);
  }

  /** An area by ISO or M49 code, by a source's own code, or by its name in either language; null where it is unknown. */
  find(text: string): AreaMatch {
    const known = this.#matches.get(text);
    if (known !== undefined) return known;
    const match = this.#find(text.trim());
    this.#matches.set(text, match);
    return match;
  }

  /** The area itself, which the database may not have yet; undefined for a group that no area here stands for, too. */
  findArea(text: string): Area | undefined {
    const match = this.find(text);
    return match && 'code' in match ? this.#areas.get(match.code) : undefined;
  }

  /** Names of a list with commas, as options take several areas; a name that has a comma itself is one. */
  split(list: string): readonly string[] {
    return this.find(list) ? [list] : list.split(',').map((text) => text.trim());
  }

  /** What a text that names no area may mean: areas of the same name, and those whose names have its words. */
  toFault(text: string): Fault {
    const coded = this.#areas.get(this.#byCode.get(text.trim().toUpperCase()) ?? '');
    const near = [...new Set([...(coded ? [coded] : []), ...this.#byName.near(text)])];
    return near.length > 0 ? importFault('area-near', { text, near: toNamedCodes(near) }) : importFault('area-unknown', { text });
  }

  /** "NGA" is Nigeria's code and "Nga" Viet Nam's name for Russia: as they are written they are clear, "nga" is not. */
  #findNamed(text: string, upper: string): string | undefined {
    const [coded, named] = [this.#byCode.get(upper), this.#byName.find(text)?.code];
    if (!coded || !named || coded === named || text === upper) return coded ?? named;
    return this.#byName.isExact(text) ? named : undefined;
  }

  #find(text: string): AreaMatch {
    const upper = text.toUpperCase();
    const number = /^\d{1,3}$/u.test(text) ? String(Number(text)) : null;
    const other = number ? COMTRADE_NUMBERS[number] : OTHER_LETTERS[upper];
    const key = other ?? number;
    const code = key ? this.#byCode.get(key) : this.#findNamed(text, upper);
    if (code) return { code, added: this.#special.get(code) ?? null };
    return AGGREGATES.test(upper) ? { aggregate: true } : null;
  }
}
