'use client';

import { Check } from 'lucide-react';
import { usePageCommands } from '../page-commands';

interface Props {
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  /** How the command palette knows it. */
  readonly id: string;
  /** Its name. */
  readonly children: string;
}

/** Something that is on or off, and looks it. */
export function ToggleButton({ on, onTurn, disabled = false, title, id, children }: Props) {
  usePageCommands(disabled ? [] : [{ id, verb: 'turn', name: children, on, run: () => onTurn(!on) }]);
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-disabled={disabled}
      title={title}
      onClick={() => disabled || onTurn(!on)}
      className="button aria-disabled:cursor-not-allowed aria-disabled:text-muted aria-pressed:border-accent aria-pressed:bg-accent-tint"
    >
      {on && <Check aria-hidden size={14} />}
      {children}
    </button>
  );
}
