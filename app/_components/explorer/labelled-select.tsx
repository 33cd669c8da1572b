'use client';

interface Option {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** With long names: two columns of the controls' grid. */
  readonly isWide?: boolean;
  readonly onChange: (value: string) => void;
}

/** A choice of one, with its name before it. The browser's own list: it works by key, by touch and with every screen reader. */
export function LabelledSelect({ label, value, options, isWide = false, onChange }: Props) {
  return (
    <label className={`control-box ${isWide ? 'col-span-2' : ''}`}>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)} className="control-choice">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
