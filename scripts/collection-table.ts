import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { type Case, caseSchema } from '#core/schema/case.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { listSlugs, readEntry } from '#node/content/entries.ts';
import { readSettings } from '#node/content/settings.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

/** `npm run collection`: one line per case — characters of prose, fields filled, sources. */
await run(async () => {
  readOptions({});
  const { CONTENT_DIR } = readSettings();
  const taxonomies = readTaxonomies(CONTENT_DIR);
  const rows = listSlugs(CONTENT_DIR, 'cases').map((slug) => {
    const { entry, findings } = readEntry(CONTENT_DIR, 'cases', slug, caseSchema(taxonomies), new Map());
    if (!entry) throw new Error(`${slug}: ${findings.map((finding) => finding.message).join('、')}`);
    const data = entry.data as Case;
    const text = readFileSync(join(CONTENT_DIR, entry.file), 'utf8');
    const prose = (splitMdx(text)?.body ?? '').replace(/^#.*$/gm, '').replace(/\s/g, '');
    return {
      slug,
      状態: data.publication,
      字数: prose.length,
      項目: Object.keys(data).length,
      問い: data.questions?.length ?? 0,
      成果: data.results?.length ?? 0,
      出典: data.sources?.length ?? 0,
    };
  });
  console.table(rows);
  const published = rows.filter((row) => row.状態 === 'published');
  const sum = published.reduce((total, row) => total + row.字数, 0);
  console.log(
    `公開 ${published.length}件、準備中 ${rows.filter((row) => row.状態 === 'upcoming').length}件、本文の平均 ${Math.round(sum / published.length)}字`,
  );
});
