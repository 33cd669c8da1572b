import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Area } from '@/lib/core/catalogue';
import type { MirrorFlow } from '@/lib/core/mirror';
import { type Params, urls } from '@/lib/core/urls';
import type { MirrorPair } from '@/lib/db/find-mirror-pairs';
import { Section } from './section';

const REASONS = ['whyValuation', 'whyTransit', 'whyOrigin', 'whyReexport', 'whyTime', 'whyRest'] as const;

/** Why honest figures of the same goods differ. */
export function MirrorReasons() {
  const t = useTranslations('mirror');
  return (
    <Section title={t('why')}>
      <ul className="max-w-3xl space-y-2 text-sm">
        {REASONS.map((reason) => (
          <li key={reason}>{t(reason)}</li>
        ))}
      </ul>
      <p className="mt-4 max-w-3xl text-sm text-muted">{t('measures')}</p>
    </Section>
  );
}

/** Pairs that can be compared, each once. */
export function MirrorPairs({ pairs, areas }: { pairs: readonly MirrorPair[]; areas: readonly Area[] }) {
  const t = useTranslations('mirror');
  const locale = useLocale();
  const name = (code: string) => areas.find((area) => area.code === code)?.name[locale] ?? code;
  const once = pairs.filter(({ reporter, partner }, i) => !pairs.slice(0, i).some((other) => other.reporter === partner && other.partner === reporter));
  return (
    <Section title={t('pairs')}>
      <ul className="flex flex-wrap gap-2">
        {once.slice(0, 60).map(({ reporter, partner, years }) => (
          <li key={`${reporter} ${partner}`}>
            <Link href={urls.mirror(locale, { reporter, partner })} className="button">
              {t('pair', { reporter: name(reporter), partner: name(partner) })} <span className="text-muted">{t('years', { count: years })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const PICTURES = ['png', 'svg', 'pdf'] as const;

/** The same comparison as files; a picture is of one flow. Plain links: nothing to open first. */
export function MirrorFiles({ params, flow }: { params: Params; flow: MirrorFlow | undefined }) {
  const t = useTranslations('mirror');
  const lang = useLocale();
  const files = [
    { name: t('csv'), href: urls.mirrorFile('csv', { ...params, lang }) },
    { name: t('excel'), href: urls.mirrorFile('csv', { ...params, lang, excel: true }) },
    { name: t('json'), href: urls.mirrorFile('json', { ...params, lang }) },
    ...PICTURES.map((extension) => ({ name: extension.toUpperCase(), href: urls.mirrorFile(extension, { ...params, flow, lang }) })),
  ];
  return (
    <p className="mt-4 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <span className="text-muted">{t('files')}</span>
      {files.map(({ name, href }) => (
        <a key={name} href={href} className="button">
          {name}
        </a>
      ))}
    </p>
  );
}
