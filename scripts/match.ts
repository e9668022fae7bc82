import { firmOf } from '#core/match/firm.ts';
import { matchRecord } from '#core/match/match-record.ts';
import { nearest } from '#core/match/nearest.ts';
import { sentenceOf } from '#core/match/reasons.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';

const USAGE = `使い方: npm run match -- [--json] --trade とうふ屋 --concern 継ぐ人がいない --employees 12 [--prefecture 新潟] [--most 3]
  --trade       何をつくる・売る会社か（id、分類の名前、ふだんの言葉のどれでも）
  --concern     いちばん気がかりなこと（id、名前、ふだんの言葉のどれでも）
  --employees   従業員の数、または組織規模の id
  --prefecture  都道府県（id または名前）
  --most        何件まで出すか（ふつうは 3。--json では全部）
  --json        [{slug, score, reasons: [{field, query, value, text}], differs: […]}] を、近い順に出します`;

/** `npm run match`: 似た会社さがし on the command line, by the very code of the page. */
await run(async () => {
  const { values } = readOptions({
    options: {
      trade: { type: 'string', default: '' },
      concern: { type: 'string', default: '' },
      employees: { type: 'string', default: '' },
      prefecture: { type: 'string', default: '' },
      most: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { trade, concern, employees, prefecture } = values;
  if (![trade, concern, employees, prefecture].some((text) => text.trim()))
    throw new UsageError('--trade、--concern、--employees、--prefecture のどれか一つは要ります');
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const { cases, taxonomies } = await openContent(CONTENT_DIR, { base: BASE_PATH });
  const records = cases
    .filter(({ data }) => data.publication === 'published')
    .map(({ slug, data }) => matchRecord(slug, data, false, taxonomies));
  const firm = firmOf({ trade, concern, employees, prefecture }, taxonomies);
  const found = nearest(firm, records, taxonomies).slice(
    0,
    values.most ? Number(values.most) : values.json ? undefined : 3,
  );
  if (values.json) {
    console.log(
      JSON.stringify(
        found.map(({ record, score, reasons, differs }) => ({ slug: record.slug, score, reasons, differs })),
      ),
    );
    return;
  }
  for (const { record, reasons, differs } of found) {
    console.log(`${record.title}  /cases/${record.slug}/`);
    console.log(`  ${sentenceOf(reasons) || '共通すると分かっていることはありません。'}`);
    if (differs.length) console.log(`  違うところ: ${differs.map(({ text }) => text).join('、')}`);
    if (record.question) console.log(`  問い: ${record.question.text}`);
  }
}, USAGE);
