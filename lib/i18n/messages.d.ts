import type { Locale } from '../core/locale';
import type messages from './messages/en.json';

/** Makes every `t('…')` checked against the English messages; a test compares the Vietnamese ones. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
