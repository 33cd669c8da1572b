// A registry mirror may lack packages of other platforms; npm then leaves them out of package-lock.json, and `npm ci` refuses
// the file everywhere. This writes them back, from what their parents list. Run it after `npm install <package>`.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'wasm32'];

/** `@napi-rs/canvas-linux-x64-musl` -> os linux, cpu x64, libc musl. */
function toPlatform(name) {
  const words = name.split(/[-/]/u);
  const os = OS.filter((word) => words.includes(word));
  const cpu = CPU.filter((word) => words.includes(word));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') && os.includes('linux') ? ['glibc'] : [];
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}

/** Where Node would look for a package from inside another one, nearest first. */
function toLookups(path, name) {
  const parts = path.split('/node_modules/');
  const nested = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`);
  return [...nested, `node_modules/${name}`];
}

function findMissing(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies || {})
      .filter(([name]) => path !== '' && !toLookups(path, name).some((place) => packages[place]))
      .map(([name, version]) => ({ name, version, dev: entry.dev })),
  );
}

function complete(packages) {
  const missing = findMissing(packages);
  for (const { name, version, dev } of missing) {
    if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version)) throw new Error(`${name}: ${version} is not one exact version`);
    packages[`node_modules/${name}`] = { version, ...toPlatform(name), ...(dev && { dev }), optional: true };
  }
  return missing.length;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const added = complete(lock.packages);
const [root, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...rest.toSorted(([a], [b]) => a.localeCompare(b, 'en'))]);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to package-lock.json`);
