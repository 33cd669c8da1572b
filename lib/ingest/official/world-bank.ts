import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import type { IndicatorMeaning, ReadOptions } from './coded-cell';
import { readCell } from './coded-cell';
import { asArray, asObject, asText, type Json, type JsonObject, parseJson } from './json-tokens';
import { type Outcome, toProblem } from './import-row';

const USD = { unit: 'USD', unitMult: 0 } as const;

/** Indicators of the World Development Indicators (https://data.worldbank.org/indicator) that are trade or investment in dollars. */
export const WORLD_BANK_INDICATORS: Readonly<Record<string, IndicatorMeaning>> = {
  'TX.VAL.MRCH.CD.WT': { measure: 'TRADE', flow: 'X', scale: USD },
  'TM.VAL.MRCH.CD.WT': { measure: 'TRADE', flow: 'M', scale: USD },
  'NE.EXP.GNFS.CD': { measure: 'TRADE_GS', flow: 'X', scale: USD },
  'NE.IMP.GNFS.CD': { measure: 'TRADE_GS', flow: 'M', scale: USD },
  'BX.KLT.DINV.CD.WD': { measure: 'FDI_NET', flow: 'IN', scale: USD },
  'BM.KLT.DINV.CD.WD': { measure: 'FDI_NET', flow: 'OUT', scale: USD },
};

/** Errors come as [{"message": [{"id", "key", "value"}]}], with status 200. */
function findMessage(answer: Json): string | null {
  const messages = asArray(asObject(asArray(answer)?.[0])?.message) ?? [];
  const said = messages.map((message) => asText(asObject(message)?.value)).filter(Boolean);
  return said.length > 0 ? said.join(' ') : null;
}

function findRows(answer: Json): readonly Json[] {
  const message = findMessage(answer);
  if (message) throw new TradeciteError('bad-data', answerFault('world-bank-says', { words: message }));
  const parts = asArray(answer);
  if (!parts || !asObject(parts[0])) throw new TradeciteError('bad-data', answerFault('world-bank-form'));
  return asArray(parts[1]) ?? [];
}

function toCodes(row: JsonObject, indicator: string): Map<string, string> {
  const area = asText(row.countryiso3code) || asText(asObject(row.country)?.id);
  const known = [['REPORTER', area], ['TIME_PERIOD', asText(row.date)], ['INDICATOR', indicator], ['OBS_STATUS', asText(row.obs_status)]] as const;
  return new Map(known.filter(([id, code]) => id !== 'OBS_STATUS' || code !== ''));
}

/**
 * An answer of the World Bank's API v2 with format=json: [description, rows].
 * @throws TradeciteError bad-data where the answer is an error, a web page or cut.
 */
export function* readWorldBankJson(text: string, options: ReadOptions): Generator<Outcome> {
  const indicators = options.indicators ?? WORLD_BANK_INDICATORS;
  for (const [index, json] of findRows(parseJson(text)).entries()) {
    const [place, row] = [`/1/${index}`, asObject(json)];
    const indicator = asText(asObject(row?.indicator)?.id);
    if (!row || !indicator) yield toProblem(place, undefined, answerFault('world-bank-row'));
    else if (!indicators[indicator] && !(options.measure && options.flow)) {
      yield toProblem(place, 'indicator', answerFault('indicator-unknown', { code: indicator, known: Object.keys(indicators).join(', ') }));
    } else {
      const value = asText(row.value) || null;
      yield readCell({ place, codes: toCodes(row, indicator), value, plain: value }, new Set(), { ...options, indicators });
    }
  }
}
