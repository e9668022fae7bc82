import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { announcePreview } from './github/announce-preview.ts';
import { fromWorkflow } from './github/api.ts';

/** In a workflow, with `PREVIEW_URL`: writes into a pull request where its preview is. */
await run(async () => {
  readOptions({});
  console.log(await announcePreview(fromWorkflow(), process.env.PREVIEW_URL ?? ''));
});
