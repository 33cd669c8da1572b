// Where a thread of picture-pool.ts begins: it reads TypeScript as scripts/start.mjs does.
import { tsImport } from 'tsx/esm/api';

await tsImport('./picture-worker.ts', import.meta.url);
