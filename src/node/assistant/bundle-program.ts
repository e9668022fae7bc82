import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { LANGUAGE } from '#core/language/language.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { openShelf } from '#node/cache/shelf.ts';
import { languagePlugin } from '#node/integrations/language-plugin.ts';

/** How many programs are kept: of this code, and of the branch one came from. */
const MOST_KEPT = 3;

/** The assistant's program in one file with all it needs, for Node 20 and later. The same code gives the same bytes. */
export async function bundleProgram(): Promise<string> {
  const shelf = openShelf('assistant');
  const name = `${hashOfCode('src/core', 'src/node/assistant', 'src/node/search-index/open-folder.ts').slice(0, 16)}.mjs`;
  const kept = shelf.read(name);
  if (kept) return kept.toString();
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [languagePlugin(LANGUAGE)],
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('main.ts', import.meta.url)),
      write: false,
      minify: true,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunks = output && 'output' in output ? output.output : [];
  const [program, ...others] = chunks.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (program === undefined || others.length > 0) throw new Error('the assistant is not one file');
  shelf.keep(name, program);
  shelf.tidy(MOST_KEPT);
  return program;
}
