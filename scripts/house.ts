import { readFileSync, writeFileSync } from 'node:fs';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { CODE, developingPage, PAGE } from './house/developing.ts';
import { FIGURES, figuresOf } from './house/figures.ts';
import { sourceFiles } from './house/imports.ts';

const USAGE = `npm run house [-- --tree フォルダー]
数えた結果を表示し、DEVELOPING.md の図と表を新しくします。--tree を付けると、別の版のフォルダーを数えるだけで、何も書きません。`;

/** `npm run house [-- --tree DIR]`: counts the sources and renews the picture and the table in `DEVELOPING.md`. */
await run(() => {
  const { values } = readOptions({ options: { tree: { type: 'string' } } });
  if (values.tree) process.chdir(values.tree);
  const figures = figuresOf(sourceFiles(...CODE));
  for (const [name, label] of Object.entries(FIGURES))
    console.log(`${String(figures[name as keyof typeof figures]).padStart(7)}  ${label}`);
  if (values.tree) return;
  const text = developingPage();
  if (text === readFileSync(PAGE, 'utf8')) return;
  writeFileSync(PAGE, text);
  console.log(`書きました: ${PAGE}`);
}, USAGE);
