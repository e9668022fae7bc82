import { expect, it, test } from 'vitest';
import { fitData } from '#core/neighbours/fit-data.ts';
import { cases, goodCase } from '#support/content.ts';

/** What is left of a case in which these fields are otherwise. */
function fitted(changes: Record<string, unknown>) {
  const result = fitData(goodCase(changes), cases);
  if ('fault' in result) throw new Error(result.fault);
  return result;
}

it('takes a case that fits as it is', () => {
  expect(fitData(goodCase(), cases)).toEqual({ data: goodCase(), left: [] });
});

test.each([
  ['a field of another version', { mood: 'glad' }, { mood: undefined }, [{ path: 'mood', value: 'glad' }]],
  [
    'a value of a list',
    { tags: ['planning', 'moon'] },
    { tags: ['planning'] },
    [{ path: 'tags.1', value: 'moon' }],
  ],
  ['two values of a list', { tags: ['moon', 'planning', 'sun'] }, { tags: ['planning'] }, undefined],
  ['a list that has no other value', { concerns: ['moon'] }, { concerns: undefined }, undefined],
  [
    'a value that may be absent',
    { ownerAge: 'moon' },
    { ownerAge: undefined },
    [{ path: 'ownerAge', value: 'moon' }],
  ],
  [
    'what stands beside such a value alone',
    { prefecture: 'moon' },
    { prefecture: undefined, city: undefined },
    [
      { path: 'prefecture', value: 'moon' },
      { path: 'city', value: '見本市' },
    ],
  ],
  [
    'a value that must stand',
    { supporter: { type: 'moon', organisation: '見本' } },
    { supporter: { type: 'other', organisation: '見本' } },
    [{ path: 'supporter.type', value: 'moon' }],
  ],
])('leaves out what it has no word for: %s', (_, changes, wanted, left) => {
  const { data, left: away } = fitted(changes);
  expect(data).toMatchObject(
    Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
  );
  for (const [key, value] of Object.entries(wanted))
    if (value === undefined) expect(data).not.toHaveProperty(key);
  if (left) expect(away).toEqual(left);
  expect(cases.safeParse(data).success).toBe(true);
});

it('drops an item that cannot do without its value, and keeps the others', () => {
  const questions = ['target', 'moon', 'solving'].map((step) => ({
    ask: `${step} では何を？ 聞く。`,
    step,
    origin: 'editorial',
  }));
  const { data } = fitted({ questions });
  expect(data.questions).toEqual([questions[0], questions[2]]);
});

it.each([
  ['industry', { industry: 'moon' }],
  ['title', { title: undefined }],
  ['tags', { tags: ['moon'] }],
])('says of a case without %s why it cannot stand here', (field, changes) => {
  const fitted = fitData(goodCase(changes), cases);
  expect('fault' in fitted && fitted.fault).toContain(field);
});
