/** Prisma's condition for one of some codes; undefined, which restricts nothing, where there are none. */
export function within(codes: readonly string[] | undefined): { in: string[] } | undefined {
  return codes?.length ? { in: [...codes] } : undefined;
}
