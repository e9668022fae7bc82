import { todayInJapan } from '#core/format/today.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { gatherUpkeep } from '#node/upkeep/gather.ts';
import { fromWorkflow } from './github/api.ts';
import { offerSourceRecord } from './github/source-record.ts';
import { renewUpkeepIssue } from './github/upkeep-issue.ts';

/** In a workflow: one issue tells what keeping the site asks for, as `npm run report` does; the record of the sources is offered as a pull request. */
await run(async () => {
  readOptions({});
  const github = fromWorkflow();
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const content = await openContent(CONTENT_DIR, { base: BASE_PATH });
  const date = todayInJapan();
  const gathered = gatherUpkeep(content, { contentDir: CONTENT_DIR, date });
  console.log(await renewUpkeepIssue(github, gathered));
  console.log(await offerSourceRecord(github, CONTENT_DIR, date));
});
