'use client';

import { useTranslations } from 'next-intl';
import type { OriginId } from '@/lib/core/import-body';
import { NAMELESS_ORIGINS } from '@/lib/core/import-body';
import { CodeOptions, type ImportCodes } from './code-lists';
import { TextField } from '../editor/text-field';

export interface OriginChoice {
  readonly id: OriginId;
  readonly name: string;
}

interface Props {
  readonly origins: readonly OriginChoice[];
  readonly origin: OriginId;
  readonly onOrigin: (origin: OriginId) => void;
  readonly codes: ImportCodes;
  /** What the columns of the table hold; null until they are read. */
  readonly held: readonly string[] | null;
}

const LABEL = 'mb-1 block text-[0.8125rem] font-semibold';
const WHERE_SILENT = ['reporter', 'partner', 'flow', 'measure', 'unit', 'sheet'] as const;
/** Lists that fields offer names of. */
const LISTS: Readonly<Record<string, string>> = { reporter: 'import-areas', partner: 'import-areas', flow: 'import-flows', measure: 'import-measures' };
/** What each figure needs, said by a column or for all rows: it decides which figures it is compared with. */
const NEEDED: ReadonlySet<string> = new Set(['reporter', 'flow', 'measure']);

/** The file, and what kind of file it is. */
function FileFields({ origins, origin, onOrigin }: Pick<Props, 'origins' | 'origin' | 'onOrigin'>) {
  const t = useTranslations('importing');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <label className="min-w-0">
        <span className={LABEL}>{t('file')}</span>
        <input type="file" name="file" required accept=".json,.csv,.tsv,.txt,.xlsx,.xml" className="field" aria-describedby="file-hint" />
        <span id="file-hint" className="mt-1 block text-xs text-muted">
          {t('fileHint')}
        </span>
      </label>
      <label className="min-w-0">
        <span className={LABEL}>{t('origin')}</span>
        <select name="origin" value={origin} onChange={(event) => onOrigin(event.target.value as OriginId)} className="field">
          {origins.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === 'table' ? t('table') : name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A choice between what is found by itself and what is said. */
function Choice({ name, values }: { name: 'decimal' | 'encoding'; values: readonly string[] }) {
  const t = useTranslations('importing');
  return (
    <label className="min-w-0">
      <span className={LABEL}>{t(name)}</span>
      <select name={name} className="field">
        <option value="">{t('byItself')}</option>
        {values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}

/** All that an import may be told. What the file says itself can stay empty. */
export function ImportFields(props: Props) {
  const t = useTranslations('importing');
  const { codes, held } = props;
  const isNameless = NAMELESS_ORIGINS.has(props.origin);
  return (
    <>
      <FileFields {...props} />
      <CodeOptions id="import-areas" codes={codes.areas} />
      <CodeOptions id="import-flows" codes={codes.flows} />
      <CodeOptions id="import-measures" codes={codes.measures} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="source" label={t('source')} hint={t('sourceHint')} pattern="[a-z0-9]+(-[a-z0-9]+)*" max={80} required={isNameless} />
        <TextField name="title" label={t('sourceTitle')} max={400} required={isNameless} />
        <TextField name="publisher" label={t('publisher')} hint={t('publisherHint')} required={false} />
        <TextField name="licence" label={t('licence')} required={false} />
        <TextField name="language" label={t('language')} hint={t('languageHint')} pattern="[a-z]{2}" max={2} required={false} />
      </div>
      <details open={props.origin === 'table'}>
        <summary className="link w-fit cursor-pointer text-sm">{t('silent')}</summary>
        <div className="mt-3 grid gap-4 min-[26rem]:grid-cols-2 lg:grid-cols-4">
          {WHERE_SILENT.map((name) => (
            <TextField key={name} name={name} label={t(name)} hint={t(`${name}Hint`)} list={LISTS[name]} required={held !== null && NEEDED.has(name) && !held.includes(name)} isMarked={false} />
          ))}
          <Choice name="decimal" values={['.', ',']} />
          <Choice name="encoding" values={['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'windows-1252']} />
        </div>
      </details>
    </>
  );
}
