import type { Case } from '#core/schema/case.ts';
import type { QuestionOrigin } from './question-origin.ts';

/** What the beats of a case are made from. */
export type Turned = Pick<Case, 'turn' | 'questions' | 'walls'>;

/** One beat of the turn of a case. `path` is where its words stand in the settings, for the mark of their ground. */
export type Beat =
  | {
      kind: 'wall';
      /** Id of the wall; without one the beat is headed はじめ. */
      wall: string | undefined;
      /** How things stood; undefined where only the wall is known. */
      text: string | undefined;
      path: 'turn.before';
    }
  | QuestionBeat
  | { kind: 'moved'; text: string; path: 'turn.moved' }
  | { kind: 'after'; text: string; path: 'turn.after' };

/** The question that the turn hangs on. */
export interface QuestionBeat {
  kind: 'question';
  /** Without quotation marks. */
  text: string;
  origin: QuestionOrigin;
  /** Whether somebody asked it: it is set as speech, in the voice and in 「」. */
  spoken: boolean;
  /** Its place in the `questions` of the case, from 0; undefined where it stands in the turn alone. */
  at: number | undefined;
  path: string;
}

/** What heads each beat, wherever beats are shown; the first is headed by the wall where there is one. */
export const BEAT_LABELS = {
  wall: '壁',
  before: 'はじめ',
  question: '問いかけ',
  moved: '動いたこと',
  after: 'その後',
} as const;

/** The word that heads a beat. */
export function beatLabel(beat: Beat): string {
  return beat.kind === 'wall' && !beat.wall ? BEAT_LABELS.before : BEAT_LABELS[beat.kind];
}

/**
 * The beats of a case in the order they are told: 壁 → 問いかけ → 動いたこと → その後. What no source tells is left out;
 * only for the question something stands in, the first that the editors wrote, which is then not spoken.
 */
export function turnBeats({ turn = {}, questions = [], walls = [] }: Turned): Beat[] {
  // A case of several walls does not say at which of them its story begins.
  const wall = turn.wall ?? (walls.length === 1 ? walls[0] : undefined);
  const question = questionBeat({ turn, questions });
  const beats: (Beat | undefined)[] = [
    wall || turn.before ? { kind: 'wall', wall, text: turn.before, path: 'turn.before' } : undefined,
    question,
    turn.moved ? { kind: 'moved', text: turn.moved, path: 'turn.moved' } : undefined,
    turn.after ? { kind: 'after', text: turn.after, path: 'turn.after' } : undefined,
  ];
  return beats.filter((beat) => beat !== undefined);
}

/** The question of the turn, else the first that was really asked, else the first of the editors'. */
function questionBeat({
  turn,
  questions = [],
}: Pick<Turned, 'turn' | 'questions'>): QuestionBeat | undefined {
  const asked = turn?.question;
  if (asked) {
    const at = questions.findIndex(({ ask }) => ask === asked.text);
    const { text, origin } = asked;
    return {
      kind: 'question',
      text,
      origin,
      spoken: true,
      at: at < 0 ? undefined : at,
      path: 'turn.question',
    };
  }
  const spoken = questions.findIndex(({ origin }) => origin !== 'editorial');
  const at = Math.max(spoken, 0);
  const chosen = questions[at];
  if (!chosen) return undefined;
  const { ask, origin } = chosen;
  return { kind: 'question', text: ask, origin, spoken: spoken >= 0, at, path: `questions.${at}` };
}

/**
 * The turn in two pieces, for a card: how things stood → what moved, or what came of it; each as it is written.
 * Undefined where fewer than two are told.
 */
export function turnPieces({ turn = {} }: Pick<Case, 'turn'>): [from: string, to: string] | undefined {
  const [from, to] = [turn.before, turn.moved, turn.after].filter((text) => text !== undefined);
  return from && to ? [from, to] : undefined;
}
