import { checkMayWrite } from '@/lib/auth/may-write';
import { toReason } from '@/lib/core/error-words';
import { importQuery } from '@/lib/core/import-body';
import type { Locale } from '@/lib/core/locale';
import { parseQuery } from '@/lib/core/query';
import { type ImportResult, runImport } from '@/lib/ingest/official/run-import';
import { proposeColumns } from '@/lib/ingest/official/table-answer';
import { ROLES } from '@/lib/ingest/official/table-mapping';
import { answer } from './answer';
import { asksForColumns, type ImportForm, readImportForm } from './import-form';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What an import did or would do, by table; figures with their intervals as text, exact. */
function toBody({ source, report, rows, skipped, preview }: ImportResult, dryRun: boolean, locale: Locale): object {
  const first = preview.map(({ series, period, row, obsValue, low, high }) => ({
    series: series.key, timePeriod: period.timePeriod, value: obsValue, low, high, unitMeasure: series.unitMeasure, printed: row.value, place: row.place,
  }));
  const left = [...skipped.values()].map(({ fault, rows: count }) => ({ reason: toReason(fault, locale).text, rows: count }));
  const { revision, changed, repeated, tables } = report;
  return { dryRun, source: { id: source.id, title: source.title }, rows, repeated, skipped: left, changed, tables, ...(dryRun ? {} : { revision }), preview: first };
}

async function toColumns({ options, bytes }: ImportForm, locale: Locale): Promise<object> {
  const columns = await proposeColumns(once(bytes), options);
  return { dryRun: true, columns: { ...columns, faults: columns.faults.map((fault) => toReason(fault, locale).text), roles: ROLES } };
}

async function work({ options, name, bytes }: ImportForm, signal: AbortSignal, locale: Locale): Promise<object> {
  const result = await runImport(options, { folder: '', stdin: once(bytes), stdinName: name, now: new Date(), signal, note: () => undefined });
  return toBody(result, options.dryRun, locale);
}

/** A file of official figures: what its columns hold, what an import of it would change, or the import itself; all or nothing. */
export function answerImport(request: Request): Promise<Response> {
  return answer(request, async () => {
    checkMayWrite(request.headers);
    const { lang = 'en' } = parseQuery(new URL(request.url).searchParams, importQuery);
    const form = await readImportForm(request);
    const body = await (asksForColumns(form.options) ? toColumns(form, lang) : work(form, request.signal, lang));
    return Response.json(body, { status: form.options.dryRun ? 200 : 201, headers: { 'Cache-Control': 'no-store' } });
  });
}
