'use client';

import { useId, useState } from 'react';

export interface NamedChart {
  readonly slug: string;
  readonly title: string;
}

interface Props {
  readonly label: string;
  readonly button: string;
  readonly charts: readonly NamedChart[];
  readonly onChoose: (slug: string) => void;
}

/** One of some charts, by its title. */
export function ChartChoice({ label, button, charts, onChoose }: Props) {
  const id = useId();
  const [asked, setAsked] = useState('');
  const chosen = charts.find(({ slug }) => slug === asked)?.slug ?? charts[0]?.slug;
  if (chosen === undefined) return null;
  return (
    <div className="mt-2 flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-64">
        <label htmlFor={id} className="mb-1 block text-[0.8125rem] font-semibold">
          {label}
        </label>
        <select id={id} value={chosen} onChange={(event) => setAsked(event.target.value)} className="select w-full">
          {charts.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="button" onClick={() => onChoose(chosen)}>
        {button}
      </button>
    </div>
  );
}
