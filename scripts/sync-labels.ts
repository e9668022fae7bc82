import { readFileSync } from 'node:fs';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { fromWorkflow } from './github/api.ts';
import { readLabels, syncLabels } from './github/sync-labels.ts';

/** In a workflow: makes the labels of the repository as `.github/labels.yml` has them. */
await run(async () => {
  readOptions({});
  const done = await syncLabels(fromWorkflow(), readLabels(readFileSync('.github/labels.yml', 'utf8')));
  console.log(done.length ? `そろえました: ${done.join('、')}` : 'どれもそろっています');
});
