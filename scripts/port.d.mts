/** Types for port.mjs, which runs before TypeScript is installed. */
export declare function toListenError(error: NodeJS.ErrnoException, port: number): Error;
