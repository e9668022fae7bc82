import { describe, expect, it } from 'vitest';
import { openContent } from '#node/content/open-content.ts';
import { checkEntryText } from '#support/check-entry-text.ts';
import { cases, collectionFolder, type Files, fullCase, labels, tempFolder } from '#support/content.ts';

const checkCase = (text: string, slug = 'mihon') =>
  checkEntryText(`cases/${slug}/index.mdx`, slug, text, cases, labels);
const faults = (text: string, slug?: string) =>
  checkCase(text, slug).findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
const lines = fullCase().split('\n').length;

describe('an entry', () => {
  it('that keeps every rule is read, with its tree', () => {
    const { entry, findings } = checkCase(fullCase());
    expect(findings).toEqual([]);
    expect(entry?.data).toMatchObject({ city: '見本市' });
    expect(entry?.tree.children[0]?.type).toBe('heading');
    expect(fullCase().split('\n')[(entry?.bodyLine ?? 0) - 2]).toBe('---');
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
  ])('is read the same with %s, and its faults have the same places', (_what, change) => {
    expect(checkCase(change(fullCase())).findings).toEqual([]);
    const faulty = `${fullCase().replace('city: 見本市', 'city: 3')}\n{x}\n`;
    expect(faults(change(faulty))).toEqual(faults(faulty));
    expect(faults(faulty)).toEqual(['schema/invalid-type 8:7', `mdx/expression ${lines + 1}:1`]);
  });

  it.each(['あ', 'A', 'a_b', '-a', 'a b', '..'])('in a folder named %s is refused', (slug) => {
    expect(faults(fullCase(), slug)).toEqual(['content/slug 1:1']);
  });

  it.each(['by', 'page'])('cannot take the address of the lists: %s', (slug) => {
    expect(faults(fullCase(), slug)).toEqual(['content/slug 1:1']);
    expect(checkEntryText(`knowhow/${slug}/index.mdx`, slug, fullCase(), cases, labels).findings).toEqual([]);
  });

  it.each(['', '本文だけ', '---\ntitle: x\n'])('without settings is refused: %j', (text) => {
    expect(faults(text)).toEqual(['mdx/frontmatter 1:1']);
  });

  it('has a place for a tag left open', () => {
    expect(faults(`${fullCase()}\n<Callout>\n\n文\n`)).toEqual([`mdx/syntax ${lines + 1}:1`]);
  });
});

describe('a collection', () => {
  it('is its folders, sorted; files beside them are none', async () => {
    const slugs = async (files: Files) =>
      (await openContent(collectionFolder(files))).cases.map(({ slug }) => slug);
    const own = await slugs({});
    const added = { 'cases/zz/index.mdx': fullCase(), 'cases/aa/index.mdx': fullCase(), 'cases/x.txt': '' };
    expect(await slugs(added)).toEqual(['aa', ...own, 'zz']);
    expect((await openContent(tempFolder())).cases).toEqual([]);
  });

  it('tells of a folder without its file', async () => {
    const { findings } = await openContent(collectionFolder({ 'cases/a/facts.yaml': 'a: 1\n' }));
    expect(findings.filter(({ file }) => file === 'cases/a/index.mdx')).toEqual([
      expect.objectContaining({ file: 'cases/a/index.mdx', rule: 'content/missing', line: 1, column: 1 }),
    ]);
  });
});
