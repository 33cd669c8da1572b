import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { KIND_MEANINGS } from '@/lib/charts/terms/finding-terms';
import { RULE_TERMS } from '@/lib/charts/terms/rule-terms';
import { formatDate } from '@/lib/core/format';
import { urls } from '@/lib/core/urls';
import { findFindingPage } from '@/lib/db/find-findings-page';
import { findFindingByKey } from '@/lib/db/find-findings';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { ExplainForm } from '../../../_components/findings/explain-form';
import { ExplanationList } from '../../../_components/findings/explanation-list';
import { FindingBody } from '../../../_components/findings/finding-card';
import { FindingKindLine } from '../../../_components/findings/finding-head';
import { IntervalPicture } from '../../../_components/findings/interval-picture';
import { PageHeading } from '../../../_components/page-heading';
import { Section } from '../../../_components/section';

interface Props {
  readonly params: Promise<{ locale: string; key: string }>;
}

const KEY = /^[0-9a-f]{16}$/u;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { key }, t] = await Promise.all([readPageLocale(params), params, getTranslations('findings')]);
  const finding = KEY.test(key) ? await findFindingByKey(key) : null;
  return toPageMetadata({ locale, title: finding?.title[locale] ?? t('title'), description: finding?.explanation[locale] ?? t('description'), path: (each) => urls.finding(each, key) });
}

export default async function Page({ params }: Props) {
  const [locale, { key }, t] = await Promise.all([readPageLocale(params), params, getTranslations('findings')]);
  const page = KEY.test(key) ? await findFindingPage(key) : null;
  if (!page) notFound();
  const { finding, explanations, ...parts } = page;
  const rule = RULE_TERMS.find(({ code }) => code === finding.rule);
  const refusal = findWriteRefusal(await headers());
  return (
    <>
      <PageHeading title={finding.title[locale]} kicker={<Link href={urls.findings(locale)} className="link">{t('title')}</Link>} />
      <div className="space-y-4">
        <FindingKindLine finding={finding} />
        <p className="max-w-3xl text-sm text-muted">{KIND_MEANINGS[finding.kind][locale]}</p>
        {finding.supersededAt && <p role="note" className="rounded-md bg-panel px-3 py-2 text-sm">{t('gone', { date: formatDate(finding.supersededAt, locale) })}</p>}
        <IntervalPicture finding={finding} observations={parts.observations} areas={parts.areas} />
        <h2 className="sr-only">{t('more')}</h2>
        <FindingBody finding={finding} {...parts} />
        <p className="text-sm text-muted">
          {t('found', { date: formatDate(finding.recordedAt, locale) })}
          {rule && (
            <>
              {' · '}
              {t('rule')} <Link href={`${urls.terms(locale)}#${rule.id}`} className="link">{rule.name[locale]}</Link>. {rule.text[locale]}
            </>
          )}
        </p>
      </div>
      <Section title={t('explanations')} id="explain">
        <ExplanationList explanations={explanations} />
        {refusal === null && (
          <NextIntlClientProvider messages={toBrowserMessages(await getMessages(), ['findings'])}>
            <ExplainForm findingKey={finding.key} />
          </NextIntlClientProvider>
        )}
      </Section>
    </>
  );
}
