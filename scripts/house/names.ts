import type { SourceFile } from './imports.ts';
import { placeOf, WINGS } from './wings.ts';

/** Names that may stand more than once in a wing, each with its reason. */
const SAME_THING: Readonly<Record<string, string>> = {
  'index.ts': 'what a folder gives to others',
  'env.d.ts': 'types of the surroundings',
  'outline.ts': 'each kind of page has the outline that its 目次 and the search know',
  'glossary.ts': 'the same list: read from the disk in content, asked for by pages in data',
  'programme.ts': 'the same measures: read from the disk in content, asked for by pages in data',
  'news.ts': 'the same notices: their schema and their days; read in content, asked for in data',
};

/** Rules are named by what they are about, which often has a room or a schema of its own. */
const FAMILIES = 'src/core/check/rules/';

/** Files of one wing that share their name though they hold different things, each name with its files. */
export function namesakes(files: readonly SourceFile[]): string[] {
  const named = files
    .map(({ path }) => path)
    .filter((path) => WINGS.includes(placeOf(path)) && !path.startsWith(FAMILIES))
    .map((path) => ({ path, name: path.split('/').at(-1) ?? '' }))
    .filter(({ name }) => !SAME_THING[name]);
  const groups = Map.groupBy(named, ({ path, name }) => `${placeOf(path)}: ${name}`);
  return [...groups].flatMap(([name, group]) =>
    group.length > 1 ? [`${name}: ${group.map(({ path }) => path).join(', ')}`] : [],
  );
}

/** Verbs that once stood beside the two that are left: content is checked, a site is verified. */
const OTHER_VERBS = /^(?:judg\w+|prov(?:e|ed|es|ing)|proofs?|examine[sdr]?|inspect(?:s|ed|or)?|told)$/;

/** Files and exported names that speak of checking or verifying by another verb; see `docs/words.md`. */
export function otherVerbs(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const exported = text.matchAll(/^export (?:async )?(?:function\*?|class|interface|type|const) (\w+)/gm);
    const names = [path.split('/').at(-1) ?? '', ...[...exported].map((match) => match[1] ?? '')];
    return names
      .filter((name) => wordsOf(name).some((word) => OTHER_VERBS.test(word)))
      .map((name) => `${path}: ${name}`);
  });
}

const wordsOf = (name: string) => name.split(/(?=[A-Z])|[-_.]/).map((word) => word.toLowerCase());
