import { questionPath } from '#core/cases/question-key.ts';
import { questionLine } from '#core/cases/question-origin.ts';
import { ANSWER_NAMES } from '#core/match/firm-answers.ts';
import { openMatch } from '#core/match/match.ts';
import { matchData } from '#core/match/match-data.ts';
import { missingIn } from '#core/match/missing.ts';
import { readAnswers } from '#core/match/read-answers.ts';
import { sentenceOf } from '#core/match/reason-sentence.ts';
import { paths } from '#core/site/paths.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';

const USAGE = `使い方: npm run match -- [--json] --trade とうふ屋 --concern 継ぐ人がいない --employees 12 [--prefecture 新潟]
  --trade       何をつくる・売る会社か（id、分類の名前、ふだんの言葉のどれでも）
  --concern     いちばん気がかりなこと（id、名前、ふだんの言葉のどれでも）
  --employees   何人くらいか（12、10人くらい、6〜20名）
  --prefecture  都道府県（id、名前、よみ）
  --region --ownerType --ownerAge --sales --salesTrend --profitTrend --wall --step --tag
                わかれば（id または名前）
  --json        [{slug, score, reasons: [{field, query, value, text}], differs: […]}] を、通じるところのある事例すべてについて、近い順に出します。付けないときは三件です`;

/** `npm run match`: 似た企業から探す on the command line, by the very code of the page. */
await run(async () => {
  const { values } = readOptions({
    options: {
      ...Object.fromEntries(ANSWER_NAMES.map((name) => [name, { type: 'string' as const }])),
      json: { type: 'boolean' as const, default: false },
    },
  });
  const said = Object.fromEntries(
    ANSWER_NAMES.map((name) => [name, (values as Record<string, unknown>)[name] as string | undefined]),
  );
  if (!Object.values(said).some(Boolean)) throw new UsageError('会社のことを、どれか一つは書いてください');
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const data = matchData(await openContent(CONTENT_DIR, { base: BASE_PATH }));
  const { answers, misfits } = readAnswers(said, data.lists, data.cases);
  if (misfits.length > 0)
    throw new UsageError(
      misfits
        .map(({ name, said, allowed }) =>
          allowed.length > 0
            ? `--${name}「${said}」は読み取れません。使えるのは ${allowed.join('、')} です`
            : `--${name}「${said}」に言葉がありません`,
        )
        .join('\n'),
    );
  const { firm, found } = openMatch(data.cases, data.lists, data.synonyms, data.questions)(answers);
  if (values.json) {
    const rows = found.map(({ record: { slug }, score, reasons, differs }) => ({
      slug,
      score: Math.round(score * 1000) / 1000,
      reasons,
      differs,
    }));
    console.log(JSON.stringify(rows));
    return;
  }
  if (found.length === 0) console.log('近いと言える事例は、まだありません。');
  for (const { text } of missingIn(firm, found.slice(0, 3), data.cases, data.lists)) console.log(text);
  for (const match of found.slice(0, 3)) {
    const { record, differs, question } = match;
    console.log(`${record.title}  ${paths.case(record.slug)}`);
    console.log(`  ${sentenceOf(match)}`);
    if (question)
      console.log(`  問いかけ: ${questionLine(question)}  ${questionPath(question.from, question.ask)}`);
    if (differs.length) console.log(`  違うところ: ${differs.map(({ text }) => text).join('、')}`);
  }
}, USAGE);
