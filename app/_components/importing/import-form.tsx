'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import type { OriginId } from '@/lib/core/import-body';
import type { ImportCodes } from './code-lists';
import { ColumnTable } from './column-table';
import { ImportFields, type OriginChoice } from './import-fields';
import { ImportOutcome } from './import-outcome';
import { type ProposedColumns, useImport } from './use-import';

/** The columns of the chosen table, as somebody has corrected them. */
interface Mapped {
  readonly columns: ProposedColumns;
  readonly mapping: readonly string[];
}

function toMappingText({ columns, mapping }: Mapped): string {
  // Columns are told by their letters and digits, so that signs of the list itself can be left out of their names.
  const pairs = columns.header.map((name, index) => [name.replaceAll(/[,=]/gu, ' '), mapping[index]]);
  return pairs.filter(([, role]) => role !== 'ignore').map((pair) => pair.join('=')).join(',');
}

/** Checks a file, shows what it would change, and imports it. A table's columns are proposed first, and can be corrected. */
export function ImportForm({ origins, codes }: { origins: readonly OriginChoice[]; codes: ImportCodes }) {
  const t = useTranslations('importing');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [origin, setOrigin] = useState<OriginId>('table');
  const [mapped, setMapped] = useState<Mapped | null>(null);
  const { state, run, stop, reset } = useImport();
  const isBusy = state.is === 'checking' || state.is === 'importing';
  const ask = async (dryRun: boolean): Promise<void> => {
    if (!form.current) return;
    const data = new FormData(form.current);
    if (mapped && origin === 'table') data.set('mapping', toMappingText(mapped));
    const next = await run(data, dryRun);
    if (next.is === 'columns') setMapped({ columns: next.columns, mapping: next.columns.mapping });
    // What was wrong with the columns is answered anew.
    else setMapped((before) => before && { ...before, columns: { ...before.columns, faults: [] } });
    if (next.is === 'imported' || next.is === 'unheard') router.refresh();
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void ask(true);
  };
  const change = (event: FormEvent<HTMLFormElement>): void => {
    const { name } = event.target as HTMLInputElement;
    if (['file', 'origin', 'sheet', 'encoding'].includes(name)) setMapped(null);
    if (!isBusy) reset();
  };
  const map = (index: number, role: string): void => {
    if (mapped) setMapped({ ...mapped, mapping: mapped.mapping.map((each, i) => (i === index ? role : each)) });
  };
  return (
    <form ref={form} onSubmit={submit} onChange={change} aria-label={t('title')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ImportFields origins={origins} codes={codes} held={mapped && origin === 'table' ? mapped.mapping : null} origin={origin} onOrigin={setOrigin} />
      {mapped && <ColumnTable {...mapped} onMap={map} />}
      <ImportOutcome state={state} />
      <p className="flex flex-wrap gap-2">
        <button type="submit" className="button" disabled={isBusy}>
          {t(origin === 'table' && !mapped ? 'readColumns' : 'check')}
        </button>
        {state.is === 'checked' && state.report.changed && (
          <button type="button" className="button primary" onClick={() => void ask(false)}>
            {t('import')}
          </button>
        )}
        {isBusy && !('isSaved' in state && state.isSaved) && (
          <button type="button" className="button" onClick={stop}>
            {t('stop')}
          </button>
        )}
      </p>
    </form>
  );
}
