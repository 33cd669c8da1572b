'use client';

import { useTranslations } from 'next-intl';
import { ScrollArea } from '../scroll-area';
import type { ProposedColumns } from './use-import';

interface Props {
  readonly columns: ProposedColumns;
  readonly mapping: readonly string[];
  readonly onMap: (index: number, role: string) => void;
}

/** What each column seems to hold, with the first rows beneath; each choice can be corrected. */
export function ColumnTable({ columns: { header, roles, rows, faults, isRemembered }, mapping, onMap }: Props) {
  const t = useTranslations('importing');
  const named = header.map((name, index) => ({ id: `${index} ${name}`, name: name || t('nameless'), index }));
  return (
    <section aria-labelledby="columns" className="card p-4">
      <h2 id="columns" className="text-lg">
        {t('columns')}
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t(isRemembered ? 'columnsRemembered' : 'columnsProposed')}</p>
      {faults.length > 0 && (
        <ul className="mb-3 list-disc pl-5 text-sm text-warning">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <ScrollArea label={t('columns')}>
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr>
              {named.map(({ id, name, index }) => (
                <th key={id} scope="col" aria-label={name} className="px-2 py-1.5 text-left align-bottom font-normal">
                  <label className="block min-w-32">
                    <span className="mb-0.5 block font-semibold">{name}</span>
                    <select value={mapping[index]} onChange={(event) => onMap(index, event.target.value)} className="select w-full">
                      {roles.map((role) => (
                        <option key={role} value={role}>
                          {t.has(`roles.${role}` as 'roles.value') ? t(`roles.${role}` as 'roles.value') : role}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join('\t')} className="border-t border-grid">
                {named.map(({ id, index }) => (
                  <td key={id} className="figures px-2 py-1.5 whitespace-nowrap text-muted">
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}
