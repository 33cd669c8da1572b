'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { formatDecimal, formatPeriod } from '@/lib/core/format';
import { toDecimal } from '@/lib/core/quantity';
import { urls } from '@/lib/core/urls';
import type { Change, ImportReport, ImportState, Refusal } from './use-import';

function Refused({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('importing');
  // Fields of the form, and what columns hold, by the names that the page gives them.
  const toFieldName = (field: string): string => [field, `roles.${field}`].filter((key) => t.has(key as 'file')).map((key) => t(key as 'file')).at(0) ?? field;
  return (
    <div role="alert" className="text-sm text-warning">
      <p className="font-semibold">{t('refused')}</p>
      <p>{refusal.detail}</p>
      <ul className="list-disc pl-5">
        {refusal.errors.map(({ line, column, field, reason }) => (
          <li key={`${line} ${column} ${field} ${reason}`}>
            {[line !== undefined && t('line', { line }), column !== undefined && t('column', { column }), field && toFieldName(field)].filter(Boolean).join(' · ')}
            {(line ?? column ?? field) !== undefined && ': '}
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

const TABLES = ['observations', 'derived_observations', 'series', 'areas', 'measures', 'findings'] as const;

function Changes({ tables, changed: isChanged }: Pick<ImportReport, 'tables' | 'changed'>) {
  const t = useTranslations('importing');
  const changes = TABLES.flatMap((name) => {
    const change = tables[name];
    return change && change.added + change.changed + change.removed > 0 ? [[name, change] as const] : [];
  });
  if (changes.length === 0) return <p>{t(isChanged ? 'sourceChange' : 'noChange')}</p>;
  return (
    <ul className="figures">
      {changes.map(([name, { added, changed, removed }]) => (
        <li key={name}>
          {t(`tables.${name}`)}: {Object.entries({ added, changed, removed }).flatMap(([how, count]) => (count > 0 ? t(`changes.${how as keyof Change}`, { count }) : [])).join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** What would change, or has changed, with the first figures as they are understood. */
function Report({ report }: { report: ImportReport }) {
  const t = useTranslations('importing');
  const locale = useLocale();
  return (
    <section aria-labelledby="report" className="card space-y-2 p-4 text-sm">
      <h2 id="report" className="text-lg">
        {t(report.dryRun ? 'wouldChange' : 'hasChanged')}
      </h2>
      <p>{t('read', { count: report.rows })}</p>
      <Changes {...report} />
      {report.repeated > 0 && <p>{t('repeated', { count: report.repeated })}</p>}
      {report.skipped.map(({ reason, rows }) => (
        <p key={reason} className="text-muted">
          {t('skipped', { count: rows })} {reason}
        </p>
      ))}
      {report.remarks.map((remark) => (
        <p key={remark} className="text-warning">
          {remark}
        </p>
      ))}
      {report.dryRun && report.preview.length > 0 && (
        <ul className="figures border-t border-grid pt-2 wrap-anywhere">
          {report.preview.map(({ series, timePeriod, value, unitMeasure, printed, place }) => (
            <li key={`${place}`}>
              <code>{series}</code> {formatPeriod(timePeriod, locale)}: {value === null ? '–' : formatDecimal(toDecimal(value), locale)} {unitMeasure} {printed && <span className="text-muted">“{printed}”</span>}
            </li>
          ))}
        </ul>
      )}
      {!report.dryRun && (
        <p className="flex flex-wrap gap-x-4">
          <Link href={urls.source(locale, report.source.id)} className="link">
            {t('openSource', { title: report.source.title })}
          </Link>
          {(report.tables.findings?.added ?? 0) > 0 && (
            <Link href={urls.findings(locale, { source: report.source.id })} className="link">
              {t('openFindings')}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

type Busy = Extract<ImportState, { readonly is: 'checking' | 'importing' }>;

/** What is counted now: bytes of the file, or what follows from its figures. */
function toMeasured({ read, following }: Busy): { readonly value: number; readonly max: number } | null {
  if (following) return { value: following.done, max: following.of };
  return read && read.bytes < read.of ? { value: read.bytes, max: read.of } : null;
}

/** How much of the file has been read, or of what follows computed; saving in between has no measure. */
function Progress({ state }: { state: Busy }) {
  const { is, read, isSaved = false, following } = state;
  const t = useTranslations('importing');
  const locale = useLocale();
  const toSize = (bytes: number): string => formatDecimal(toDecimal(bytes).dividedBy(1024 * 1024), locale, 1);
  return (
    <>
      <progress aria-label={t(is)} className="progress mr-2 align-middle" {...toMeasured(state)} /> {t(isSaved ? 'following' : is)}
      {read && <span aria-hidden className="figures"> {t('readOf', { bytes: toSize(read.bytes), of: toSize(read.of) })}</span>}
      {following && <span aria-hidden className="figures"> {t(`followed.${following.work}`, { done: following.done, of: following.of })}</span>}
    </>
  );
}

/** Where an import stands, read out as it changes. */
export function ImportOutcome({ state }: { state: ImportState }) {
  const t = useTranslations('importing');
  return (
    <>
      <p role="status" className={state.is === 'imported' ? 'sr-only' : 'text-sm text-muted empty:hidden'}>
        {(state.is === 'checking' || state.is === 'importing') && <Progress state={state} />}
        {(state.is === 'stopped' || state.is === 'unheard' || state.is === 'offline' || state.is === 'imported') && t(state.is)}
      </p>
      {state.is === 'refused' && <Refused refusal={state.refusal} />}
      {(state.is === 'checked' || state.is === 'imported') && <Report report={state.report} />}
    </>
  );
}
