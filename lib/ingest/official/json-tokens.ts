import { isLosslessNumber, parse } from 'lossless-json';
import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import type { Fault } from '../../core/faults/fault';
import type { Bilingual } from '../../core/locale';

/** JSON whose numbers are kept as they were written: 0.10 stays "0.10". */
export type Json = string | number | boolean | null | JsonObject | readonly Json[] | { readonly isLosslessNumber: true; readonly value: string };
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const HTML = /^\s*(?:<!doctype\s+html|<html|<head|<body)/iu;
const XML = /^\s*<(?:\?xml|[a-z])/iu;

function toTitle(html: string): Bilingual {
  const title = /<title[^>]*>([^<]*)<\/title>/iu.exec(html)?.[1]?.replace(/\s+/gu, ' ').trim().slice(0, 120);
  return title ? { vi: ` (tiêu đề: “${title}”)`, en: ` (its title: “${title}”)` } : { vi: '', en: '' };
}

/** What stands in the place of JSON, in words that say what to do. */
function toFault(text: string, cause: Error): Fault {
  if (text.trim() === '') return answerFault('json-empty');
  if (HTML.test(text)) return answerFault('json-html', { title: toTitle(text) });
  if (XML.test(text)) return answerFault('json-xml');
  if (/unexpected end|end of input|Quoted object key expected after|end expected|Array item expected|Object value expected/iu.test(cause.message) && !/[}\]]\s*$/u.test(text)) {
    return answerFault('json-cut', { length: text.length });
  }
  return answerFault('json-wrong', { cause: cause.message });
}

/**
 * Parses JSON, keeping number tokens.
 * @throws TradeciteError bad-data that says what stands there instead.
 */
export function parseJson(text: string): Json {
  try {
    return parse(text) as Json;
  } catch (error) {
    throw new TradeciteError('bad-data', toFault(text, error as Error), [], { cause: error });
  }
}

export function isNumber(json: Json | undefined): json is { readonly isLosslessNumber: true; readonly value: string } {
  return isLosslessNumber(json);
}

export function asObject(json: Json | undefined): JsonObject | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !isNumber(json) ? (json as JsonObject) : null;
}

export function asArray(json: Json | undefined): readonly Json[] | null {
  return Array.isArray(json) ? (json as readonly Json[]) : null;
}

/** Text of a string or number; '' for anything else. */
export function asText(json: Json | undefined): string {
  if (isNumber(json)) return json.value;
  return typeof json === 'string' || typeof json === 'boolean' ? String(json) : '';
}

/** A small whole number (an index, a size); null for anything else. */
export function asIndex(json: Json | undefined): number | null {
  const text = asText(json);
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
}
