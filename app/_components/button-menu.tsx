'use client';

import { ChevronDown } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useLater } from './use-later';

export interface MenuEntry {
  readonly name: string;
  /** A file to download. */
  readonly href?: string;
  readonly onSelect?: () => void;
  /** Of a choice: what choosing it means. */
  readonly value?: string;
  readonly icon?: ReactNode;
}

/** Things to do; with `onChoose`, a choice of one of which `value` is in force. */
export interface MenuGroup {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  readonly value?: string;
  readonly onChoose?: (value: string) => void;
}

export interface ButtonMenuProps {
  /** For screen readers, where the face has no words. */
  readonly label?: string;
  readonly className: string;
  readonly face: ReactNode;
  readonly groups: readonly MenuGroup[];
}

/** What is on a button with words that opens a menu. */
export function MenuFace({ name }: { name: string }) {
  return (
    <>
      {name}
      <ChevronDown aria-hidden size={14} className="text-muted" />
    </>
  );
}

interface Props extends ButtonMenuProps {
  /** The reader is about to open it. */
  readonly onPrepare?: () => void;
}

/** A button that opens a list of things to do. The list's own scripts are fetched when a pointer or the focus comes near. */
export function ButtonMenu({ onPrepare, ...props }: Props) {
  const { part, prepare, ask } = useLater(() => import('./menu'));
  const near = () => {
    prepare();
    onPrepare?.();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    ask();
  };
  if (part) return <part.Menu {...props} />;
  return (
    <button type="button" aria-haspopup="menu" aria-expanded={false} aria-label={props.label} className={props.className} onPointerEnter={near} onFocus={near} onClick={ask} onKeyDown={press}>
      {props.face}
    </button>
  );
}
