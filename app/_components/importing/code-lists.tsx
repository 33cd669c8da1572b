import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Bilingual } from '@/lib/core/locale';

/** A code that a file or the form may write, by its name too. */
export interface NamedCode {
  readonly code: string;
  readonly name: Bilingual;
  /** Of a measure. */
  readonly unitMeasure?: string;
}

export interface ImportCodes {
  readonly measures: readonly NamedCode[];
  readonly flows: readonly NamedCode[];
  readonly areas: readonly NamedCode[];
}

function CodeList({ title, codes, columns }: { title: string; codes: readonly NamedCode[]; columns: string }) {
  const locale = useLocale();
  return (
    <div>
      <h3 className="mt-4 mb-1 text-sm font-semibold">{title}</h3>
      <ul className={`gap-x-6 text-sm ${columns}`}>
        {codes.map(({ code, name, unitMeasure }) => (
          <li key={code} className="break-inside-avoid py-0.5">
            <code className="text-[0.8125rem]">{code}</code> {name[locale]}
            {unitMeasure && <span className="text-muted">, {unitMeasure}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The codes of what is known here with their names, folded: what the form’s fields and a file’s columns may hold. Former areas and groups of official statistics are taken too. */
export function CodeLists({ codes: { measures, flows, areas } }: { codes: ImportCodes }): ReactNode {
  const t = useTranslations('importing');
  return (
    <details className="mt-6 print:hidden">
      <summary className="link w-fit cursor-pointer text-sm">{t('codes')}</summary>
      <p className="mt-2 max-w-3xl text-sm text-muted">{t('codesHint')}</p>
      <CodeList title={t('measure')} codes={measures} columns="sm:columns-2" />
      <CodeList title={t('flow')} codes={flows} columns="sm:columns-2" />
      <CodeList title={t('areas')} codes={areas} columns="sm:columns-2 lg:columns-4" />
    </details>
  );
}

/** The same for the form’s fields, which offer names as somebody writes. */
export function CodeOptions({ id, codes }: { id: string; codes: readonly NamedCode[] }) {
  const locale = useLocale();
  return (
    <datalist id={id}>
      {codes.map(({ code, name }) => (
        <option key={code} value={name[locale]}>
          {code}
        </option>
      ))}
    </datalist>
  );
}
