import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { recipes } from '#node/hosting/recipes.ts';

/** `npm run deploy:config [-- --check]`: writes `deploy/` anew, or names the files there that are stale. */
await run(async () => {
  const { values } = readOptions({ options: { check: { type: 'boolean', default: false } } });
  const stale: string[] = [];
  for (const [file, text] of Object.entries(recipes())) {
    const path = join('deploy', file);
    if (values.check) {
      if (read(path) !== text) stale.push(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  if (stale.length)
    throw new Error(`古くなっています。npm run deploy:config を実行してください: ${stale.join('、')}`);
});

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
