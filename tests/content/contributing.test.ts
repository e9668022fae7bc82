import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync('CONTRIBUTING.md', 'utf8');

describe('CONTRIBUTING.md', () => {
  it('promises the same days as the page for contributors', () => {
    const days = [...text.matchAll(/(\d+)日以内/g)].map((match) => Number(match[1]));
    const { promises } = parse(readFileSync('content/site.yaml', 'utf8')) as { promises: object };
    expect(days).toEqual(Object.values(promises));
  });

  it('names commands and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...text.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] as string);
    expect(commands.length).toBeGreaterThan(3);
    for (const name of commands) expect(Object.keys(scripts)).toContain(name);
    for (const [, path] of text.matchAll(/\]\(([^)]+)\)/g))
      expect(existsSync(path as string), path).toBe(true);
  });

  it('names the issue form and the licence as they are', () => {
    const form = parse(readFileSync('.github/ISSUE_TEMPLATE/case.yml', 'utf8')) as { name: string };
    const site = parse(readFileSync('content/site.yaml', 'utf8')) as { licence: Record<string, string> };
    expect(text).toContain(`「${form.name}」`);
    expect(text).toContain(`${site.licence.content}、プログラムは ${site.licence.code}`);
  });

  it('is one page', () => {
    expect(text.split('\n').length).toBeLessThan(80);
  });
});
