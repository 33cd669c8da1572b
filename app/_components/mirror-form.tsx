import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { MirrorSides } from '@/lib/charts/mirror-view';
import type { Area } from '@/lib/core/catalogue';
import { urls } from '@/lib/core/urls';
import type { MirrorArea, MirrorPair } from '@/lib/db/find-mirror-pairs';

interface Props {
  readonly pair: MirrorSides;
  readonly areas: readonly Area[];
  readonly stated: readonly MirrorArea[];
  readonly pairs: readonly MirrorPair[];
  readonly years: { readonly from: string; readonly to: string };
}

/** Areas of which equally much is known, under one name. */
interface AreaGroup {
  readonly label: string;
  readonly codes: readonly string[];
}

interface SelectProps {
  readonly name: keyof MirrorSides;
  readonly label: string;
  readonly value: string;
  readonly groups: readonly AreaGroup[];
  readonly areas: readonly Area[];
}

function AreaSelect({ name, label, value, groups, areas }: SelectProps) {
  const locale = useLocale();
  const toName = (code: string) => areas.find((area) => area.code === code)?.name[locale] ?? code;
  return (
    <label className="flex min-w-0 flex-col gap-1 text-xs text-muted">
      {label}
      <select name={name} defaultValue={value} className="select w-full sm:w-52">
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.codes
              .map((code) => [code, toName(code)] as const)
              .toSorted(([, a], [, b]) => a.localeCompare(b, locale))
              .map(([code, text]) => (
                <option key={code} value={code}>
                  {text}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Each code in the first of the groups that has it; a group of none is left out. What is chosen is always in one. */
function toGroups(groups: readonly AreaGroup[]): AreaGroup[] {
  const seen = new Set<string>();
  const once = groups.map(({ label, codes }) => ({ label, codes: [...new Set(codes)].filter((code) => !seen.has(code) && seen.add(code)) }));
  return once.filter(({ codes }) => codes.length > 0);
}

/** What can be chosen, most telling first: both sides report, somebody says something, and areas that figures of others name. */
function useGroups({ pair, areas, stated, pairs }: Props): Record<keyof MirrorSides, AreaGroup[]> {
  const t = useTranslations('mirror');
  const locale = useLocale();
  const reporter = areas.find(({ code }) => code === pair.reporter)?.name[locale] ?? pair.reporter;
  const all = stated.map(({ code }) => code);
  const partners = stated.flatMap(({ code, isPartner }) => (isPartner ? [code] : []));
  const own = pairs.filter((each) => each.reporter === pair.reporter).map(({ partner }) => partner);
  return {
    reporter: toGroups([
      { label: t('bothReport'), codes: pairs.map((each) => each.reporter) },
      { label: t('someReport'), codes: all },
      { label: t('nobodyReports'), codes: [pair.reporter] },
    ]),
    partner: toGroups([
      { label: t('bothReportWith', { reporter }), codes: own },
      { label: t('someReportWith', { reporter }), codes: partners },
      { label: t('nobodyReportsWith', { reporter }), codes: [...all, pair.partner].filter((code) => code !== pair.reporter) },
    ]),
  };
}

/** A form that makes an address: it works without scripts, and its answer can be sent to somebody. */
export function MirrorForm(props: Props) {
  const { pair, areas, years } = props;
  const groups = useGroups(props);
  const t = useTranslations('mirror');
  const locale = useLocale();
  const time = years.from || years.to ? `${years.from}..${years.to}` : '';
  return (
    <form key={`${pair.reporter} ${pair.partner} ${time}`} action={urls.mirror(locale)} aria-label={t('choose')} className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden">
      <AreaSelect name="reporter" label={t('reporter')} value={pair.reporter} groups={groups.reporter} areas={areas} />
      <AreaSelect name="partner" label={t('partner')} value={pair.partner} groups={groups.partner} areas={areas} />
      <label className="flex flex-col gap-1 text-xs text-muted">
        {t('time')}
        <input name="time" defaultValue={time} placeholder="1999..2014" maxLength={22} pattern="(\d{4}(\.\.(\d{4})?)?|\.\.\d{4})?" title={t('timeHint')} className="select figures w-full cursor-text sm:w-32" />
      </label>
      <span className="flex flex-wrap gap-2">
        <button type="submit" className="button">
          {t('show')}
        </button>
        <Link href={urls.mirror(locale, { reporter: pair.partner, partner: pair.reporter, time: time || undefined })} className="button">
          {t('swap')}
        </Link>
      </span>
    </form>
  );
}
