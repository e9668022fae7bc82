import { chosenQuestions, type QuestionChoice } from '#core/cases/question-choice.ts';
import { QUESTION_ORIGINS, setQuestion } from '#core/cases/question-origin.ts';
import { firmReader } from '#core/match/firm.ts';
import type { MatchData } from '#core/match/match-data.ts';
import { valueNamed } from '#core/match/read-answers.ts';
import { paths } from '#core/site/paths.ts';
import { addressIn, type Library, quoted, type Reply } from './library.ts';

const MOST = 20;

/** By what questions are asked for; each takes an id or a label. */
const LISTS = ['concern', 'step', 'wall'] as const;

/**
 * 問いかけ of a concern, a step, a wall or with some words, each with where it comes from.
 * @param said ids or labels by facet, and `words`, all of which have to stand in the question or its title
 */
export function questionsFor(
  { shelf, match, questions }: Library,
  said: Readonly<Partial<Record<(typeof LISTS)[number] | 'words', string | undefined>>>,
): Reply {
  const choice: QuestionChoice = said.words ? { q: said.words } : {};
  const unread: string[] = [];
  for (const facet of LISTS) {
    const words = said[facet];
    if (!words) continue;
    const values = match.lists[facet].values;
    const id = valueNamed(words, values) ?? (facet === 'concern' ? heardConcern(words, match) : undefined);
    if (id) choice[facet] = id;
    else
      unread.push(
        `${facet}「${words}」は読み取れませんでした。使えるのは ${values.map(({ label }) => label).join('、')} です。`,
      );
  }
  const found = unread.length ? [] : chosenQuestions(questions, choice);
  const rows = found.slice(0, MOST).map(({ ask, origin, opened, from }) => ({
    ask: setQuestion(ask, origin),
    origin: QUESTION_ORIGINS[origin],
    use: opened,
    from: from.title,
    address: addressIn(
      shelf,
      `${from.kind === 'case' ? paths.case(from.slug) : paths.knowhowArticle(from.slug)}#questions`,
    ),
  }));
  const lines = rows.map(
    (one, at) =>
      `${at + 1}. > ${one.ask}（${one.origin}）${one.use ? ` ${one.use}` : ''} もとのページ: ${one.from} ${one.address}`,
  );
  const none = rows.length || unread.length ? [] : ['合う問いかけは、まだありません。'];
  return {
    text: [quoted(shelf), ...unread, ...none, ...lines].join('\n'),
    data: { unread, questions: rows, total: found.length },
  };
}

/** The concern that everyday words speak of, as the match hears it. */
function heardConcern(words: string, { lists, synonyms }: MatchData): string | undefined {
  return firmReader(lists, synonyms)({ concern: [words] }).concerns[0]?.id;
}
