import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { EVENT_KIND_NAMES } from '@/lib/charts/chart-words';
import type { Area, EventKind } from '@/lib/core/catalogue';
import { urls } from '@/lib/core/urls';

interface Choice {
  readonly kind: string | undefined;
  readonly area: string | undefined;
  readonly asOf?: string | undefined;
}

interface RowProps {
  readonly label: string;
  readonly name: 'kind' | 'area';
  readonly choice: Choice;
  readonly options: readonly { readonly value: string | undefined; readonly text: string }[];
}

/** One row of choices. Links, not scripts: a choice is an address that can be sent to somebody. */
function ChoiceRow({ label, name, choice, options }: RowProps) {
  const locale = useLocale();
  return (
    <nav aria-label={label} className="gap-x-4 sm:grid sm:grid-cols-[7rem_1fr]">
      <p aria-hidden className="py-1 text-sm text-muted">
        {label}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {options.map(({ value, text }) => (
          <Link
            key={text}
            href={urls.timeline(locale, { ...choice, [name]: value })}
            scroll={false}
            aria-current={choice[name] === value ? true : undefined}
            className="button aria-[current]:border-accent aria-[current]:bg-accent-tint"
          >
            {text}
          </Link>
        ))}
      </div>
    </nav>
  );
}

/** More than these are chosen from a list. */
const HANDFUL = 6;

/** A row of many choices: a form that works without scripts, its choice an address as those of links are. */
function ChoiceForm({ label, name, choice, options }: RowProps) {
  const t = useTranslations('timeline');
  const locale = useLocale();
  const others = Object.entries(choice).filter(([other, value]) => other !== name && value !== undefined);
  return (
    <form method="get" action={urls.timeline(locale)} aria-label={label} className="gap-x-4 sm:grid sm:grid-cols-[7rem_1fr]">
      <label htmlFor={`choice-${name}`} className="block py-1 text-sm text-muted">
        {label}
      </label>
      <span className="flex gap-1.5">
        <select id={`choice-${name}`} name={name} defaultValue={choice[name] ?? ''} key={choice[name] ?? ''} className="select min-w-0 sm:w-72">
          {options.map(({ value, text }) => (
            <option key={text} value={value ?? ''}>
              {text}
            </option>
          ))}
        </select>
        {others.map(([other, value]) => (
          <input key={other} type="hidden" name={other} value={value} />
        ))}
        <button type="submit" className="button">
          {t('show')}
        </button>
      </span>
    </form>
  );
}

interface Props {
  readonly kinds: readonly EventKind[];
  readonly areas: readonly Area[];
  readonly choice: Choice;
  readonly count: number;
  /** Events of each area, of the chosen kind. */
  readonly counts: ReadonlyMap<string, number>;
}

export function TimelineFilters({ kinds, areas, choice, count, counts }: Props) {
  const t = useTranslations('timeline');
  const locale = useLocale();
  const AreaRow = areas.length > HANDFUL ? ChoiceForm : ChoiceRow;
  const all = { value: undefined, text: t('all') };
  return (
    <section aria-label={t('filters')} className="space-y-2 print:hidden">
      <ChoiceRow label={t('kind')} name="kind" choice={choice} options={[all, ...kinds.map((kind) => ({ value: kind, text: EVENT_KIND_NAMES[kind][locale] }))]} />
      <AreaRow label={t('area')} name="area" choice={choice} options={[all, ...areas.map(({ code, name }) => ({ value: code, text: `${name[locale]} (${counts.get(code) ?? 0})` }))]} />
      <p role="status" className="pt-1 text-sm text-muted">
        {t('shown', { count })}
      </p>
    </section>
  );
}
