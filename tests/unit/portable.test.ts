import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** What runs on the machine of whoever writes, builds or releases. `bench/` measures on Linux and says so. */
const FILES = ['src/node', 'src/core', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => join(folder, name)),
);

/** What only a POSIX shell or system knows, why it matters, and where it is right all the same. */
const POSIX_ONLY: readonly { what: string; pattern: RegExp; right?: Readonly<Record<string, string>> }[] = [
  {
    what: 'a program that Windows does not start by its name',
    pattern:
      /\b(?:spawn|spawnSync|execFile|execFileSync|run)\(\s*'(?:npm|npx|vitest|astro|tsc|sh|bash|cp|mv|rm|ln|cat)'/g,
    right: { 'src/node/verify/reproducible.ts': 'copies by Node where `cp -al` fails' },
  },
  { what: 'a shell command', pattern: /\b(?:exec|execSync)\(['`]/g },
  {
    what: 'a file address used as a path: it begins with a slash and is percent-encoded',
    pattern: /new URL\([^)]*import\.meta\.url\)\.pathname/g,
  },
  {
    what: 'a folder that Windows has not',
    pattern: /['"`]\/(?:tmp|dev\/null|etc)\b/g,
    right: { 'src/node/hosting/nginx.ts': 'a recipe for a server with Linux' },
  },
];

describe('nothing but POSIX in commands', () => {
  it.each(Object.entries(scripts))('npm run %s', (_, command) => {
    for (const part of command.split(' && ')) {
      expect(part).not.toMatch(/^\w+=/);
      expect(part).not.toMatch(/['$;|<>`]|^(?:rm|cp|mv|cat|mkdir|export|env)\b/);
    }
  });

  it.each(POSIX_ONLY)('no $what', ({ pattern, right = {} }) => {
    const found = FILES.filter((file) => !right[file.replaceAll('\\', '/')]).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(pattern)].map(([text]) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('names of files below a folder have slashes, whatever the system writes', () => {
    // As addresses, keys of caches and hashes: shown to people only, they may look as the system writes them.
    const shown = /relative\('\.', |relative\(resolve\(root\), folder\)/;
    const bare = FILES.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, at, lines) => (/\brelative\(/.test(line) ? `${line.trim()}${lines[at + 1]?.trim()}` : ''))
        .filter((line) => line !== '' && !shown.test(line))
        .filter((line) => !line.includes(String.raw`.replaceAll('\\', '/')`))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(bare).toEqual([]);
  });
});
