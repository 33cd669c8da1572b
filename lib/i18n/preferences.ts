/** Choices of a reader that the server needs for the first byte: kept in cookies, so nothing flashes. */
export const LOCALE_COOKIE = 'locale';
export const THEME_COOKIE = 'theme';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export function toThemeChoice(value: string | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === value) ?? 'system';
}

/** For document.cookie: kept a year, sent with top-level navigation only. */
export function toPreferenceCookie(name: string, value: string): string {
  return `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}
