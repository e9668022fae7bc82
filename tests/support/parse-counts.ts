import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { TAXONOMY_NAMES } from '#core/schema/taxonomy.ts';

const LISTS = [
  ...TAXONOMY_NAMES.map((name) => `taxonomy/${name}.yaml`),
  'site.yaml',
  'taxonomy/glossary.yaml',
];
const ENTRIES = ['cases/mihon-machiya/index.mdx', 'knowhow/mihon-kiku/index.mdx', 'pages/site.mdx'];
/** The entry that is edited. */
const ONE = ENTRIES[0] as string;

/** Counts how often a command parses each text of a copy of the fixture collection. */
export class ParseCounts {
  readonly #content: string;
  readonly #probe: string;

  /** @param probe a file that a command writes down in what it parses */
  constructor(content: string, probe: string) {
    this.#content = content;
    this.#probe = probe;
  }

  /** What a command is started with so that it is counted, as options of Node and of its environment. */
  begin(): { option: string; env: { PARSE_PROBE: string } } {
    rmSync(this.#probe, { force: true });
    const option = `--import=${pathToFileURL('tests/support/probe/preload.ts').href}`;
    return { option, env: { PARSE_PROBE: this.#probe } };
  }

  /** The last command knew nothing before: every entry and every list once. */
  expectAll(): void {
    const counts = this.#counts();
    for (const file of ENTRIES) expect(this.#ofEntry(counts, file), file).toEqual([1, 1]);
    for (const file of LISTS) expect(this.#ofList(counts, file), file).toBe(1);
    expect([...counts].filter(([, times]) => times > 1)).toEqual([]);
  }

  /** All was known to the last command: no entry, every list once. */
  expectLists(): void {
    const counts = this.#counts();
    expect(bodies(counts)).toEqual([]);
    for (const file of ENTRIES) expect(this.#ofEntry(counts, file), file).toEqual([0, 0]);
    for (const file of LISTS) expect(this.#ofList(counts, file), file).toBe(1);
  }

  /** Adds a sentence to one entry. */
  edit(): void {
    appendFileSync(join(this.#content, ONE), '\n足した一文。\n');
  }

  /** The last command knew all but that edit: it parsed the one entry. */
  expectOne(): void {
    const counts = this.#counts();
    expect(bodies(counts)).toHaveLength(1);
    expect(this.#ofEntry(counts, ONE)).toEqual([1, 1]);
  }

  /** The edited entry was known to the last command, whatever else was not. */
  expectKnown(): void {
    expect(this.#ofEntry(this.#counts(), ONE)).toEqual([0, 0]);
  }

  #counts(): Map<string, number> {
    const lines = existsSync(this.#probe) ? readFileSync(this.#probe, 'utf8').trim().split('\n') : [];
    const counts = new Map<string, number>();
    for (const line of lines) {
      const [kind, text] = JSON.parse(line) as [string, string];
      counts.set(`${kind} ${text}`, (counts.get(`${kind} ${text}`) ?? 0) + 1);
    }
    return counts;
  }

  /** How often the settings and the body of an entry were parsed. */
  #ofEntry(counts: Map<string, number>, file: string): number[] {
    const source = splitMdx(readFileSync(join(this.#content, file), 'utf8'));
    return [counts.get(`yaml ${source?.frontmatter}`) ?? 0, counts.get(`markdown ${source?.body}`) ?? 0];
  }

  #ofList(counts: Map<string, number>, file: string): number | undefined {
    const path = join(this.#content, file);
    return existsSync(path) ? counts.get(`yaml ${readFileSync(path, 'utf8')}`) : 1;
  }
}

const bodies = (counts: Map<string, number>) =>
  [...counts.keys()].filter((key) => key.startsWith('markdown'));
