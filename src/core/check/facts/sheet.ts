import type { Facts } from '#core/schema/facts.ts';
import { factsSchema, groupsOf } from '#core/schema/facts.ts';
import { cleanText } from '../source/clean-text.ts';
import { readYaml, type YamlSource } from '../source/yaml-source.ts';

/** A fact sheet as it was read: its text, its data with places, and the checked data when it has no fault. */
export interface Sheet {
  text: string;
  source: YamlSource;
  facts?: Facts;
}

/** Reads the text of a `facts.yaml`, whatever it holds. */
export function readSheet(raw: string): Sheet {
  const text = cleanText(raw);
  const source = readYaml(text);
  const parsed = factsSchema.safeParse(source.data);
  return { text, source, ...(parsed.success ? { facts: parsed.data } : {}) };
}

/**
 * The words of a sheet in which figures are looked for: its facts, what is said of its sources, and its comments,
 * but not the names of the sources (`s1`), which are no figures. Of a faulty sheet the whole text.
 */
export function tracedText({ text, facts }: Sheet): string {
  if (!facts) return text;
  const lines = groupsOf(facts).flatMap(([, all]) =>
    all.map(({ fact, who, about }) => [fact, who, about].join(' ')),
  );
  const sources = facts.sources.map(({ title, publisher, date }) => [title, publisher, date].join(' '));
  const comments = text.split('\n').filter((line) => /^\s*#/.test(line));
  return [...lines, ...sources, ...comments].join('\n');
}
