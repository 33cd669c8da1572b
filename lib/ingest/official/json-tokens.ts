import { isLosslessNumber, parse } from 'lossless-json';
import { TradeciteError } from '../../core/errors';

/** JSON whose numbers are kept as they were written: 0.10 stays "0.10". */
export type Json = string | number | boolean | null | JsonObject | readonly Json[] | { readonly isLosslessNumber: true; readonly value: string };
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const HTML = /^\s*(?:<!doctype\s+html|<html|<head|<body)/iu;
const XML = /^\s*<(?:\?xml|[a-z])/iu;

function toTitle(html: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/iu.exec(html)?.[1]?.replace(/\s+/gu, ' ').trim();
  return title ? ` (its title: “${title.slice(0, 120)}”)` : '';
}

/** What stands in the place of JSON, in words that say what to do. */
function toReason(text: string, cause: Error): string {
  if (text.trim() === '') return 'is empty; ask again, or save the answer again';
  if (HTML.test(text)) return `is a web page instead of JSON${toTitle(text)}: the service is down, or asks for a sign-in; ask again later`;
  if (XML.test(text)) return 'is XML instead of JSON; ask the service for JSON, or SDMX-CSV';
  if (/unexpected end|end of input|Quoted object key expected after|end expected|Array item expected|Object value expected/iu.test(cause.message) && !/[}\]]\s*$/u.test(text)) {
    return `ends in the middle, after ${text.length} characters: the download was cut; fetch it again`;
  }
  return `is not JSON: ${cause.message}`;
}

/**
 * Parses JSON, keeping number tokens.
 * @throws TradeciteError bad-data that says what stands there instead.
 */
export function parseJson(text: string): Json {
  try {
    return parse(text) as Json;
  } catch (error) {
    throw new TradeciteError('bad-data', `The answer ${toReason(text, error as Error)}.`, [], { cause: error });
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
