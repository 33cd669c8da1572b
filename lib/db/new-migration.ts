import { withSchemaEngine } from './schema-engine';

const EMPTY = '-- This is an empty migration.';

/**
 * The SQL that would bring a migrated database to `datamodel` (the text of schema.prisma); empty when it is there already.
 * Extensions are not Prisma's: what a migration says of them stays as it was written.
 */
export function toPendingScript(connectionString: string, datamodel: string): Promise<string> {
  const runScript = (): Promise<void> => Promise.reject(new Error('comparing changes nothing'));
  const files = [{ path: 'schema.prisma', content: datamodel }];
  return withSchemaEngine({ connectionString, datamodel, runScript }, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || stdout.includes(EMPTY) ? '' : stdout;
  });
}
