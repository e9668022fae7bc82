import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { generatedFiles } from '#node/docs/generated.ts';

/** `npm run docs`: writes every file that is made from the schema, the rules and the tables that people maintain. */
await run(async () => {
  readOptions({});
  let written = 0;
  for (const [path, text] of generatedFiles()) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`書きました: ${path}`);
    written += 1;
  }
  console.log(written ? `${written} ファイルを新しくしました` : 'どれも新しいままです');
});
