'use client';

import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { THEME_CHOICES, type ThemeChoice, toThemeChoice } from '@/lib/i18n/preferences';
import { applyTheme } from './apply-theme';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

function ThemeItem({ choice }: { choice: ThemeChoice }) {
  const t = useTranslations('theme');
  const Icon = ICONS[choice];
  return (
    <DropdownMenu.RadioItem value={choice} className="menu-item">
      <Icon aria-hidden size={16} className="text-muted" />
      {t(choice)}
      <DropdownMenu.ItemIndicator className="ml-auto">
        <Check aria-hidden size={16} />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  );
}

/** The server knows the choice from a cookie, so the first paint already has it. */
export function ThemeSwitch({ initial }: { initial: ThemeChoice }) {
  const t = useTranslations('theme');
  const [choice, setChoice] = useState(initial);
  const choose = (value: string) => {
    const next = toThemeChoice(value);
    setChoice(next);
    applyTheme(next);
  };
  const Icon = ICONS[choice];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label={`${t('label')}: ${t(choice)}`}>
        <Icon aria-hidden size={18} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          <DropdownMenu.RadioGroup value={choice} onValueChange={choose} aria-label={t('label')}>
            {THEME_CHOICES.map((each) => (
              <ThemeItem key={each} choice={each} />
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
