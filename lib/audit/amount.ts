import type { Amount } from '../core/finding';
import { type Quantity, toQuantityText } from '../core/quantity';

export function toAmount(quantity: Quantity, unitMeasure: string): Amount {
  return { ...toQuantityText(quantity), unitMeasure };
}
