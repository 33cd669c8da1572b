import { THEME_COOKIE, type ThemeChoice, toPreferenceCookie } from '@/lib/i18n/preferences';

/** Puts a theme in force on this page, and remembers it for the next ones. */
export function applyTheme(choice: ThemeChoice): void {
  document.cookie = toPreferenceCookie(THEME_COOKIE, choice);
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
