import { parse } from 'csv-parse/sync';
import { inject } from 'vitest';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Asks the running product; redirects are not followed. */
export async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(inject('baseUrl') + path, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()) };
}

export async function askJson<T>(path: string): Promise<T> {
  const { text } = await ask(path);
  return JSON.parse(text) as T;
}

export type CsvRecord = Readonly<Record<string, string>>;

/** RFC 4180 read strictly: CRLF between records, the same number of cells in each. */
export function readCsv(text: string, delimiter = ','): CsvRecord[] {
  return parse(text, { columns: true, bom: true, delimiter, record_delimiter: '\r\n' }) as CsvRecord[];
}

/** The time of loading differs from run to run. */
export function maskTimes(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, '{recorded_at}');
}
