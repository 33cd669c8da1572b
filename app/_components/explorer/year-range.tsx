'use client';

import { useTranslations } from 'next-intl';

interface Props {
  readonly label: string;
  readonly first: number;
  readonly last: number;
  /** `2000..2014`; null for all years. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Year({ label, years, value, onChange }: { label: string; years: readonly number[]; value: number; onChange: (year: number) => void }) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(Number(event.target.value))} className="control-choice figures">
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}

/** From one year to another; the whole range is no restriction. An end that is moved beyond the other one takes it along. */
export function YearRange({ label, first, last, value, onChange }: Props) {
  const t = useTranslations('explore');
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const clamp = (text: string | undefined, other: number) => Math.min(last, Math.max(first, Number(text?.slice(0, 4)) || other));
  const [start, end = start] = value?.split('..') ?? [];
  const [from, to] = [clamp(start, first), clamp(end, last)];
  const choose = (a: number, b: number) => onChange(a === first && b === last ? null : `${a}..${b}`);
  return (
    <span role="group" aria-label={label} className="control-box">
      <Year label={t('from', { label })} years={years} value={from} onChange={(year) => choose(year, Math.max(year, to))} />
      <span aria-hidden>–</span>
      <Year label={t('to', { label })} years={years} value={to} onChange={(year) => choose(Math.min(year, from), year)} />
    </span>
  );
}
