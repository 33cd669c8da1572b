'use client';

import { useTranslations } from 'next-intl';
import { type ChangeEvent, type ReactNode, useId } from 'react';
import { FieldError } from './field-error';
import { useFieldFaults } from './field-errors';

interface Props {
  readonly name: string;
  readonly label: string;
  /** What it begins with; with `onWrite`, what it holds. */
  readonly value?: string;
  readonly onWrite?: (text: string) => void;
  readonly hint?: ReactNode;
  /** Lines of a longer text. */
  readonly rows?: number;
  readonly lang?: string;
  readonly required?: boolean;
  /** Whether it is said of this one that it may stay empty; not where all around it may. */
  readonly isMarked?: boolean;
  readonly max?: number;
  readonly pattern?: string;
  readonly autoComplete?: string;
  /** Id of a list of what may be written. */
  readonly list?: string | undefined;
}

/** A labelled field of a form; what it asks for, and what is wrong with it, stands below it. What may stay empty says so. */
export function TextField({ name, label, value = '', onWrite, hint, rows, required = true, isMarked = true, max = 400, pattern, list, ...more }: Props) {
  const id = useId();
  const t = useTranslations('fields');
  const isWrong = useFieldFaults(name).length > 0;
  const told = [hint && `${id}h`, isWrong && `${id}e`].filter(Boolean).join(' ');
  const held = onWrite ? { value, onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onWrite(target.value) } : { defaultValue: value };
  const given = { id, name, ...held, required, maxLength: max, 'aria-describedby': told || undefined, 'aria-invalid': isWrong || undefined, className: 'field', ...more };
  return (
    <div className="min-w-0">
      <div className="mb-1 text-[0.8125rem]">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {!required && isMarked && <span className="text-muted"> {t('optional')}</span>}
      </div>
      {rows ? <textarea rows={rows} {...given} /> : <input type="text" pattern={pattern} list={list} {...given} />}
      <FieldError name={name} id={`${id}e`} />
      {hint && (
        <p id={`${id}h`} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
