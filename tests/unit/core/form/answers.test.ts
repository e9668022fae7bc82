import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  isEmpty,
  lostAnswers,
  NO_ANSWERS,
  readAnswers,
  writeAnswers,
} from '#core/form/answers.ts';
import { parsePath, putAt } from '#core/form/path.ts';
import { valueAt } from '#core/schema/plain-data.ts';

const answers: Answers = {
  slug: 'mihon',
  data: { title: '題名', company: { name: '見本' }, sources: [{ title: '資料' }, { title: '別の資料' }] },
  sections: { 成果: '三割\n減った' },
};

describe('a file of answers', () => {
  it('comes back as it was', () => {
    expect(readAnswers(writeAnswers(answers))).toEqual(answers);
    expect(readAnswers(`\uFEFF${writeAnswers(NO_ANSWERS)}`)).toEqual(NO_ANSWERS);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string(),
          fc.jsonValue().filter((value) => !Object.is(value, -0)),
        ),
        fc.dictionary(fc.string(), fc.string()),
        (data, sections) => {
          const written = JSON.parse(JSON.stringify({ slug: '', data, sections })) as Answers;
          expect(readAnswers(writeAnswers(written))).toEqual(written);
        },
      ),
    );
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"a"',
    '{"kind":"knowhow"}',
    '{"slug":1}',
    '{"data":[]}',
    '{"sections":{"a":1}}',
  ])('is not: %s', (text) => expect(readAnswers(text)).toBeUndefined());

  it('is not when it is larger than any case', () => {
    expect(
      readAnswers(writeAnswers({ ...answers, sections: { 成果: 'あ'.repeat(1_000_001) } })),
    ).toBeUndefined();
  });
});

describe('what the form could not take', () => {
  it('is named; what was empty is not missed', () => {
    expect(lostAnswers(answers, answers)).toEqual([]);
    expect(lostAnswers(answers, NO_ANSWERS)).toEqual(['title', 'company', 'sources', '成果']);
    const shorter = { ...answers, data: { ...answers.data, sources: [{ title: '資料' }] } };
    expect(lostAnswers(answers, shorter)).toEqual(['sources']);
    const empty = { slug: '', data: { trend: {}, walls: [], questions: [{}] }, sections: { 成果: '' } };
    expect(lostAnswers(empty, NO_ANSWERS)).toEqual([]);
    expect(isEmpty(empty)).toBe(true);
    expect(isEmpty(answers)).toBe(false);
  });
});

describe('paths', () => {
  it('read what they wrote', () => {
    const data = {};
    putAt(data, parsePath('questions[1].ask'), 'なぜ');
    putAt(data, parsePath('company.name'), '見本');
    expect(data).toEqual({ questions: [undefined, { ask: 'なぜ' }], company: { name: '見本' } });
    expect(valueAt(data, ...parsePath('questions[1].ask'))).toBe('なぜ');
    expect(valueAt(data, ...parsePath('questions[0].ask'))).toBeUndefined();
  });

  it('follow own keys only', () => {
    for (const name of ['__proto__', 'constructor.name', 'toString'])
      expect(valueAt({}, ...parsePath(name))).toBeUndefined();
  });
});
