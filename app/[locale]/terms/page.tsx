import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FIGURE_TERMS } from '@/lib/charts/terms/figure-terms';
import { KIND_TERMS, SEVERITY_TERMS, VERDICT_TERMS } from '@/lib/charts/terms/finding-terms';
import { MIRROR_TERMS } from '@/lib/charts/terms/mirror-terms';
import { RULE_TERMS } from '@/lib/charts/terms/rule-terms';
import { TRANSFORM_TERMS } from '@/lib/charts/terms/transform-terms';
import { urls } from '@/lib/core/urls';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { PageHeading } from '../../_components/page-heading';
import { Section } from '../../_components/section';
import { TermList } from '../../_components/terms';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

const GROUPS = [
  ['figures', FIGURE_TERMS],
  ['verdicts', VERDICT_TERMS],
  ['kinds', KIND_TERMS],
  ['severities', SEVERITY_TERMS],
  ['rules', RULE_TERMS],
  ['mirror', MIRROR_TERMS],
  ['transforms', TRANSFORM_TERMS],
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('terms')]);
  return toPageMetadata({ locale, title: t('title'), description: t('lead'), path: urls.terms });
}

/** Every word that needs explaining, with what it means here. */
export default async function Page({ params }: Props) {
  const [t] = await Promise.all([getTranslations('terms'), readPageLocale(params)]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <nav aria-label={t('title')}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {GROUPS.map(([group]) => (
            <li key={group}>
              <a href={`#${group}`} className="link">
                {t(`groups.${group}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {GROUPS.map(([group, terms]) => (
        <Section key={group} id={group} title={t(`groups.${group}`)}>
          <TermList terms={terms} anchored />
        </Section>
      ))}
    </>
  );
}
