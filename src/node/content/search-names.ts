import type { Content } from './open-content.ts';

/** The vocabularies whose labels readers type into the search. */
const ASKED = ['prefecture', 'industry', 'tag', 'step', 'wall', 'supporterType'] as const;

/** 石川県 is asked for as 石川 too; 北海道 is not 北海. */
function withoutSuffix(name: string, kana: string) {
  const parts = /^(.+)[都府県]$/.exec(name);
  const short = parts ? [{ name: parts[1] as string, kana: kana.replace(/(?:と|ふ|けん)$/, '') }] : [];
  return [{ name, kana }, ...short];
}

/** Labels and terms by which the whole collection is asked for, with their readings where the lists have them. */
export function searchNames({
  taxonomies,
  glossary,
}: Pick<Content, 'taxonomies' | 'glossary'>): { name: string; kana?: string }[] {
  const labels = ASKED.flatMap((name) =>
    taxonomies[name].values.flatMap((value) => {
      if ('kana' in value && value.kana) return withoutSuffix(value.label, value.kana);
      // DX・IT活用 is asked for by its parts as well.
      return value.label.split(/[・、（）()]/).map((part) => ({ name: part }));
    }),
  );
  const terms = glossary.map(({ term, kana }) => ({ name: term, kana }));
  return [...labels, ...terms].filter(({ name }) => name.length > 1);
}
