import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { TradeciteError } from '../lib/core/errors';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it outside PATH; first those of Playwright's own download, newest last. */
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const IN_DOWNLOAD = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];

function findDownloads(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => name.startsWith('chromium-')).toSorted().toReversed();
  return folders.flatMap((folder) => IN_DOWNLOAD.map((path) => join(cache, folder, path)));
}

/** The Chromium that the browser tests drive. */
export function findChromium(): string | undefined {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...inPath, ...MAC, ...findDownloads()].find((path) => path !== '' && existsSync(path));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Finds a Chromium; where there is none and we may, installs Debian's.
 * @param run runs a command with its output in a log
 */
export async function ensureChromium(run: (command: readonly string[]) => Promise<void>, note: (message: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    note('no Chromium here: installing it with apt-get');
    await run(['sh', '-c', 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium']);
  }
  const installed = findChromium();
  if (installed) return installed;
  const remedy = 'Install one (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH to its program.';
  throw new TradeciteError('unavailable', `The browser tests need a Chromium, and there is none on this machine. ${remedy}`);
}

