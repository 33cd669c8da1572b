/** The package's own declarations are not among its exports; of them, what is used here. */
declare module 'chart2music' {
  interface Tone {
    readonly x: number;
    readonly y: number;
    readonly label: string;
  }
  interface Hotkey {
    readonly key: { readonly key: string };
    readonly callback: () => void;
    readonly force: boolean;
  }
  interface Chart {
    readonly type: readonly 'line'[];
    readonly data: Readonly<Record<string, readonly Tone[]>>;
    readonly element: HTMLElement;
    readonly cc: HTMLElement;
    readonly axes: { readonly x: { readonly continuous: boolean }; readonly y: { readonly type: 'linear' | 'log10'; readonly minimum: number; readonly maximum: number } };
    readonly options: {
      readonly enableSpeech: boolean;
      readonly customHotkeys: readonly Hotkey[];
      readonly onFocusCallback: (point: { readonly slice: string; readonly index: number }) => void;
    };
  }
  /** @returns the engine, or why there is none. */
  export function c2mChart(chart: Chart): { readonly err: string | null; readonly data?: { cleanUp(): void } };
}
