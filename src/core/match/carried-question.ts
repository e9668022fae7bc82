import type { QuestionOrigin } from '#core/cases/question-origin.ts';
import type { Firm } from './firm.ts';
import type { ConcernQuestion, MatchData } from './match-data.ts';
import type { MatchRecord } from './match-record.ts';

/** The question to carry along, and whose it is. */
export interface CarriedQuestion {
  ask: string;
  origin: QuestionOrigin;
  from: ConcernQuestion['from'];
  /** The 気がかり it was chosen for: undefined where it is only the first of its case. */
  concern?: string | undefined;
}

/**
 * Chooses for near cases, one after the other, the best first of: a question of the case that suits what was heard; one
 * of the concern's own that no card has yet; the first of the case.
 * @param own the questions of each 気がかり
 */
export function questionChooser(
  { concerns }: Firm,
  own: MatchData['questions'],
): (record: MatchRecord) => CarriedQuestion | undefined {
  const given = new Set<string>();
  const choose = ({ slug, title, questions, concerns: held }: MatchRecord): CarriedQuestion | undefined => {
    const from = { kind: 'case' as const, slug, title };
    for (const { id } of concerns) {
      const suiting = questions.find((one) => one.concerns.includes(id));
      if (suiting) return { ask: suiting.ask, origin: suiting.origin, from, concern: id };
    }
    const ofConcern = concerns.flatMap(({ id }) => (own[id] ?? []).map((one) => ({ ...one, concern: id })));
    const fresh = ofConcern.find(({ ask }) => !given.has(ask));
    if (fresh) return fresh;
    const [first] = questions;
    // A case about something else has nothing better than what other cards have already.
    const isAbout = ofConcern.length === 0 || concerns.some(({ id }) => held.includes(id));
    return first && isAbout ? { ask: first.ask, origin: first.origin, from } : ofConcern[0];
  };
  return (record) => {
    const chosen = choose(record);
    if (chosen) given.add(chosen.ask);
    return chosen;
  };
}
