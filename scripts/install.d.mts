/** Types for install.mjs, which runs before TypeScript is installed. */
export declare function runLogged(
  name: string,
  command: readonly string[],
  options?: { signal?: AbortSignal; env?: Record<string, string | undefined> },
): Promise<void>;
