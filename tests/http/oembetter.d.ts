declare module 'oembetter' {
  interface Oembetter {
    fetch(url: string, options: Record<string, unknown>, callback: (error: Error | null, response?: Record<string, string | number>) => void): void;
    endpoints(endpoints: { domain: string; path?: RegExp; endpoint: string }[]): void;
  }
  export default function oembetter(): Oembetter;
}
