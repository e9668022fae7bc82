import type { Nodes, Root } from 'mdast';
import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { standingOn } from '#core/schema/publication.ts';
import type { Digest, Reference, Subject } from './rule.ts';
import type { Place } from './source/yaml-source.ts';

/** Takes from a document what rules about the whole collection need. */
export function digest(subject: Subject): Digest {
  const { file, collection, slug, data, placeOf } = subject;
  const company = textAt(data, 'company', 'name');
  const consent = textAt(data, 'consent', 'kind');
  const period = PERIODS.flatMap((key) => [textAt(data, key, 'from'), textAt(data, key, 'to')])
    .filter(Boolean)
    .join('〜');
  return {
    file,
    collection,
    slug,
    publication: standingOn(data, subject.today) ?? 'published',
    title: { text: textAt(data, 'title') ?? '', ...placeOf(['title']) },
    summary: { text: textAt(data, 'summary') ?? '', ...placeOf(['summary']) },
    ...(company === undefined
      ? {}
      : {
          company: {
            text: company,
            anonymous: valueAt(data, 'company', 'anonymous') === true,
            period,
            ...placeOf(['company', 'name']),
          },
        }),
    traits: Object.fromEntries(
      ['industry', 'prefecture', 'city', 'employees'].flatMap((key) => {
        const value = valueAt(data, key);
        return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
      }),
    ),
    ...(consent ? { consent } : {}),
    links: subject.tree ? linksOf(subject.tree, subject.bodyLine) : [],
    references: referencesOf(subject),
    asked: listed(subject, 'asked'),
    tags: listed(subject, 'tags').map(({ value, ...at }) => ({ id: value, ...at })),
  };
}

/** What tells two cases of one firm apart. */
const PERIODS = ['supportPeriod', 'storyPeriod'];

/** Every link and definition of a body, with its place in the file. */
export function linksOf(tree: Root, bodyLine: number): Digest['links'] {
  const found: Digest['links'] = [];
  const walk = (node: Nodes): void => {
    if ((node.type === 'link' || node.type === 'definition') && node.position) {
      const { line, column } = node.position.start;
      found.push({ url: node.url, line: line + bodyLine - 1, column });
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return found;
}

const REFERENCES = { cases: ['knowhow', 'knowhow'], knowhow: ['cases', 'cases'] } as const;

function referencesOf(subject: Subject): Reference[] {
  const { collection } = subject;
  if (collection !== 'cases' && collection !== 'knowhow') return [];
  const [key, to] = REFERENCES[collection];
  return listed(subject, key).map(({ value, ...at }) => ({ to, slug: value, ...at }));
}

/** The texts of a list in the settings, each with its place. */
function listed({ data, placeOf }: Subject, key: string): ({ value: string; field: string } & Place)[] {
  const list = valueAt(data, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, index) =>
    typeof value === 'string' ? [{ value, field: `${key}[${index + 1}]`, ...placeOf([key, index]) }] : [],
  );
}
