import { checkMayWrite } from '@/lib/auth/may-write';
import { toReason } from '@/lib/core/error-words';
import { type Following, type ImportLine, importQuery } from '@/lib/core/import-body';
import type { Locale } from '@/lib/core/locale';
import { parseQuery } from '@/lib/core/query';
import { type ImportResult, runImport } from '@/lib/ingest/official/run-import';
import { proposeColumns } from '@/lib/ingest/official/table-answer';
import { ROLES } from '@/lib/ingest/official/table-mapping';
import { answer } from './answer';
import { asksForColumns, type ImportForm, readImportForm } from './import-form';
import { toLineStream, toPieces } from './import-stream';

/** What an import did or would do, by table; figures with their intervals as text, exact. */
function toBody({ source, report, rows, skipped, remarks, preview }: ImportResult, dryRun: boolean, locale: Locale): object {
  const first = preview.map(({ series, period, row, obsValue, low, high }) => ({
    series: series.key, timePeriod: period.timePeriod, value: obsValue, low, high, unitMeasure: series.unitMeasure, printed: row.value, place: row.place,
  }));
  const left = [...skipped.values()].map(({ fault, rows: count }) => ({ reason: toReason(fault, locale).text, rows: count }));
  const { revision, changed, repeated, tables } = report;
  return { dryRun, source: { id: source.id, title: source.title }, rows, repeated, skipped: left, remarks: remarks.map((fault) => toReason(fault, locale).text), changed, tables, ...(dryRun ? {} : { revision }), preview: first };
}

type Tell = (line: ImportLine) => void;

async function toColumns({ options, bytes }: ImportForm, locale: Locale, tell: Tell): Promise<object> {
  const columns = await proposeColumns(toPieces(bytes, tell), options);
  return { dryRun: true, columns: { ...columns, faults: columns.faults.map((fault) => toReason(fault, locale).text), roles: ROLES } };
}

/** Who goes away stops an import until it is saved; what follows from saved figures goes on to its end, so that no page shows half of it for long. */
function toStop(signal: AbortSignal): { readonly stop: AbortSignal; readonly keep: () => void } {
  const controller = new AbortController();
  const leave = (): void => controller.abort(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  return { stop: controller.signal, keep: () => signal.removeEventListener('abort', leave) };
}

async function work({ options, name, bytes }: ImportForm, signal: AbortSignal, locale: Locale, tell: Tell): Promise<object> {
  const { stop, keep } = toStop(signal);
  const onSaved = (): void => {
    keep();
    tell({ is: 'saved' });
  };
  const told = { note: () => undefined, onSaved, onFollowing: (following: Following) => tell({ is: 'following', ...following }) };
  const context = { folder: '', stdin: toPieces(bytes, tell), stdinName: name, now: new Date(), signal: stop, ...told };
  return toBody(await runImport(options, context), options.dryRun, locale);
}

/**
 * A file of official figures: what its columns hold, what an import of it would change, or the import itself; all or nothing.
 * With `progress` its answer comes as lines, the last one of which has what is answered otherwise.
 */
export function answerImport(request: Request): Promise<Response> {
  return answer(request, async () => {
    checkMayWrite(request.headers);
    const { lang = 'en', progress } = parseQuery(new URL(request.url).searchParams, importQuery);
    const form = await readImportForm(request);
    const run = (tell: Tell, signal: AbortSignal): Promise<Response> =>
      answer(request, async () => {
        const body = await (asksForColumns(form.options) ? toColumns(form, lang, tell) : work(form, signal, lang, tell));
        return Response.json(body, { status: form.options.dryRun ? 200 : 201, headers: { 'Cache-Control': 'no-store' } });
      });
    return progress ? toLineStream(run) : run(() => undefined, request.signal);
  });
}
