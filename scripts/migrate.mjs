// `npm run migrate` applies migrations; `npm run migrate:new <name>` writes one from what schema.prisma has become.
import './node-version.mjs';

async function migrate() {
  const { report, plainError } = await import('./progress.mjs');
  const { dataFolder, ensureGenerated, ensureInstalled, root } = await import('./install.mjs');
  const [mode, name] = process.argv.slice(2);
  try {
    if (mode === 'new' && !name) throw plainError('Name the migration: npm run migrate:new add_revisions');
    await ensureInstalled(console.log);
    await ensureGenerated();
    const { tsImport } = await import('tsx/esm/api');
    const { runMigrate } = await tsImport('./migrate.ts', import.meta.url);
    await runMigrate({ root, dataFolder, name, note: console.log });
    process.exit(0);
  } catch (error) {
    report(error);
    process.exit(1);
  }
}

migrate();
