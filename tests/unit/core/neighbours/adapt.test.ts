import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { adaptCase } from '#core/neighbours/adapt.ts';
import { cases, goodCase } from '#support/content.ts';

const HOME = 'https://kita.example.org/lib/';
const adapt = (body: string, changes: Record<string, unknown> = {}) => {
  const adapted = adaptCase(`---\n${stringify(goodCase(changes))}---\n${body}`, HOME, cases);
  if ('fault' in adapted) throw new Error(adapted.fault);
  return adapted.text;
};
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + 5);

it.each([
  ['[記事](/knowhow/kikitori/#a)', `[記事](${HOME}knowhow/kikitori/#a)`],
  ['[/cases/x/](/cases/x/)', `[/cases/x/](${HOME}cases/x/)`],
  ['[外](https://a.example.org/b)', '[外](https://a.example.org/b)'],
  ['[節](#setsu)', '[節](#setsu)'],
  ['前![写真](./photo.jpg)後', '前後'],
  ['[紙](./form.pdf)', `[紙](${HOME})`],
  ['[記事][a]\n\n[a]: /knowhow/a/', `[記事][a]\n\n[a]: ${HOME}knowhow/a/`],
  ['[![写真](./p.jpg)](/cases/x/)', `[](${HOME}cases/x/)`],
])('moves %s', (body, moved) => {
  expect(bodyOf(adapt(body))).toBe(moved);
});

it('leaves behind what belongs to the neighbour: articles, photos, the sheet of facts', () => {
  const acts = [{ text: '何度も工場を訪ねて話を聞いた。', source: 's1' }];
  const text = adapt('本文', {
    knowhow: ['kikitori'],
    cover: { src: './a.jpg', alt: 'あ' },
    supporterActs: acts,
  });
  for (const word of ['kikitori', 'a.jpg', 's1']) expect(text).not.toContain(word);
  expect(text).toContain('何度も工場を訪ねて話を聞いた。');
});

it.each([
  ['import a from "b"', '本文'],
  ['{1 + 1}', '本文'],
  ['<script>alert(1)</script>', '本文'],
])('refuses what is no text: %s', (body) => {
  expect(adaptCase(`---\n${stringify(goodCase())}---\n${body}`, HOME, cases)).toHaveProperty('fault');
});
