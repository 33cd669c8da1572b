/** A day stands for its last instant (UTC): `asOf=2025-01-01` is what was known when that day ended. */
export function toInstant(asOf: string): string {
  return asOf.includes('T') ? new Date(asOf).toISOString() : `${asOf}T23:59:59.999Z`;
}

/** The earlier of two instants: what was frozen stays so, and who asks for less sees less. */
export function toEarlier(a: string | undefined, b: string | undefined): string | undefined {
  if (!a || !b) return a ?? b;
  return toInstant(a) < toInstant(b) ? a : b;
}
