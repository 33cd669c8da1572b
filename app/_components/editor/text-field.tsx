'use client';

import { type ReactNode, useId } from 'react';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: ReactNode;
  /** Lines of a longer text. */
  readonly rows?: number;
  readonly lang?: string;
  readonly required?: boolean;
  readonly max?: number;
  readonly pattern?: string;
  readonly autoComplete?: string;
}

/** A labelled field of a form; what it asks for stands below it. */
export function TextField({ name, label, value = '', hint, rows, required = true, max = 400, pattern, ...more }: Props) {
  const id = useId();
  const given = { id, name, defaultValue: value, required, maxLength: max, 'aria-describedby': hint ? `${id}h` : undefined, className: 'field', ...more };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-[0.8125rem] font-semibold">
        {label}
      </label>
      {rows ? <textarea rows={rows} {...given} /> : <input type="text" pattern={pattern} {...given} />}
      {hint && (
        <p id={`${id}h`} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
