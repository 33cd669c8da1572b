'use client';

interface Option {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** A choice of one, with its name before it. The browser's own list: it works by key, by touch and with every screen reader. */
export function LabelledSelect({ label, value, options, onChange }: Props) {
  return (
    <label className="inline-flex max-w-full items-center gap-1.5 text-[0.8125rem] text-muted">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)} className="select max-w-60 min-w-0">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
