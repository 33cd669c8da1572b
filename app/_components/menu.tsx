'use client';

import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

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

function Item({ entry: { name, href, onSelect } }: { entry: MenuEntry }) {
  if (!href) {
    return (
      <DropdownMenu.Item className="menu-item" onSelect={onSelect}>
        {name}
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item asChild>
      <a href={href} download className="menu-item">
        {name}
      </a>
    </DropdownMenu.Item>
  );
}

/** One of a few, with a mark at the present one. */
function Choice({ name, value, onChoose, entries }: MenuGroup) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose} aria-label={name}>
      {entries.map((entry) => (
        <DropdownMenu.RadioItem key={entry.value} value={entry.value ?? ''} className="menu-item">
          {entry.icon}
          {entry.name}
          <DropdownMenu.ItemIndicator className="ml-auto">
            <Check aria-hidden size={16} />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

function Group({ name, entries }: MenuGroup) {
  return (
    <DropdownMenu.Group aria-label={name || undefined} className="border-grid not-first:mt-1 not-first:border-t not-first:pt-1">
      {name && <DropdownMenu.Label className="px-2.5 pt-1.5 pb-0.5 text-xs text-muted">{name}</DropdownMenu.Label>}
      {entries.map((entry) => (
        <Item key={entry.name} entry={entry} />
      ))}
    </DropdownMenu.Group>
  );
}

/** The menu behind a ButtonMenu, open as it comes; a list taller than the window scrolls. Several groups are a sheet on a phone. */
export function Menu({ label, className, face, groups }: ButtonMenuProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger className={className} aria-label={label}>
        {face}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content data-sheet={groups.length > 1 || undefined} className="menu max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto" align="end" sideOffset={6} collisionPadding={8}>
          {groups.map((group) => (group.onChoose ? <Choice key={group.name} {...group} /> : <Group key={group.name} {...group} />))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
