import { createCanvas } from '@napi-rs/canvas';
import { deflateSync, deflate } from 'node:zlib'; import { promisify } from 'node:util'; const d = promisify(deflate);
const one = createCanvas(1200, 630);
const rows = new Uint8Array(1201 * 630);
const time = async (name: string, f: () => unknown) => { for (let i = 0; i < 50; i++) await f(); const c0 = process.cpuUsage(); const t = performance.now(); for (let i = 0; i < 200; i++) await f(); const c = process.cpuUsage(c0); console.log(name.padEnd(30), 'wall', ((performance.now() - t) / 200).toFixed(2), 'user', (c.user / 200000).toFixed(2), 'sys', (c.system / 200000).toFixed(2)); };
const draw = (c: typeof one) => { const x = c.getContext('2d'); x.fillStyle = '#fff'; x.fillRect(0, 0, 1200, 630); x.fillStyle = '#000'; x.fillText('hello', 10, 20); };
for (let k = 0; k < 2; k++) {
await time('new canvas', () => draw(createCanvas(1200, 630)));
await time('one canvas', () => draw(one));
await time('new canvas data', () => { const c = createCanvas(1200, 630); draw(c); c.data(); });
await time('one canvas data', () => { draw(one); one.data(); });
await time('one canvas half data', () => { draw(one); });
await time('deflateSync', () => deflateSync(rows, { level: 3 }));
await time('deflateSync chunk 64k', () => deflateSync(rows, { level: 3, chunkSize: 65536 }));
await time('deflate async', () => d(rows, { level: 3 }));
await time('deflate async new rows', () => d(new Uint8Array(1201 * 630), { level: 3 }));
}
