import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMdx } from '#core/markdown/render.ts';
import { pageSchema } from '#core/schema/page.ts';
import { checkEntryText } from '#support/check-entry-text.ts';
import { HOSTILE } from '#support/hostile.ts';
import { audit } from '#support/html-audit.ts';

const SETTINGS = '---\ntitle: 題名です\ndescription: このページには、こんなことが書いてあります。\n---\n';

/** The HTML of a body, or null when it is refused. */
function publish(body: string): string | null {
  const { entry, findings } = checkEntryText('pages/a.mdx', 'a', SETTINGS + body, pageSchema, new Map());
  expect(Boolean(entry)).toBe(findings.length === 0);
  return entry ? renderMdx(entry.tree, '/bansou/').html : null;
}

const SCHEMES = [
  'javascript:',
  'JAVASCRIPT:',
  'data:',
  'vbscript:',
  'java&#9;script:',
  '&#1;javascript:',
  'javascript&colon;',
  '//',
  '/\\',
  '\\\\',
  'https:',
  'https://',
  '/',
  './',
  '#',
  '?',
  ' ',
  '%20',
  '&Tab;',
  '\u00a0',
  '\u2028',
  ':',
];
const PIECES = [
  ...HOSTILE.map(([, body]) => body).filter((body) => body.length < 200),
  ...SCHEMES,
  '\n\n',
  '\n',
  '[文](',
  ')',
  '![',
  '](',
  '<',
  '>',
  '/>',
  '</',
  '{',
  '}',
  '"',
  "'",
  '`',
  '\\',
  '&lt;script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '&quot; onclick=&quot;x',
  '<Callout title="',
  '<Callout>',
  '</Callout>',
  '**',
  '| a |\n| --- |\n',
  '[^1]',
  '[^1]: ',
  '[x]: ',
  '[文][x]',
  '本文',
  'onerror=alert(1)',
  '\u0000',
  '\ufeff',
];

describe('what the check lets pass', () => {
  it('holds no script, no handler and no unsafe address, however hostile pieces are put together', () => {
    const body = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 })
      .map((all) => all.join(''));
    let passed = 0;
    fc.assert(
      fc.property(body, (text) => {
        const html = publish(text);
        if (html === null) return;
        passed += 1;
        expect(audit(html)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(50);
  });

  it('leads nowhere unsafe, however an address is written', () => {
    const address = fc
      .array(
        fc.oneof(
          fc.constantFrom(...SCHEMES),
          fc.constantFrom('x', 'alert(1)', 'evil.example', '@', '/', ';', '&#10;', '&NewLine;', 'あ'),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) => all.join(''));
    const frame = fc.constantFrom(
      (url: string) => `[文](<${url}>)`,
      (url: string) => `[文](${url})`,
      (url: string) => `![絵](<${url}>)`,
      (url: string) => `[文][x]\n\n[x]: <${url}>`,
    );
    let passed = 0;
    fc.assert(
      fc.property(address, frame, (url, write) => {
        const html = publish(write(url));
        if (html === null) return;
        passed += 1;
        expect(audit(html)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  it('cannot leave an attribute by the title of a box', () => {
    const title = fc.array(
      fc.constantFrom('"', '&quot;', '&#34;', "'", '<', '>', '&lt;', ' onclick=', 'x', '{', '\\', '`'),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(title, (parts) => {
        const html = publish(
          `<Callout title='${parts.join('').replaceAll("'", '&apos;')}'>\n\n文\n\n</Callout>`,
        );
        if (html !== null) expect(audit(html)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the audit', () => {
  it.each([
    '<script>alert(1)</script>',
    '<p onclick="x">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java&#x9;script:alert(1)">a</a>',
    '<a href="//evil.example">a</a>',
    '<a href="/\\evil.example">a</a>',
    '<img src="data:text/html,x">',
    '<p style="x">a</p>',
    '<p a',
    '<input type="password">',
    '<svg><a></a></svg>',
  ])('sees %s', (html) => {
    expect(audit(html)).not.toEqual([]);
  });

  it('lets ordinary HTML be', () => {
    expect(
      audit(
        '<h2 id="a">a &#x3C; b</h2><p><a href="/bansou/cases/x/">a</a> <a href="https://example.org">b</a></p>',
      ),
    ).toEqual([]);
  });
});
