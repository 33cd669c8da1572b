declare module '@citation-js/core' {
  interface Name {
    readonly literal?: string;
    readonly family?: string;
  }
  export interface CslItem {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly 'container-title'?: string;
    readonly publisher?: string;
    readonly author?: readonly Name[];
    readonly reporter?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
    readonly URL?: string;
    readonly note?: string;
    readonly language?: string;
  }
  export const plugins: {
    readonly input: { chain(input: string, options?: { generateGraph?: boolean; forceType?: string }): CslItem[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
