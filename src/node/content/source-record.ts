import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkData } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { type AskedSource, sourceRecordSchema } from '#core/schema/source-record.ts';
import { writeWhole } from '#node/cache/write-whole.ts';
import { ContentError } from './content-error.ts';
import { optionalText } from './content-text.ts';

/** Name of the record, below the content folder. */
export const SOURCE_RECORD = 'sources.yaml';

/**
 * What the last checks found at the addresses of the sources. A content folder without the file has none.
 * @throws ContentError with every fault of the file
 */
export function readSourceRecord(contentDir: string): ReadonlyMap<string, AskedSource> {
  const text = optionalText(contentDir, SOURCE_RECORD);
  if (text === undefined) return new Map();
  const checked = checkData(SOURCE_RECORD, readYaml(text), sourceRecordSchema, new Map());
  if (!checked.value) throw new ContentError(checked.findings);
  return new Map(checked.value.sources.map((one) => [one.url, one]));
}

/** Puts what was found on record, in the order given. */
export function writeSourceRecord(contentDir: string, sources: readonly AskedSource[]): void {
  const head =
    '# npm run sources が書く控えです。手では直しません。ページの「出典を…に確認」は、ここから出ます。\n';
  writeWhole(join(contentDir, SOURCE_RECORD), head + stringify({ sources }, { lineWidth: 0 }));
}
