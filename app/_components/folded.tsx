'use client';

import { type ReactNode, useId, useState } from 'react';

interface Props {
  /** What the button says that shows them. */
  readonly name: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** Controls that a phone keeps behind a button, where the chart comes first, and a wide page shows among the others. They stay as the reader left them. */
export function Folded({ name, icon, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)} className="button col-span-full md:hidden">
        {icon}
        {name}
      </button>
      <div id={id} data-open={isOpen} className="folded">
        {children}
      </div>
    </>
  );
}
