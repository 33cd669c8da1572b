import { join } from 'node:path';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { disconnect, getPool } from '../lib/db/client';
import { findAreas } from '../lib/db/find-areas';
import { settle } from '../lib/db/settle';
import { runImport } from '../lib/ingest/official/run-import';
import { toOptions } from '../tests/ingest/read-official';
import { makeTempFolder, openTestCluster } from '../tests/setup/test-cluster';
import { writeComtradeFile } from '../tests/bench/comtrade-file';

const AREAS = Number(process.argv[2] ?? 45);
const times = new Map<string, { n: number; ms: number }>();
const original = pg.Client.prototype.query;
(pg.Client.prototype as any).query = function (this: unknown, ...args: any[]) {
  const text = typeof args[0] === 'string' ? args[0] : args[0]?.text ?? 'stream';
  const began = performance.now();
  const out = (original as any).apply(this, args);
  if (out && typeof out.then === 'function') {
    const done = () => { const k = text.replace(/\s+/g, ' ').slice(0, 110); const e = times.get(k) ?? { n: 0, ms: 0 }; e.n++; e.ms += performance.now() - began; times.set(k, e); };
    out.then(done, done);
  }
  return out;
};
const cluster = await openTestCluster();
process.env.DATABASE_URL = cluster.databaseUrl;
const folder = makeTempFolder('profile');
const file = join(folder, 'bulk.csv');
const codes = (await findAreas()).filter(({ kind, m49 }) => kind === 'country' && m49).map(({ m49 }) => String(Number(m49)));
const count = await writeComtradeFile(file, [...new Set(codes)].slice(0, AREAS), 25);
const stop = new AbortController();
let t = performance.now();
await runImport(toOptions(`comtrade --source bulk --file ${file}`), { folder, now: new Date(), note: (m) => { if (m.startsWith('figures saved')) stop.abort(); }, signal: stop.signal });
console.log(count, 'rows imported', ((performance.now() - t) / 1000).toFixed(1), 's');
times.clear();
const cpu = process.cpuUsage();
t = performance.now();
let phase = t;
const marks: string[] = [];
const report = await settle({ now: new Date(), onProgress: (m) => marks.push(`${((performance.now() - t) / 1000).toFixed(1)} ${m}`) });
const c = process.cpuUsage(cpu);
console.log(marks.filter((m, i) => i % Math.ceil(marks.length / 16) === 0).join('\n'));
console.log(JSON.stringify(report), ((performance.now() - t) / 1000).toFixed(1), 's; processor here', ((c.user + c.system) / 1e6).toFixed(1));
for (const [k, v] of [...times].sort((a, b) => b[1].ms - a[1].ms).slice(0, 22)) console.log(v.ms.toFixed(0).padStart(8), String(v.n).padStart(6), k);
await disconnect(); await cluster.close(); rmSync(folder, { recursive: true, force: true });
