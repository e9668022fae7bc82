import type { Soon } from '#core/search/ahead.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { type CarriedQuestion, questionChooser } from './carried-question.ts';
import { type Firm, firmReader } from './firm.ts';
import type { Answers, MatchLists } from './firm-answers.ts';
import type { MatchData } from './match-data.ts';
import type { MatchRecord } from './match-record.ts';
import { measuresOf, nearness } from './nearness.ts';
import { differencesOf, type Reason, reasonsOf } from './reasons.ts';

/** A case beside the firm: how near, why, and what is known to be otherwise. */
export interface Match {
  record: MatchRecord;
  /** Points of `WORTH`. */
  score: number;
  reasons: Reason[];
  differs: Reason[];
  /** The line of 「こんな相談のときに」 of the case that is nearest to what was told: what the case is read for. */
  line?: string | undefined;
  /** The question to carry along. */
  question?: CarriedQuestion | undefined;
}

/**
 * What was understood of the answers, and the cases that share anything known, the nearest first; none where nothing
 * was told.
 */
export interface Matched {
  firm: Firm;
  found: Match[];
}

/**
 * Makes the match, once for the cases and lists of an instance.
 * @param questions those of each 気がかり, as `MatchData` has them
 * @param soon is given what only the words of a trouble need, to be done while nobody waits
 */
export function openMatch(
  records: readonly MatchRecord[],
  t: MatchLists,
  synonyms: Synonyms,
  questions: MatchData['questions'] = {},
  soon?: Soon,
): (answers: Answers) => Matched {
  const read = firmReader(t, synonyms, soon);
  const measures = measuresOf(records, t, soon);
  const tools = { t, ...measures };
  return (answers) => {
    const firm = read(answers);
    if (isBlank(answers)) return { firm, found: [] };
    const all = records.map((record) => ({
      record,
      score: nearness(firm, record, measures),
      reasons: reasonsOf(firm, record, tools),
      differs: differencesOf(firm, record, tools),
    }));
    const near = all.filter(({ reasons }) => reasons.length > 0).sort(byNearness);
    const choose = questionChooser(firm, questions);
    const says = saysOf(firm, t);
    const line = (record: MatchRecord) => measures.trouble.nearest(firm.trouble, says(record), record);
    return {
      firm,
      found: near.map((match) => ({
        ...match,
        // Few of them are shown.
        get line() {
          return line(match.record);
        },
        question: choose(match.record),
      })),
    };
  };
}

/** How the concerns are put that a case shares with the firm. */
const saysOf = ({ concerns }: Firm, t: MatchLists) => {
  const heard = t.concern.values.filter((one) => concerns.some(({ id }) => id === one.id));
  return (record: MatchRecord): string =>
    heard
      .filter(({ id }) => record.concerns.includes(id))
      .flatMap(({ label, says }) => [label, ...says])
      .join('\n');
};

/** Equals stand in the order of their slugs, so that the order given makes no difference. */
const byNearness = (a: Match, b: Match) =>
  b.score - a.score || (a.record.slug < b.record.slug ? -1 : Number(a.record.slug > b.record.slug));

/** Whether nothing at all is told. */
export function isBlank(answers: Answers): boolean {
  return Object.values(answers).every((values) => !values?.some((value) => /[\p{L}\p{N}]/u.test(value)));
}
