import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { fromWorkflow } from './github/api.ts';
import { issueToPullRequest } from './github/issue-to-pull-request.ts';

/** In a workflow: makes a pull request with a draft of a case out of the issue that was labelled. */
await run(async () => {
  readOptions({});
  console.log(await issueToPullRequest(fromWorkflow(), readSettings().CONTENT_DIR));
});
