'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { THEME_CHOICES, type ThemeChoice, toThemeChoice } from '@/lib/i18n/preferences';
import { applyTheme } from './apply-theme';
import { ButtonMenu } from './button-menu';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

function Icon({ choice, size }: { choice: ThemeChoice; size: number }) {
  const Sign = ICONS[choice];
  return <Sign aria-hidden size={size} className="text-muted" />;
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
  const entries = THEME_CHOICES.map((each) => ({ name: t(each), value: each, icon: <Icon choice={each} size={16} /> }));
  return (
    <ButtonMenu
      label={`${t('label')}: ${t(choice)}`}
      className="icon-button"
      face={<Icon choice={choice} size={18} />}
      groups={[{ name: t('label'), value: choice, onChoose: choose, entries }]}
    />
  );
}
