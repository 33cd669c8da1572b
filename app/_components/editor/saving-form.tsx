'use client';

import { type FormEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { FormFaultsContext, toFormFaults } from './field-errors';
import { toConflict } from './conflict-choices';
import { SavingMessage } from './saving-message';
import type { Saving } from './use-saving';

interface Props {
  readonly saving: Saving;
  /** Names of its controls: what is wrong with another is said above the button. */
  readonly controls: readonly string[];
  readonly onSubmit: (form: FormData) => void;
  /** What its button says. */
  readonly action: string;
  readonly isPrimary?: boolean;
  /** In place of the button: other ways to send the form. */
  readonly ways?: ReactNode;
  /** What is written now. */
  readonly onWritten?: (form: FormData) => void;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A form that saves. The server checks it, in the language of the page; what is wrong stands at its field, and the first such field has the keyboard. */
export function SavingForm({ saving, controls, onSubmit, action, isPrimary = true, ways, onWritten, className = '', children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const faults = useMemo(() => toFormFaults(saving, controls), [saving, controls]);
  useEffect(() => {
    if (saving.state === 'refused') form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus();
  }, [saving]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <FormFaultsContext value={faults}>
      <form ref={form} noValidate onSubmit={submit} onChange={onWritten && ((event) => onWritten(new FormData(event.currentTarget)))} className={`grid gap-4 ${className}`}>
        {children}
        {/* Of a newer revision the choices speak. */}
        {!(ways && toConflict(saving)) && <SavingMessage saving={saving} others={faults.others} />}
        {ways ?? (
          <p>
            <button type="submit" className={`button ${isPrimary ? 'primary' : ''}`} disabled={saving.state === 'saving'}>
              {action}
            </button>
          </p>
        )}
      </form>
    </FormFaultsContext>
  );
}
