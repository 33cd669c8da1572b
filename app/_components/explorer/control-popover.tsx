'use client';

import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
}

/** A button that says what is chosen, and opens the choices. */
export function ControlPopover({ label, value, children }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger className="button min-w-0">
        <span className="text-muted">{label}</span>
        <span className="truncate">{value}</span>
        <ChevronDown aria-hidden size={14} className="ml-auto shrink-0 text-muted" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content aria-label={label} align="start" sideOffset={6} collisionPadding={8} className="menu max-h-(--radix-popover-content-available-height) w-[min(24rem,calc(100vw-1rem))] overflow-y-auto p-2!">
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
