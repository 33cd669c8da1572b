import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Term } from '@/lib/charts/terms/term';
import { urls } from '@/lib/core/urls';

/** Words of the field and what they mean here. @param anchored whether each can be linked to, as once on a page */
export function TermList({ terms, anchored = false }: { terms: readonly Term[]; anchored?: boolean }) {
  const locale = useLocale();
  return (
    <dl className="grid max-w-3xl text-sm sm:grid-cols-[13rem_1fr]">
      {terms.map(({ id, code, name, text }) => (
        <div key={id} id={anchored ? id : undefined} className="scroll-mt-24 rounded-sm target:bg-panel sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="border-t border-grid pt-2 pr-3 font-semibold first-letter:uppercase sm:pb-2">
            {name[locale]}
            {code && <code className="block text-xs font-normal text-muted">{code}</code>}
          </dt>
          <dd className="min-w-0 pb-2 break-words sm:border-t sm:border-grid sm:pt-2">{text[locale]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words of one place explained where they are met, folded until somebody asks. */
export function TermsNote({ terms }: { terms: readonly Term[] }) {
  const t = useTranslations('terms');
  const locale = useLocale();
  return (
    <details className="mt-3 text-sm print:hidden">
      <summary className="w-fit cursor-pointer py-1 text-muted">{t('here')}</summary>
      <div className="pt-2">
        <TermList terms={terms} />
        <p className="mt-2">
          <Link href={urls.terms(locale)} className="link">
            {t('all')}
          </Link>
        </p>
      </div>
    </details>
  );
}
