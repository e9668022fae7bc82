import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '#core/check/rules/rule-list.ts';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import { createAnchors, isFurniture } from '#core/markdown/anchors.ts';
import { bodyIds } from '#core/markdown/body.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { renderMdx } from '#core/markdown/render.ts';

const AROUND = { collection: 'cases', slug: 'x', folder: [], today: '2026-11-22' } as const;

/** What the check says of links within the page. */
function anchorFaults(body: string, settings = 'title: x'): string[] {
  const document = readDocument('x', `---\n${settings}\n---\n\n${body}\n`);
  const { findings } = checkSubject(subjectOf('x', document, AROUND));
  return findings.filter(({ rule }) => rule === 'link/anchor').map(({ message }) => message);
}

function rendered(body: string) {
  const { tree, findings } = readDocument('x', `---\ntitle: x\n---\n\n${body}\n`);
  if (!tree || findings.length) throw new Error(`${body}\n${JSON.stringify(findings)}`);
  const page = renderMdx(tree);
  const ids = [...page.html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  return { tree, ids, headings: page.headings };
}

describe('a link within the page', () => {
  it.each([
    ['## Main', 'main', 'main-1'],
    ['## ★★★', '', 'section'],
    ['## Sources', 'sources', 'sources-1'],
    ['## Points', 'points', 'points-1'],
    ['## Keys title', 'keys-title', 'keys-title-1'],
    ['## Same wall', 'same-wall', 'same-wall-1'],
    ['## 結果\n\n> ## 結果', '結果-2', '結果-1'],
    ['> ## 声', '声-1', '声'],
    ['## 数字[^1]\n\n[^1]: 注の文', '数字', '数字1'],
  ])('%j is not led to by #%s but by #%s', (heading, wrong, right) => {
    expect(anchorFaults(`[ここから先](#${wrong})\n\n${heading}\n\n文`)).toHaveLength(1);
    expect(anchorFaults(`[ここから先](#${right})\n\n${heading}\n\n文`)).toEqual([]);
    expect(rendered(`${heading}\n\n文`).ids).toContain(right);
  });

  it('leads to a footnote', () => {
    expect(anchorFaults('[注の一](#fn-1)\n\n文[^1]\n\n[^1]: 注の文')).toEqual([]);
  });

  it('leads to a part of the page only where the case has it', () => {
    expect(anchorFaults('[学び](#lessons)', 'lessons: ["x"]')).toEqual([]);
    expect(anchorFaults('[学び](#lessons)')).toHaveLength(1);
    expect(anchorFaults('[歩み](#timeline)', 'supportPeriod:\n  from: "2020"\n  to: "2021"')).toEqual([]);
    expect(anchorFaults('[歩み](#timeline)')).toHaveLength(1);
  });

  it('is checked in a body with components that nobody knows', () => {
    expect(anchorFaults('[先](#中)\n\n<Unknown>\n\n## 中\n\n</Unknown>')).toEqual([]);
  });

  it('is found by a rule of its own', () => {
    expect(RULES.map(({ id }) => id)).toContain('link/anchor');
  });
});

describe('the ids that the check knows', () => {
  const word = fc.constantFrom(
    'Main',
    '★',
    '声',
    'Points',
    '`code`',
    '**太い**',
    'A b',
    '結果[^1]',
    'é',
    'を',
  );
  const heading = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.array(word, { minLength: 1, maxLength: 3 }))
    .map(([depth, words]) => `${'#'.repeat(depth)} ${words.join(' ')}`);
  const block = fc.oneof(
    heading,
    heading.map((one) => `> ${one}`),
    heading.map((one) => `- ${one}`),
    heading.map((one) => `<Callout title="題">\n\n${one}\n\n</Callout>`),
    fc.constant('文'),
  );

  it('are those of the page, whatever the headings', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const { tree, ids, headings } = rendered([...blocks, '[^1]: 注'].join('\n\n'));
        expect(bodyIds(tree)).toEqual(ids);
        expect(ids).toEqual(expect.arrayContaining(headings.map(({ anchor }) => anchor)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

it('a heading called like a note of a claim has another id', () => {
  const anchors = createAnchors();
  const ids = ['claim 1', 'Claim-1', 'claim 1', 'claim'].map(anchors);
  expect(ids.filter(isFurniture)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
