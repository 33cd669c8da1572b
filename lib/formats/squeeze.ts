/**
 * A script as it is sent: without comments that stand on their own line, indentation and line ends. Every statement of the
 * script ends with its own sign. Names stay: compressed, they cost next to nothing.
 */
export function squeeze(script: string): string {
  const lines = script.split('\n').map((line) => line.trim());
  return lines.filter((line) => line && !line.startsWith('//')).join('');
}
