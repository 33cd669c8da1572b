import { getLocale, getTranslations } from 'next-intl/server';
import { urls } from '@/lib/core/urls';

/** Licence, how figures are kept, and the ways to the data. */
export async function SiteFooter() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('footer')]);
  const links = [
    { href: urls.api('observations.csv', { lang: locale }), name: t('csv') },
    { href: urls.api('observations.json'), name: t('json') },
    { href: urls.charts(locale), name: t('charts') },
    { href: urls.arrangedIndex(locale), name: t('dashboards') },
    { href: urls.terms(locale), name: t('terms') },
    { href: urls.apiPage(locale), name: t('api') },
    { href: urls.feed({ lang: locale }), name: t('feed') },
  ];
  return (
    <footer className="mt-16 border-t border-grid bg-surface text-sm text-muted print:mt-6">
      <div className="page grid gap-8 py-8 md:grid-cols-[2fr_1fr]">
        <section aria-labelledby="kept" className="max-w-2xl">
          <h2 id="kept" className="mb-1 text-ink">
            {t('kept')}
          </h2>
          <p>{t('keptText')}</p>
          <p className="mt-2">{t('licence')}</p>
        </section>
        <section aria-labelledby="data" className="print:hidden">
          <h2 id="data" className="mb-1 text-ink">
            {t('data')}
          </h2>
          <ul className="space-y-1">
            {links.map(({ href, name }) => (
              <li key={href}>
                <a href={href} className="link">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </footer>
  );
}
