import { describe, expect, it, test } from 'vitest';
import type { Answers } from '#core/form/answers.ts';
import { FormCheck } from '#core/form/form-check.ts';
import { carryOver, mendAnswers } from '#core/form/mend-fault.ts';
import { taxonomies } from '#support/content.ts';

const form = new FormCheck(taxonomies);
const DAY = '2026-11-22';

/** Presses every mend until none is left. */
function press(given: Answers): { answers: Answers; left: string[] } {
  let answers = given;
  for (let round = 0; round < 20; round++) {
    const { faults, checked } = form.check(answers, false, DAY);
    const fault = faults.find(({ fixes, retyped }) => fixes ?? retyped);
    const mended = fault && mendAnswers(answers, checked, fault);
    if (!mended) return { answers, left: faults.filter(({ fixes }) => fixes).map(({ words }) => words) };
    answers = mended;
  }
  throw new Error('the mends do not end');
}

test('every mend of --fix is a press, at its field, and changes nothing else of what was typed', () => {
  const answers = {
    slug: '',
    data: {
      title: '見え\u200bないｶﾅの題名',
      summary: '見て下さい。もう一度、見て下さい。',
      lessons: ['', '出来る事から'].filter(Boolean),
      employees: 12,
    },
    sections: {
      当社の背景: '・一つ\n・二つ\n\n話を聞いて下さい!A&B ,「ｶﾅ」[注]です。',
      成果: '1.ひとつ\n2.ふたつ',
    },
  };
  const { answers: mended, left } = press(answers);
  expect(left).toEqual([]);
  expect(mended.data).toEqual({
    ...answers.data,
    title: '見えないカナの題名',
    summary: '見てください。もう一度、見てください。',
    lessons: mended.data.lessons,
  });
  expect(mended.sections).toEqual({
    当社の背景: '・一つ\n・二つ\n\n話を聞いてください!A&B ,「カナ」[注]です。',
    成果: '1.ひとつ\n2.ふたつ',
  });
});

test('a fault says the letters around it; the same fault twice is one press', () => {
  const { faults } = form.check(
    { slug: '', data: {}, sections: { 当社の背景: '初めに話を聞いて下さい。次に、数字を見て下さい。' } },
    false,
    DAY,
  );
  const fault = faults.find(({ words }) => words.includes('下さ'));
  expect(fault).toMatchObject({
    section: '当社の背景',
    letters: {
      before: '初めに話を聞いて',
      wrong: '下さ',
      after: 'い。次に、数字を見て下さ…',
      mended: 'くださ',
    },
  });
  expect(fault?.fixes).toHaveLength(2);
});

describe('carryOver', () => {
  it('makes the change in a text with other marks of lists', () => {
    expect(carryOver('- 見て下さい\n- 次', '- 見てください\n- 次', '・見て下さい\n・次')).toBe(
      '・見てください\n・次',
    );
  });

  it('leaves a text in which the place is not, or is twice', () => {
    expect(carryOver('あ下さい', 'あください', '別の文')).toBeUndefined();
    expect(carryOver('下', 'く', '下と下')).toBeUndefined();
  });
});

test.each([
  ['値段を **太字 ** にした。', '値段を **太字** にした。'],
  ['値段を** 太字**にした。', '値段を**太字**にした。'],
  ['値段を＊＊太字＊＊にした。', '値段を**太字**にした。'],
  ['値段を**太字＊＊にした。', '値段を**太字**にした。'],
  ['値段を**　「太字」 **にした。', '値段を**「太字」**にした。'],
  ['**太字**は**二つ **ある。', '**太字**は**二つ**ある。'],
  ['＃ 見出し\n文', '**見出し**\n文'],
  ['値段を__太字__にした。', '値段を**太字**にした。'],
  ['[文字] (https://example.jp/)を見た。', '[文字](https://example.jp/)を見た。'],
  ['[文字]（https://example.jp/）を見た。', '[文字](https://example.jp/)を見た。'],
  ['［ 文字 ］( https://example.jp/ )を見た。', '[文字](https://example.jp/)を見た。'],
])('the form mends the marks of %s with one press', (typed, mended) => {
  const { answers, left } = press({ slug: '', data: {}, sections: { 成果: typed } });
  expect(answers.sections).toEqual({ 成果: mended });
  expect(left).toEqual([]);
  expect(form.check(answers, false, DAY).html).toMatch(/<strong>|<a href/);
});

test.each([
  '**太字：**説明',
  '**（注）**説明',
  '**〜まで**です',
  '**A&B**です',
  '**「太字」・**説明',
  '**10%**だ',
])('the form takes %s for bold letters', (typed) => {
  expect(form.check({ slug: '', data: {}, sections: { 成果: typed } }, false, DAY).html).toContain(
    '<strong>',
  );
});

test('the press on a mark of the form says what will stand there', () => {
  const { faults } = form.check(
    { slug: '', data: {}, sections: { 成果: '一行目。\n値段を［表］ (https://example.jp/)で見た。' } },
    false,
    DAY,
  );
  expect(faults.find(({ rule }) => rule === 'link/bare')?.letters).toEqual({
    before: '値段を',
    wrong: '［表］ (https://example.jp/)',
    after: 'で見た。',
    mended: '[表](https://example.jp/)',
  });
});
