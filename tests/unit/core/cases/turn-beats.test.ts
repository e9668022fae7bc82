import { describe, expect, it } from 'vitest';
import { beatLabel, turnBeats, turnPieces } from '#core/cases/turn-beats.ts';
import type { Case } from '#core/schema/case.ts';
import { aCase } from '#support/content.ts';

const editorial = { ask: '何を残したいですか。', step: 'motivation', origin: 'editorial' } as const;
const reported = { ask: '一番自信があるのは何？', step: 'awareness', origin: 'reported' } as const;
const turn: NonNullable<Case['turn']> = {
  wall: 'unseen',
  before: '注文が続いていた。',
  question: { text: '責任者は誰か', origin: 'reported' },
  moved: '三人が手を挙げた。',
  after: '納期が守られるようになった。',
};

/** The beats of a case that has nothing but these. */
const beatsOf = (changes: Partial<Case>) =>
  turnBeats(aCase({ turn: undefined, questions: undefined, walls: [], ...changes }));

describe('the beats of a turn', () => {
  it('stand in their order, each with the place of its words', () => {
    const beats = beatsOf({ turn, questions: [editorial], walls: ['undone'] });
    expect(beats).toEqual([
      { kind: 'wall', wall: 'unseen', text: turn.before, path: 'turn.before' },
      {
        kind: 'question',
        text: '責任者は誰か',
        origin: 'reported',
        spoken: true,
        at: undefined,
        path: 'turn.question',
      },
      { kind: 'moved', text: turn.moved, path: 'turn.moved' },
      { kind: 'after', text: turn.after, path: 'turn.after' },
    ]);
    expect(beats.map(beatLabel)).toEqual(['壁', '問いかけ', '動いたこと', 'その後']);
  });

  it('leave out what no source tells', () => {
    expect(beatsOf({})).toEqual([]);
    expect(beatsOf({ turn: { after: '店が続いた。' } }).map(({ kind }) => kind)).toEqual(['after']);
    expect(beatsOf({ turn: { before: '赤字だった。' } }).map(beatLabel)).toEqual(['はじめ']);
  });

  it.each<[string, Partial<Case>, string, boolean, number | undefined]>([
    ['of the turn', { turn, questions: [editorial, reported] }, '責任者は誰か', true, undefined],
    [
      'of the turn, which stands in the list too',
      {
        turn: { question: { text: reported.ask, origin: 'used' } },
        questions: [editorial, reported],
      } as const,
      reported.ask,
      true,
      1,
    ],
    ['that was asked', { questions: [editorial, reported] }, reported.ask, true, 1],
    ['of the editors', { turn: { after: '店が続いた。' }, questions: [editorial] }, editorial.ask, false, 0],
  ])('the question is the one %s', (_, entry, text, spoken, at) => {
    const question = beatsOf(entry).find((beat) => beat.kind === 'question');
    expect(question).toMatchObject({ text, spoken, at });
    expect(question?.path).toBe(entry.turn?.question ? 'turn.question' : `questions.${at}`);
  });

  it('the wall is that of the turn, else the only one of the case', () => {
    const wallOf = (entry: Partial<Case>) =>
      beatsOf(entry).flatMap((beat) => (beat.kind === 'wall' ? [beat.wall] : []));
    expect(wallOf({ turn, walls: ['undone'] })).toEqual(['unseen']);
    expect(wallOf({ turn: { before: '赤字だった。' }, walls: ['undone'] })).toEqual(['undone']);
    expect(wallOf({ walls: ['undone'] })).toEqual(['undone']);
    expect(wallOf({ walls: ['undone', 'unseen'] })).toEqual([]);
  });
});

it('the turn in two pieces is written as it stands, or not at all', () => {
  const { before = '', moved = '', after = '' } = turn;
  expect(turnPieces({ turn })).toEqual([before, moved]);
  expect(turnPieces({ turn: { before, after } })).toEqual([before, after]);
  expect(turnPieces({ turn: { moved, after } })).toEqual([moved, after]);
  expect(turnPieces({ turn: { wall: 'unseen', question: turn.question, before } })).toBeUndefined();
  expect(turnPieces({})).toBeUndefined();
});
