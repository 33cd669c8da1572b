'use client';

import { useLocale } from 'next-intl';
import { useRef, useState } from 'react';
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

interface Change {
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
  readonly tables: Readonly<Record<string, Change>>;
  readonly revision?: number;
  readonly preview: readonly { readonly series: string; readonly timePeriod: string; readonly value: string | null; readonly unitMeasure: string; readonly printed: string | null; readonly place: number | string }[];
}

export interface Refusal {
  readonly detail: string;
  readonly errors: readonly { readonly line?: number; readonly column?: number; readonly field?: string; readonly reason: string }[];
}

/** How far an import has come. */
export type ImportState =
  | { readonly is: 'ready' | 'checking' | 'importing' | 'stopped' | 'offline' }
  | { readonly is: 'columns'; readonly columns: ProposedColumns }
  | { readonly is: 'checked' | 'imported'; readonly report: ImportReport }
  | { readonly is: 'refused'; readonly refusal: Refusal };

async function send(form: FormData, locale: Locale, signal: AbortSignal): Promise<ImportState> {
  const response = await fetch(`${urls.api('imports')}?lang=${locale}`, { method: 'POST', body: form, signal });
  const body: unknown = await response.json();
  if (!response.ok) return { is: 'refused', refusal: body as Refusal };
  if ('columns' in (body as object)) return { is: 'columns', columns: (body as { columns: ProposedColumns }).columns };
  const report = body as ImportReport;
  return { is: report.dryRun ? 'checked' : 'imported', report };
}

interface Import {
  readonly state: ImportState;
  readonly run: (form: FormData, dryRun: boolean) => Promise<ImportState>;
  readonly stop: () => void;
  /** What was checked is no longer what would be sent. */
  readonly reset: () => void;
}

/** Sends a form to be checked or imported; can be stopped, which changes nothing. */
export function useImport(): Import {
  const locale = useLocale();
  const [state, setState] = useState<ImportState>({ is: 'ready' });
  const running = useRef<AbortController | null>(null);
  const run = async (form: FormData, dryRun: boolean): Promise<ImportState> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ is: dryRun ? 'checking' : 'importing' });
    form.set('dryRun', String(dryRun));
    const next = await send(form, locale, controller.signal).catch((): ImportState => ({ is: controller.signal.aborted ? 'stopped' : 'offline' }));
    setState(next);
    return next;
  };
  return { state, run, stop: () => running.current?.abort(), reset: () => setState({ is: 'ready' }) };
}
