import { getPrisma } from './client';

/** The mapping remembered for tables with a header, by its fingerprint; null where there is none. */
export async function findImportMapping(fingerprint: string): Promise<readonly string[] | null> {
  const row = await getPrisma().importMapping.findUnique({ where: { fingerprint } });
  return row && row.roles;
}

export async function saveImportMapping(fingerprint: string, columns: readonly string[], roles: readonly string[], now: Date): Promise<void> {
  const content = { columns: [...columns], roles: [...roles], usedAt: now };
  await getPrisma().importMapping.upsert({ where: { fingerprint }, create: { fingerprint, ...content }, update: content });
}
