import { appendFileSync } from 'node:fs';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { fromWorkflow } from './github/api.ts';
import { pagesState } from './github/pages-state.ts';

/**
 * In a workflow, before anything is installed: whether GitHub Pages is on, as the output `pages` (`on`, `off`). How to
 * turn it on stands in the summary of the run, and nothing fails: a repository may be published elsewhere.
 */
await run(async () => {
  readOptions({});
  const { on, words } = await pagesState(fromWorkflow());
  const { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary } = process.env;
  if (output) appendFileSync(output, `pages=${on ? 'on' : 'off'}\n`);
  if (summary) appendFileSync(summary, `${words}\n`);
  console.log(on ? words : `::notice title=GitHub Pages::${words}`);
});
