/**
 * Makes `dist/`: the programs of the package, bundled with all that is ours in it, and their types.
 * `npm run build -w pagefind-ja`. What it bundles is the search of the platform itself (`src/core/search`,
 * `src/core/text`, `src/node/search-index` of the repository): the code lies there, once.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');
const DIST = join(HERE, 'dist');
const PROGRAMS = ['index', 'astro', 'starlight', 'cli', 'client', 'ui'];
const TYPED = PROGRAMS.filter((name) => name !== 'cli');
/** A thread is started by its file, which lies beside the programs. */
const THREAD = 'search-tables-thread';

await programs();
types();
for (const folder of [DIST, join(DIST, 'browser')])
  copyFileSync(join(HERE, 'src/ui.css'), join(folder, 'ui.css'));

async function programs(): Promise<void> {
  const own = PROGRAMS.map((name) => [name, join(HERE, 'src', `${name}.ts`)]);
  const thread = join(ROOT, 'src/node/search-index', `${THREAD}.ts`);
  await bundle(DIST, Object.fromEntries([...own, [THREAD, thread]]));
  // Once more the box, small and by itself: for sites that bundle nothing.
  await bundle(join(DIST, 'browser'), { ui: join(HERE, 'src/ui.ts') }, true);
}

function bundle(outDir: string, input: Record<string, string>, minify = false) {
  return build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['pagefind', '@patdx/kuromoji'] },
    plugins: [
      {
        name: 'thread-beside',
        transform: (code) => code.replaceAll(`./${THREAD}.ts`, `./${THREAD}.js`),
      },
    ],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify,
      target: 'es2022',
      license: minify ? false : { fileName: 'LICENSES.md' },
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/** The types of the programs, and of what they name, each file beside the others as in the repository. */
function types(): void {
  const made = mkdtempSync(join(ROOT, 'node_modules', '.pagefind-ja-types-'));
  try {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const flags = [
      '--noCheck',
      '--declaration',
      '--emitDeclarationOnly',
      '--noEmit',
      'false',
      '--incremental',
      'false',
    ];
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, '-p', HERE, ...flags, '--tsBuildInfoFile', 'null', '--rootDir', ROOT, '--outDir', made],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stdout);
    const wanted = TYPED.map((name) => join(made, 'packages/pagefind-ja/src', `${name}.d.ts`));
    for (const file of new Set(wanted)) copyTyped(file, made, new Set());
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Copies a declaration and those it imports, with imports that are right outside of this repository. */
function copyTyped(file: string, made: string, done: Set<string>): void {
  if (done.has(file)) return;
  done.add(file);
  const named: string[] = [];
  const text = readFileSync(file, 'utf8').replaceAll(
    /(?<=(?:from |import\()['"])([.#][^'"]*)\.ts(?=['"])/g,
    (_, name: string) => {
      const target = name.startsWith('#') ? join(made, 'src', name.slice(1)) : resolve(dirname(file), name);
      named.push(`${target}.d.ts`);
      const path = relative(dirname(file), target).replaceAll('\\', '/');
      return `${path.startsWith('.') ? path : `./${path}`}.js`;
    },
  );
  const target = join(DIST, 'types', relative(made, file));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  for (const one of named) copyTyped(one, made, done);
}
