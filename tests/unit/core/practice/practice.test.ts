import fc from 'fast-check';
import { type Card, createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { choicesOf, isSamePlace, whyText } from '#core/practice/choices.ts';
import { type PracticeQuestion, practiceCase } from '#core/practice/practice-case.ts';
import { NOTHING_PRACTISED, nextCase, parseProgress, withRecord } from '#core/practice/practice-progress.ts';
import { dueAfter, GRADES, type KeptCard, review, untilText } from '#core/practice/schedule.ts';
import { cases, goodCase, taxonomies } from '#support/content.ts';

const walls = taxonomies.wall.values.map(({ id }) => id);
const steps = taxonomies.step.values.map(({ id }) => id);
const questions = fc.record({
  ask: fc.string({ minLength: 1, maxLength: 6 }),
  origin: fc.constantFrom('editorial', 'reported', 'used'),
  step: fc.constantFrom(...steps),
  walls: fc.uniqueArray(fc.constantFrom(...walls), { maxLength: 3 }),
}) satisfies fc.Arbitrary<PracticeQuestion>;
const pools = fc.uniqueArray(questions, { selector: ({ ask }) => ask, maxLength: 20 });

describe('the questions to choose from', () => {
  test('hold the own once, at most two others, none of the same step and wall; one seed gives one choice', () => {
    fc.assert(
      fc.property(questions, pools, fc.string(), (own, pool, seed) => {
        const chosen = choicesOf(own, pool, seed);
        expect(chosen.filter((one) => one === own)).toHaveLength(1);
        const others = chosen.filter((one) => one !== own);
        for (const one of others) {
          const shares = one.walls.some((wall) => own.walls.includes(wall));
          expect(one.step === own.step && shares).toBe(false);
          expect(one.ask).not.toBe(own.ask);
        }
        const possible = pool.filter((one) => one.ask !== own.ask && !isSamePlace(own, one));
        expect(others).toHaveLength(Math.min(2, possible.length));
        expect(choicesOf(own, pool.toReversed(), seed)).toEqual(chosen);
      }),
      { numRuns: 100 },
    );
  });

  test('stand in every place in turn: where the own one is gives nothing away', () => {
    const own: PracticeQuestion = { ask: '甲', origin: 'editorial', step: 'trust', walls: [] };
    const pool = ['乙', '丙', '丁', '戊'].map((ask) => ({ ...own, ask, step: 'solving' }));
    const places = Array.from({ length: 60 }, (_, at) => choicesOf(own, pool, `事例 ${at}`).indexOf(own));
    for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(8);
  });

  test('say why they fit by their places alone', () => {
    const labels = { step: { trust: '信頼', solving: '解決' }, wall: { unseen: '見えない' } };
    const own: PracticeQuestion = { ask: '甲', origin: 'editorial', step: 'trust', walls: ['unseen'] };
    expect(whyText(own, own, labels)).toBe('この事例の問いかけです（段階「信頼」、壁「見えない」）。');
    expect(whyText({ ...own, ask: '乙', step: 'solving', walls: [] }, own, labels)).toBe(
      '別の場面の問いかけです（段階「解決」）。この事例の問いかけは段階「信頼」、壁「見えない」です。',
    );
  });
});

describe('the days until it comes again', () => {
  test('are those of ts-fsrs, whatever was answered and when, after each journey through storage', () => {
    const reviews = fc.array(
      fc.record({ grade: fc.constantFrom(...GRADES), wait: fc.integer({ min: 1, max: 5_000_000 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(reviews, (list) => {
        const library = fsrs({ enable_fuzz: false });
        let now = new Date('2026-11-28T09:00:00+09:00');
        let theirs: Card = createEmptyCard(now);
        let ours: KeptCard | undefined;
        for (const { grade, wait } of list) {
          theirs = library.next(theirs, now, grade.rating as Grade).card;
          ours = JSON.parse(JSON.stringify(review(ours, grade.id, now))) as KeptCard;
          expect(ours.due).toBe(theirs.due.toISOString());
          expect(ours.scheduled_days).toBe(theirs.scheduled_days);
          now = new Date(now.getTime() + wait * 1_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are told before one answers', () => {
    const now = new Date('2026-11-28T09:00:00+09:00');
    const due = dueAfter(undefined, now);
    for (const { id } of GRADES) expect(due[id].toISOString()).toBe(review(undefined, id, now).due);
    expect(untilText(new Date(now.getTime() + 600_000), now)).toBe('10分後');
    expect(untilText(due.easy, now)).toMatch(/^\d+日後$/);
  });
});

describe('what is kept', () => {
  const now = new Date('2026-11-28T09:00:00+09:00');
  const record = {
    slug: 'a',
    company: '見本',
    day: '2026-11-28',
    hypothesis: '',
    question: '',
    chose: 'own',
  } as const;

  test('comes back as it was; what is broken is left out and nothing else', () => {
    const kept = withRecord(NOTHING_PRACTISED, record, review(undefined, 'good', now));
    expect(parseProgress(JSON.stringify(kept))).toEqual(kept);
    expect(parseProgress('{')).toEqual(NOTHING_PRACTISED);
    const broken = {
      cards: { ...kept.cards, b: { due: 'x' }, c: 1 },
      records: [...kept.records, null, { slug: 1 }],
    };
    expect(parseProgress(JSON.stringify(broken))).toEqual(kept);
  });

  test('says what comes next: what is due, then what is new, then what is due first', () => {
    const one = withRecord(NOTHING_PRACTISED, record, review(undefined, 'easy', now));
    const later = new Date(now.getTime() + 400 * 86_400_000);
    expect(nextCase(['a', 'b'], one, now, 's')).toBe('b');
    expect(nextCase(['a', 'b'], one, later, 's')).toBe('a');
    expect(nextCase(['a'], one, now, 's')).toBe('a');
    expect(nextCase([], one, now, 's')).toBeUndefined();
  });
});

describe('a case cut for practice', () => {
  const data = cases.parse(goodCase());
  const sections = ['当社の背景', '現状の確認', '気づき・腹落ち', '成果'].map((heading) => ({
    heading,
    text: `${heading}の文`,
  }));

  test('tells up to 「現状の確認」; everything else comes afterwards', () => {
    const one = practiceCase('a', data, sections, taxonomies);
    expect(one?.told.map(({ heading }) => heading)).toEqual(['当社の背景', '現状の確認']);
    expect(one?.rest.map(({ heading }) => heading)).toEqual(['気づき・腹落ち', '成果']);
  });

  test('is none without that section, without an end or without a question', () => {
    const without = (heading: string) => sections.filter((one) => one.heading !== heading);
    expect(practiceCase('a', data, without('現状の確認'), taxonomies)).toBeUndefined();
    expect(practiceCase('a', data, sections.slice(0, 2), taxonomies)).toBeUndefined();
    expect(practiceCase('a', { ...data, questions: [] }, sections, taxonomies)).toBeUndefined();
  });
});
