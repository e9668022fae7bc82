import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { fromWorkflow } from './github/api.ts';
import { tellPublished } from './github/tell-published.ts';

/** In a workflow, with `PUBLISHED_URL`: tells the pull requests of a push where their pages are. */
await run(async () => {
  readOptions({});
  const { PUBLISHED_URL: address = '' } = process.env;
  if (!/^https?:\/\//.test(address))
    throw new Error('PUBLISHED_URL に、公開したサイトのアドレスがありません');
  console.log(await tellPublished(fromWorkflow(), address, readSettings().CONTENT_DIR));
});
