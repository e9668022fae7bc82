import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { caseFields } from '#core/schema/case-fields.ts';
import { fieldsOf } from '#core/schema/fields.ts';
import { askEntry, LeftEarly } from '#node/contribute/ask-entry.ts';
import type { NewEntry } from '#node/contribute/new-entry.ts';
import { slugFault } from '#node/contribute/slug-fault.ts';
import { FIXTURES, FULL_CASE, labels, taxonomies } from '#support/content.ts';

const ENTER = '\r';
const CTRL_C = '\u0003';

/** Answers one question after the other, as a person at a terminal does: each when it is asked. */
function asked(known: Partial<NewEntry>, answers: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  let next = 0;
  let told = 0;
  output.on('data', (part) => {
    shown += String(part);
    // A question that waits has its mark once more than answers were given.
    const waiting = shown.split('◆').length - 1 + (shown.split('▲').length - 1);
    if (waiting > told && next < answers.length) {
      told = waiting;
      const answer = answers[next++] as string;
      setImmediate(() => input.write(answer));
    }
  });
  const fieldsFor = () => fieldsOf(caseFields(taxonomies));
  const nameFault = (kind: 'case' | 'knowhow', slug: string) => slugFault(FIXTURES, kind, slug);
  const entry = askEntry(known, fieldsFor, labels, nameFault, { input, output });
  return { entry, shown: () => shown };
}

test('Enter alone leaves every question for later and chooses nothing', async () => {
  const { entry, shown } = asked({ kind: 'case', slug: 'umibe' }, Array<string>(12).fill(ENTER));
  expect(await entry).toEqual({ kind: 'case', slug: 'umibe', data: { publication: 'draft' }, sections: {} });
  expect(shown()).toContain('（あとで）');
  expect(shown()).not.toMatch(/navigate|confirm|select/);
});

test('a name that is taken is told before anything is asked', async () => {
  await expect(asked({ kind: 'case', slug: FULL_CASE }, []).entry).rejects.toThrow('もうあります');
});

test('Ctrl+C keeps what was answered until then', async () => {
  const { entry } = asked({ kind: 'case', slug: 'umibe' }, [`箱の値段を決めなおした製麺所${ENTER}`, CTRL_C]);
  const left = await entry.catch((error: unknown) => error);
  expect(left).toBeInstanceOf(LeftEarly);
  expect((left as LeftEarly).entry).toEqual({
    kind: 'case',
    slug: 'umibe',
    data: { publication: 'draft', title: '箱の値段を決めなおした製麺所' },
  });
});
