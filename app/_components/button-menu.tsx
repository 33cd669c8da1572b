'use client';

import { ChevronDown } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { ButtonMenuProps } from './menu';
import { useLater } from './use-later';

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
