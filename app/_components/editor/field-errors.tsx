'use client';

import { createContext, use } from 'react';
import { groupBy } from '@/lib/core/group-by';
import { LOCALES } from '@/lib/core/locale';
import type { Saving } from './use-saving';

/** What is wrong with a field of a form. */
export interface FieldFault {
  readonly field?: string;
  readonly reason: string;
  /** Which line of the field, or which thing of a list, from 1; 0: all of it. */
  readonly item: number;
}

export interface FormFaults {
  /** By the names of the form's controls. */
  readonly fields: ReadonlyMap<string, readonly FieldFault[]>;
  /** What is wrong with no control that the form has. */
  readonly others: readonly FieldFault[];
}

const NONE: FormFaults = { fields: new Map(), others: [] };

export const FormFaultsContext = createContext<FormFaults>(NONE);

export function useFieldFaults(name: string): readonly FieldFault[] {
  return use(FormFaultsContext).fields.get(name) ?? [];
}

/** `notes.0.vi` is line 1 of the control `notes.vi`; `title`, where all of it is missing, is said at its first language. */
function toControl(field: string, controls: readonly string[]): string | undefined {
  const [base = '', ...rest] = field.split('.');
  const locale = LOCALES.find((each) => rest.includes(each));
  return [locale && `${base}.${locale}`, base, `${base}.${LOCALES[0]}`].find((name) => name && controls.includes(name));
}

/** What the server says against saving, by control. */
export function toFormFaults(saving: Saving, controls: readonly string[]): FormFaults {
  if (saving.state !== 'refused') return NONE;
  const placed = saving.refused.errors.map((error) => ({
    control: toControl(error.field ?? '', controls),
    fault: { ...error, item: Number(error.field?.split('.').find((part) => /^\d+$/u.test(part)) ?? -1) + 1 },
  }));
  const fields = groupBy(placed.filter(({ control }) => control), ({ control }) => control ?? '');
  return { fields: new Map([...fields].map(([name, all]) => [name, all.map(({ fault }) => fault)])), others: placed.filter(({ control }) => !control).map(({ fault }) => fault) };
}
