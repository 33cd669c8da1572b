import { useLocale, useTranslations } from 'next-intl';
import { urls } from '@/lib/core/urls';
import type { ThemeChoice } from '@/lib/i18n/preferences';

interface Props {
  readonly slug: string;
  readonly revision: number;
  /** Its instant: the picture is drawn from the figures of then. */
  readonly recordedAt: string;
  readonly theme: ThemeChoice;
}

/** A chart as it was at a revision. */
export function RevisionPicture({ slug, revision, recordedAt, theme }: Props) {
  const t = useTranslations('editor');
  const lang = useLocale();
  // Two of them share a column, or a phone: larger words, in the font of the page.
  const toUrl = (name: 'light' | 'dark') => urls.chartFile(slug, 'png', { lang, asOf: recordedAt, theme: name, imWidth: '1200', imHeight: '800', imFontSize: '28' });
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-xs text-muted">{t('revision', { revision })}</figcaption>
      <picture>
        {theme === 'system' && <source media="(prefers-color-scheme: dark)" srcSet={toUrl('dark')} />}
        <img src={toUrl(theme === 'dark' ? 'dark' : 'light')} alt={t('picture', { revision })} width={1200} height={800} loading="lazy" className="card h-auto w-full" />
      </picture>
    </figure>
  );
}
