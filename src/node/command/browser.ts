import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { cacheFolder } from '#node/cache/shelf.ts';

const require = createRequire(import.meta.url);

/** Flags that keep Chromium quiet in a closed network and let it run as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Browsers that Playwright finds by itself where Windows and macOS keep them. */
const CHANNELS = ['chrome', 'msedge', 'chromium'];

/** Which browser to start, and with what around it. */
interface BrowserChoice {
  executablePath?: string;
  env: Record<string, string>;
}

/**
 * A browser for tests and pictures: `CHROME_BIN`, else a system Chromium, else the one from the lock (Linux x64). Without
 * a path, the caller leaves the search to Playwright.
 * @param fromLock skips the system's browser, to show that a bare machine works
 */
export async function chooseBrowser(
  fromLock = process.env.BROWSER_FROM_LOCK === '1',
): Promise<BrowserChoice> {
  // Without a locale the browser cannot name a download in Japanese.
  const LANG = process.env.LANG || 'C.UTF-8';
  const env = { ...(process.env as Record<string, string>), LANG, FONTCONFIG_FILE: fontConfig() };
  if (process.env.CHROME_BIN) return { executablePath: process.env.CHROME_BIN, env };
  const system = fromLock ? undefined : SYSTEM.find((path) => existsSync(path));
  if (system) return { executablePath: system, env };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { env };
  const folder = await unpackBrowser();
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath: join(folder, 'chromium'), env: { ...env, LD_LIBRARY_PATH: libraries } };
}

/** Starts that browser without a window. The caller closes it. @param flags beside those of every start */
export async function launchBrowser(...flags: string[]): Promise<Browser> {
  const { executablePath, env } = await chooseBrowser();
  const args = [...FLAGS, ...flags];
  if (executablePath) return chromium.launch({ args, env, executablePath });
  for (const channel of CHANNELS) {
    try {
      return await chromium.launch({ args, env, channel });
    } catch (error) {
      // Not installed: the next one may be.
      if (!/is not found at|doesn't exist at/.test(String(error))) throw error;
    }
  }
  throw new Error(
    'Chrome も Edge も見つかりません。どちらかを入れるか、環境変数 CHROME_BIN に場所を書いてください',
  );
}

/**
 * Unpacks the browser of the lock into a folder named by its version, whole or not at all.
 * The package unpacks into the system's temporary folder and takes whatever is there, so it gets one of its own.
 */
async function unpackBrowser(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf('@sparticuz/chromium') + '@sparticuz/chromium'.length);
  const { version } = require(join(root, 'package.json')) as { version: string };
  const folder = cacheFolder(`chromium-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(join(root, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(fresh, folder);
  } catch {
    // Another process was first; its copy is as good.
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Fonts of the lock beside those of the system: without a Japanese font, text has no width. */
function fontConfig(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-jp'));
  const file = cacheFolder('fonts.conf');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '700Bold')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cacheFolder('fontconfig')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans JP</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Noto Sans JP</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}
