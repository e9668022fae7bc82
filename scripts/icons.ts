import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '#node/cache/write-whole.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { drawIcons } from '#node/pictures/icons.ts';
import { MARK_FILE } from '#node/pictures/mark.ts';

/** `npm run icons`: draws the icons for phones and desktops from the mark of the site. */
await run(async () => {
  readOptions({});
  for (const [name, bytes] of await drawIcons(readFileSync(MARK_FILE))) {
    const file = join(dirname(MARK_FILE), name);
    writeWhole(file, bytes);
    console.log(`書きました: ${file}`);
  }
});
