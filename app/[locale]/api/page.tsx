import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import type { Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { toApiExamples } from '@/lib/formats/api-examples';
import { GROUPS, type Operation, OPERATIONS } from '@/lib/formats/api-operations';
import { WRITES } from '@/lib/formats/api-writes';
import type { Edition } from '@/lib/formats/dataset';
import { toParameters } from '@/lib/formats/openapi';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { findEdition } from '../../_http/edition';
import { CodeBlock } from '../../_components/code-block';
import { OperationEntry } from '../../_components/operation-entry';
import { PageHeading } from '../../_components/page-heading';
import { Section } from '../../_components/section';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

const RULES = ['values', 'errors', 'pages', 'time', 'cache'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('api')]);
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: urls.apiPage });
}

/** Operations of a group that take the same, together; in their order. */
function toEntries(group: keyof typeof GROUPS): Operation[][] {
  const entries = new Map<unknown, Operation[]>();
  for (const operation of OPERATIONS.filter((each) => each.group === group)) {
    const isFile = Object.keys(operation.parts).length > 0 && group !== 'sdmx';
    const key = isFile ? operation.query : operation;
    entries.set(key, [...(entries.get(key) ?? []), operation]);
  }
  return [...entries.values()];
}

function Entry({ operations, edition, locale }: { operations: Operation[]; edition: Edition; locale: Locale }) {
  const [first] = operations;
  if (!first) return null;
  const addresses = operations.map(({ path, about, media }) => ({ path, about: about[locale], media }));
  return <OperationEntry addresses={addresses} parameters={toParameters(first, edition, locale)} />;
}

function Groups({ edition, locale }: { edition: Edition; locale: Locale }) {
  return (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
    <div key={group} className="mb-6 border-b border-grid">
      <h3 className="mb-2">{GROUPS[group][locale]}</h3>
      {toEntries(group).map((operations) => (
        <Entry key={operations[0]?.path} operations={operations} edition={edition} locale={locale} />
      ))}
    </div>
  ));
}

/** Addresses that write, for who may. */
function Writes({ title, hint, locale }: { title: string; hint: string; locale: Locale }) {
  return (
    <Section title={title}>
      <p className="mb-2 max-w-3xl">{hint}</p>
      <ul className="space-y-1">
        {WRITES.map(({ path, method, about }) => (
          <li key={`${method} ${path}`}>
            <code className="wrap-anywhere">
              {method.toUpperCase()} {path}
            </code>{' '}
            <span className="text-sm text-muted">{about[locale]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What machines get, for people: the same table of addresses as openapi.json. */
export default async function Page({ params }: Props) {
  const [locale, t, edition] = await Promise.all([readPageLocale(params), getTranslations('api'), headers().then((sent) => findEdition(sent))]);
  const links = [
    { href: urls.openapi(), name: t('openapi') },
    { href: urls.feed({ lang: locale }), name: t('feed') },
    { href: urls.catalog(), name: t('catalog') },
  ];
  return (
    <>
      <PageHeading title={t('heading')} lead={t('lead')} />
      <p className="flex flex-wrap gap-2 print:hidden">
        {links.map(({ href, name }) => (
          <a key={href} href={href} className="button">
            {name}
          </a>
        ))}
      </p>
      <Section title={t('examples')}>
        <p>{t('examplesHint')}</p>
        {toApiExamples(edition.origin).map(({ client, code }) => (
          <CodeBlock key={client} id={client} title={t(`clients.${client}`)} code={code} />
        ))}
      </Section>
      <Section title={t('rules')}>
        <ul className="max-w-3xl list-disc space-y-1 pl-5">
          {RULES.map((rule) => (
            <li key={rule}>{t(`rule.${rule}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('reference')}>
        <Groups edition={edition} locale={locale} />
      </Section>
      <Writes title={t('writes')} hint={t('writesHint')} locale={locale} />
    </>
  );
}
