'use client';

import { useLocale } from 'next-intl';
import { useRef, useState } from 'react';
import type { Following, ImportLine } from '@/lib/core/import-body';
import type { Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';

export interface ProposedColumns {
  readonly header: readonly string[];
  readonly mapping: readonly string[];
  readonly roles: readonly string[];
  readonly isRemembered: boolean;
  readonly faults: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Change {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly source: { readonly id: string; readonly title: string };
  readonly rows: number;
  readonly repeated: number;
  readonly skipped: readonly { readonly reason: string; readonly rows: number }[];
  /** What is taken as it stands, and may not be meant. */
  readonly remarks: readonly string[];
  readonly changed: boolean;
  readonly tables: Readonly<Record<string, Change>>;
  readonly revision?: number;
  readonly preview: readonly { readonly series: string; readonly timePeriod: string; readonly value: string | null; readonly unitMeasure: string; readonly printed: string | null; readonly place: number | string }[];
}

export interface Refusal {
  readonly detail: string;
  readonly errors: readonly { readonly line?: number; readonly column?: number; readonly field?: string; readonly reason: string }[];
}

/** Of a file, in bytes. */
interface Read {
  readonly bytes: number;
  readonly of: number;
}

/** How far an import has come. */
export type ImportState =
  | { readonly is: 'ready' | 'stopped' | 'unheard' | 'offline' }
  | { readonly is: 'checking' | 'importing'; readonly read?: Read; readonly isSaved?: boolean; readonly following?: Following }
  | { readonly is: 'columns'; readonly columns: ProposedColumns }
  | { readonly is: 'checked' | 'imported'; readonly report: ImportReport }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** Lines of a body as they come. */
async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportLine> {
  const [reader, decoder] = [body.getReader(), new TextDecoder()];
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (text + decoder.decode(next.value, { stream: true })).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as ImportLine;
  }
}

function toState(status: number, body: unknown): ImportState {
  if (status >= 400) return { is: 'refused', refusal: body as Refusal };
  if ('columns' in (body as object)) return { is: 'columns', columns: (body as { columns: ProposedColumns }).columns };
  const report = body as ImportReport;
  return { is: report.dryRun ? 'checked' : 'imported', report };
}

type Tell = (line: ImportLine) => void;

/** @throws where the connection breaks before the answer has come. */
async function send(form: FormData, locale: Locale, signal: AbortSignal, tell: Tell): Promise<ImportState> {
  const response = await fetch(`${urls.api('imports')}?lang=${locale}&progress=true`, { method: 'POST', body: form, signal });
  if (!response.ok || !response.body) return toState(response.status, await response.json());
  for await (const line of readLines(response.body)) {
    if (line.is === 'answered') return toState(line.status, line.body);
    tell(line);
  }
  throw new Error('the answer ends before it has come');
}

interface Import {
  readonly state: ImportState;
  readonly run: (form: FormData, dryRun: boolean) => Promise<ImportState>;
  readonly stop: () => void;
  /** What was checked is no longer what would be sent. */
  readonly reset: () => void;
}

/** Sends a form to be checked or imported; can be stopped until it is saved, which changes nothing. */
export function useImport(): Import {
  const locale = useLocale();
  const [state, setState] = useState<ImportState>({ is: 'ready' });
  const running = useRef<AbortController | null>(null);
  const run = async (form: FormData, dryRun: boolean): Promise<ImportState> => {
    const controller = new AbortController();
    running.current = controller;
    const is = dryRun ? 'checking' : 'importing';
    let isSaved = false;
    const tell: Tell = (line) => {
      if (line.is === 'saved') isSaved = true;
      setState(line.is === 'reading' ? { is, read: line } : line.is === 'following' ? { is, isSaved, following: line } : { is, isSaved });
    };
    setState({ is });
    form.set('dryRun', String(dryRun));
    const stopped = (): ImportState => ({ is: isSaved ? 'unheard' : controller.signal.aborted ? 'stopped' : 'offline' });
    const next = await send(form, locale, controller.signal, tell).catch(stopped);
    setState(next);
    return next;
  };
  return { state, run, stop: () => running.current?.abort(), reset: () => setState({ is: 'ready' }) };
}
