declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface Category {
    readonly label: string;
    readonly unit: { readonly label: string; readonly decimals: number } | null;
  }
  interface Dimension {
    readonly id: readonly string[];
    readonly length: number;
    readonly role: string;
    Category(id: string): Category;
  }
  export interface Dataset {
    readonly class: string;
    readonly length: number;
    readonly n: number;
    readonly id: readonly string[];
    readonly label: string;
    readonly role: Readonly<Record<string, readonly string[]>>;
    Dimension(id: string): Dimension;
    Data(place: Readonly<Record<string, string>>): Cell;
  }
  export default function JSONstat(input: unknown): Dataset;
}
