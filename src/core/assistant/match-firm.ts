import { questionPath } from '#core/cases/question-key.ts';
import { questionLine } from '#core/cases/question-origin.ts';
import { openMatch } from '#core/match/match.ts';
import { missingIn } from '#core/match/missing.ts';
import { readAnswers } from '#core/match/read-answers.ts';
import { sentenceOf } from '#core/match/reason-sentence.ts';
import type { Reason } from '#core/match/reasons.ts';
import { OWN_SHELF, shelfOf } from '#core/schema/slug.ts';
import { paths } from '#core/site/paths.ts';
import { addressIn, type Library, quoted, type Reply } from './library.ts';

/** How many cases the answer holds, as on the page. */
const MOST = 3;

/**
 * 似た企業からさがす: three cases, each with why it is near, what differs and a question of its own.
 * @param said what is told of the firm, by `ANSWER_NAMES`; ids, labels or everyday words
 */
export function matchFirm(
  { shelf, match }: Library,
  said: Readonly<Record<string, string | undefined>>,
): Reply {
  const { answers, misfits } = readAnswers(said, match.lists, match.cases);
  const unread = misfits.map(({ name, said: words, allowed }) =>
    allowed.length
      ? `${name}「${words}」は読み取れませんでした。使えるのは ${allowed.join('、')} です。`
      : `${name}「${words}」に言葉がありません。`,
  );
  // What is quoted under the terms of this library is its own.
  const own = match.cases.filter(({ slug }) => shelfOf(slug) === OWN_SHELF);
  const { firm, found } = openMatch(own, match.lists, match.synonyms, match.questions)(answers);
  if (answers.concern && firm.concerns.length === 0)
    unread.push(
      `concern「${answers.concern.join('、')}」に合う気がかりは見つかりません。事例の文にこの言葉をさがしました。使えるのは ${match.lists.concern.values.map(({ label }) => label).join('、')} です。`,
    );
  const cases = found.slice(0, MOST).map((match) => {
    const { record, reasons, differs, question } = match;
    return {
      slug: record.slug,
      title: record.title,
      company: record.company,
      address: addressIn(shelf, paths.case(record.slug)),
      why: sentenceOf(match),
      reasons: wordsOf(reasons),
      differs: wordsOf(differs),
      question: question && questionLine(question),
      questionFrom: question && addressIn(shelf, questionPath(question.from, question.ask)),
    };
  });
  const lines = cases.flatMap((one, at) => [
    `${at + 1}. ${one.title}（${one.company}） ${one.address}`,
    `   近いわけ: ${one.why}`,
    ...(one.differs.length ? [`   違うところ: ${one.differs.join('、')}`] : []),
    ...(one.question ? [`   > ${one.question} ${one.questionFrom}`] : []),
  ]);
  const isEmpty = Object.keys(answers).length === 0 && unread.length === 0;
  const none = isEmpty
    ? [
        '会社のことが一つも書かれていません。trade、concern、employees のどれかを、ふだんの日本語で書いてください。',
      ]
    : cases.length
      ? []
      : ['近いと言える事例は、まだありません。'];
  const missing = missingIn(firm, found.slice(0, MOST), own, match.lists).map(({ text }) => text);
  return {
    text: [quoted(shelf), ...unread, ...none, ...missing, ...lines].join('\n'),
    data: { unread, missing, cases },
  };
}

const wordsOf = (reasons: readonly Reason[]) => [...new Set(reasons.map(({ text }) => text))];
