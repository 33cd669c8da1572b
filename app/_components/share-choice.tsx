'use client';

import { RadioGroup } from 'radix-ui';
import { useId } from 'react';

interface Option<V extends string> {
  readonly value: V;
  readonly name: string;
  readonly hint?: string;
}

interface Props<V extends string> {
  readonly title: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, all of them in sight. */
export function ShareChoice<V extends string>({ title, options, value, onChange }: Props<V>) {
  const id = useId();
  return (
    <div className="py-2">
      <p id={id} className="mb-1 text-[0.8125rem] text-muted">
        {title}
      </p>
      <RadioGroup.Root aria-labelledby={id} value={value} onValueChange={(next) => onChange(next as V)} className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="button data-[state=checked]:border-accent data-[state=checked]:bg-accent-tint data-[state=checked]:font-semibold"
          >
            {option.name}
            {option.hint && <span className="font-normal text-muted">{option.hint}</span>}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
