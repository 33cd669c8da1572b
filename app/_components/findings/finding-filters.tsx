import { useLocale, useTranslations } from 'next-intl';
import { KIND_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '@/lib/core/finding-words';
import type { Area, Source } from '@/lib/core/catalogue';
import type { Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';

interface Option {
  readonly value: string;
  readonly count: number;
}

type Name = 'verdict' | 'kind' | 'severity' | 'area' | 'source' | 'explained';

export type FindingChoice = Readonly<Partial<Record<Name | 'series' | 'asOf', string>>>;

interface Props {
  readonly facets: Readonly<Record<Name, readonly Option[]>>;
  readonly choice: FindingChoice;
  readonly areas: readonly Area[];
  readonly sources: readonly Source[];
}

const NAMES: readonly Name[] = ['verdict', 'kind', 'severity', 'area', 'source', 'explained'];

type Naming = (name: Name, value: string) => string;

function useNaming({ areas, sources }: Pick<Props, 'areas' | 'sources'>): Naming {
  const t = useTranslations('findings');
  const locale = useLocale();
  const words: Readonly<Record<Name, (value: string) => string | undefined>> = {
    verdict: (value) => VERDICT_NAMES[value as keyof typeof VERDICT_NAMES]?.[locale],
    kind: (value) => KIND_NAMES[value as keyof typeof KIND_NAMES]?.[locale],
    severity: (value) => SEVERITY_NAMES[value as keyof typeof SEVERITY_NAMES]?.[locale],
    area: (value) => areas.find(({ code }) => code === value)?.name[locale],
    source: (value) => {
      const source = sources.find(({ id }) => id === value);
      return source && (locale === 'en' && source.titleEn ? source.titleEn : source.title);
    },
    explained: (value) => t(value === 'true' ? 'explainedYes' : 'explainedNo'),
  };
  return (name, value) => words[name](value) ?? value;
}

/** The chosen value stays in its list, also where nothing is left of it. */
function withChosen(options: readonly Option[], chosen: string | undefined): readonly Option[] {
  return !chosen || options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, count: 0 }];
}

/** Areas and sources are looked for by their names; the others have an order of their own. */
const BY_NAME: ReadonlySet<Name> = new Set(['area', 'source']);

interface Choosable extends Option {
  readonly label: string;
}

function toChoosable(name: Name, options: readonly Option[], toName: Naming, locale: Locale): readonly Choosable[] {
  const named = options.map((option) => ({ ...option, label: toName(name, option.value) }));
  return BY_NAME.has(name) ? named.toSorted((a, b) => a.label.localeCompare(b.label, locale)) : named;
}

/** A form that works without scripts: its choice is an address. */
export function FindingFilters({ facets, choice, ...named }: Props) {
  const t = useTranslations('findings');
  const locale = useLocale();
  const toName = useNaming(named);
  return (
    <form method="get" action={urls.findings(locale)} aria-label={t('filters')} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(6,minmax(0,1fr))_auto] lg:items-end print:hidden">
      {NAMES.map((name) => (
        <label key={name} className="min-w-0 text-xs text-muted">
          {t(`filter.${name}`)}
          <select name={name} defaultValue={choice[name] ?? ''} key={choice[name] ?? ''} className="select mt-0.5 block w-full">
            <option value="">{t('all')}</option>
            {toChoosable(name, withChosen(facets[name], choice[name]), toName, locale).map(({ value, label, count }) => (
              <option key={value} value={value}>
                {label} ({count})
              </option>
            ))}
          </select>
        </label>
      ))}
      {choice.series && <input type="hidden" name="series" value={choice.series} />}
      {choice.asOf && <input type="hidden" name="asOf" value={choice.asOf} />}
      <button type="submit" className="button self-end">
        {t('show')}
      </button>
    </form>
  );
}
