import { toReportLines } from '../load-package';
import type { ImportOptions } from './import-options';
import type { ImportResult } from './run-import';
import type { ReadyRow } from './row-check';

function toPreviewLine({ series, period, row, obsValue, low, high }: ReadyRow): string {
  const figure = obsValue === null ? 'no figure' : `${obsValue} ${series.unitMeasure} (${low} to ${high}), printed "${row.value}"`;
  return `  ${series.key} ${period.timePeriod}: ${figure}`;
}

/** What an import did, or would do, for people. */
export function toImportLines({ source, report, rows, skipped, remarks, preview }: ImportResult, options: ImportOptions): string[] {
  const skips = [...skipped.values()].map(({ fault, rows: left }) => `  left out: ${left} rows, ${fault.reason}`);
  const repeated = report.repeated > 0 ? [`  ${report.repeated} rows were given twice with the same figure; one was taken`] : [];
  const first = options.dryRun ? ['first rows:', ...preview.map(toPreviewLine)] : [];
  const left = report.left > 0 ? ['stopped: the figures are saved; what follows from them is computed by the next import or start'] : [];
  const nothing = rows === 0 ? ['no figures: the service or the file has none for what was asked'] : [];
  return [`${rows} figures from ${source.id}`, ...nothing, ...skips, ...remarks.map(({ reason }) => `  ${reason}`), ...repeated, ...first, ...(options.dryRun ? ['dry run: nothing was saved. It would be:'] : []), ...toReportLines(report), ...left];
}
