import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const { scripts, version } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  version: string;
};
const READMES = ['README.md', 'README.ja.md'];

/** Commands of the tables of a page: what stands in code in the first cell of a row. */
function commandsOf(text: string): string[] {
  const cells = [...text.matchAll(/^\| (`npm .*?) \|/gm)].map((row) => row[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`npm (?:run )?([\w:]+)/g)].map((one) => one[1] ?? ''));
}

describe('the two READMEs', () => {
  it.each(READMES)(
    '%s names every command there is, once, in the order of the package, and no other',
    (path) => {
      const tables = read(path).split(/^\| (?:folder|場所) \|/m)[0] ?? '';
      expect(commandsOf(tables)).toEqual(Object.keys(scripts));
    },
  );

  it('list the commands and the folders in one order', () => {
    const [english, japanese] = READMES.map((path) => ({
      commands: commandsOf(read(path)),
      folders: [...read(path).matchAll(/^\| (`[\w/]+\/`.*?) \|/gm)].map((row) =>
        (row[1] ?? '').match(/`[^`]+`/g),
      ),
    }));
    expect(japanese).toEqual(english);
  });
});

describe('documents', () => {
  const pages = [
    'DEVELOPING.md',
    'CONTRIBUTING.md',
    'OPERATIONS.md',
    'tests/README.md',
    '.github/CODEOWNERS',
  ];
  const docs = ['adopting', 'checks', 'finder', 'match', 'performance', 'search', 'words'].map(
    (name) => `docs/${name}.md`,
  );

  // A name in capitals stands for one that the reader chooses.
  it.each([...READMES, ...pages, ...docs])('%s names files and folders that exist', (path) => {
    const named = [...read(path).matchAll(/`((?:src|scripts|bench|tests|docs|schemas|deploy)\/[\w./-]*)`/g)];
    expect(
      named.map((one) => one[1] ?? '').filter((one) => !/[A-Z]{4}/.test(one) && !existsSync(one)),
    ).toEqual([]);
  });

  it('of changes begin with the version of the package, or with what is not published yet', () => {
    const headings = [...read('CHANGELOG.md').matchAll(/^## \[(.+?)\]/gm)].map((one) => one[1]);
    expect(headings[0]).toBe('未公開');
    expect(headings[1]).toBe(version);
  });
});
