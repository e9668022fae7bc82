import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
// @ts-expect-error It ships no types; what is used of it is given below.
import Validator from '@adobe/structured-data-validator';

/**
 * Judges JSON-LD by schema.org's own vocabulary, offline: types, the properties that each may have, and what search
 * engines require, by a validator that is kept elsewhere; beside it what kind of value a property takes, which that
 * validator does not look at.
 */
type Node = Record<string, unknown> & { '@type'?: string };
interface Issue {
  issueMessage: string;
  severity: string;
}
interface Judge {
  validate(data: { jsonld: Record<string, Node[]> }): Promise<Issue[]>;
}

const SCHEMA = 'http://schema.org/';
/** Of the triples: `<subject> <predicate> <object>`; texts are not needed. */
const TRIPLE = /^<([^>]+)> <([^>]+)> <([^>]+)> </gm;
const name = (iri = '') => iri.slice(SCHEMA.length);

function readVocabulary() {
  const file = fileURLToPath(import.meta.resolve('@vocabulary/schema/schema.nq'));
  const said = new Map<string, Map<string, string[]>>();
  for (const [, subject = '', predicate = '', object = ''] of readFileSync(file, 'utf8').matchAll(TRIPLE)) {
    const of = said.get(subject) ?? new Map<string, string[]>();
    of.set(predicate, [...(of.get(predicate) ?? []), object]);
    said.set(subject, of);
  }
  return said;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const vocabulary = readVocabulary();
const is = (subject: string, type: string) => vocabulary.get(subject)?.get(`${RDF}type`)?.includes(type);
const subjects = [...vocabulary.keys()].filter((one) => one.startsWith(SCHEMA));
const ids = (all: string[] | undefined) => (all ?? []).map((one) => ({ '@id': one }));

/** The vocabulary as the validator wants it: schema.org's own JSON-LD file. */
const graph = subjects.flatMap((subject): Record<string, unknown>[] => {
  const of = vocabulary.get(subject);
  if (is(subject, `${RDFS}Class`))
    return [{ '@id': subject, '@type': 'rdfs:Class', 'rdfs:subClassOf': ids(of?.get(`${RDFS}subClassOf`)) }];
  if (is(subject, `${RDF}Property`))
    return [
      {
        '@id': subject,
        '@type': 'rdf:Property',
        'schema:domainIncludes': ids(of?.get(`${SCHEMA}domainIncludes`)),
      },
    ];
  return [];
});
const judge = new Validator({ '@graph': graph }) as Judge;

function kindsOf(type: string): string[] {
  const parents = vocabulary.get(SCHEMA + type)?.get(`${RDFS}subClassOf`) ?? [];
  return [type, ...parents.filter((one) => one.startsWith(SCHEMA)).flatMap((one) => kindsOf(name(one)))];
}

/** Which of schema.org's kinds of data a plain value may be. */
function kindsOfPlain(value: unknown): string[] {
  if (typeof value === 'number') return ['Number', 'Integer', 'Float', 'Text'];
  if (typeof value === 'boolean') return ['Boolean'];
  const kinds = ['Text', 'PronounceableText', 'CssSelectorType', 'XPathType'];
  if (URL.canParse(String(value))) kinds.push('URL', 'ItemList', 'ListItem');
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) kinds.push('Date');
  if (/^\d{4}-\d{2}-\d{2}T[\d:.+Z-]+$/.test(String(value))) kinds.push('DateTime');
  if (/^P(?=.)[\dYMWDTHS.]+$/.test(String(value))) kinds.push('Duration');
  return kinds;
}

function valueFaults(node: Node): string[] {
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@')) return [];
    const taken = (vocabulary.get(SCHEMA + property)?.get(`${SCHEMA}rangeIncludes`) ?? []).map(name);
    return [value].flat().flatMap((one) => {
      const inner = one !== null && typeof one === 'object' ? (one as Node) : undefined;
      const kinds = inner ? kindsOf(inner['@type'] ?? '') : kindsOfPlain(one);
      // Anything may be named by its address alone: linked data.
      const fits = kinds.some((kind) => taken.includes(kind)) || (!inner && kinds.includes('URL'));
      const own = fits
        ? []
        : [`${node['@type']}.${property}: ${kinds[0]}, where ${taken.join(', ')} belongs`];
      return [...own, ...(inner ? valueFaults(inner) : [])];
    });
  });
}

/** What is wrong with a piece of JSON-LD; empty when it is right. Hints at optional fields are not told. */
export async function schemaOrgFaults(data: Node): Promise<string[]> {
  const type = data['@type'] ?? '';
  const issues = await judge.validate({ jsonld: { [type]: [structuredClone(data)] } });
  return [
    ...issues
      .filter(({ severity, issueMessage }) => severity === 'ERROR' || issueMessage.includes('not supported'))
      .map(({ issueMessage }) => issueMessage),
    ...valueFaults(data),
  ];
}

/** Types and properties alone: pages with the same shape are right or wrong together. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((one) => JSON.stringify(shapeOf(one))))].sort();
  if (value === null || typeof value !== 'object') return kindsOfPlain(value).join();
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, key === '@type' ? one : shapeOf(one)]),
  );
}
