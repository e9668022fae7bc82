import type { Root } from 'mdast';
import type { CollectionName } from '#core/schema/collections.ts';
import type { Facts } from '#core/schema/facts.ts';
import type { ImageFacts } from './image/image-facts.ts';
import type { Piece } from './pieces.ts';
import type { DataPath, Place } from './source/yaml-source.ts';

/** What a reader of `docs/checks.md` learns about a rule. */
export interface RuleInfo {
  /** `group/name`, stable: findings, tests and documents refer to it. */
  id: string;
  severity: 'error' | 'warning';
  /** What it asks, in Japanese. */
  title: string;
  /** Why it is asked, in Japanese. */
  why: string;
  /** Whether `--fix` can mend it. */
  fixable?: boolean;
}

/** One fault, before the engine adds file, rule and severity. */
export interface Spot extends Place {
  field: string;
  message: string;
  allowed?: string;
  remedy?: string;
  /** `--fix` replaces the `length` letters at `offset` (of the checked text) by `text`. */
  fix?: { offset: number; length: number; text: string };
}

/** A file beside `index.mdx`. */
export interface FolderFile {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  bytes: number;
  image?: ImageFacts;
}

/** One document as rules see it. It may be faulty: `data` is what the YAML says, whether or not the schema likes it. */
export interface Subject {
  file: string;
  collection: CollectionName;
  slug: string;
  /** The checked text: no byte-order mark, lines ended by LF. */
  text: string;
  data: Record<string, unknown>;
  /** Where a value stands in the file. */
  placeOf(path: DataPath): Place;
  tree?: Root;
  bodyLine: number;
  pieces: readonly Piece[];
  folder: readonly FolderFile[];
  /** Words of the fact sheet beside the document in which figures are looked for, where there is a sheet. */
  facts?: string;
  /** The sheet itself, when it has no fault. */
  sheet?: Facts;
  /** `YYYY-MM-DD`: the day on which the check runs, in Japan. */
  today: string;
}

/** What rules about the whole collection need of one document; plain data, so that it can cross threads. */
export interface Digest {
  file: string;
  collection: CollectionName;
  slug: string;
  publication: string;
  title: { text: string } & Place;
  summary: { text: string } & Place;
  company?: { text: string; anonymous: boolean; period: string } & Place;
  /** What together can point at one firm. */
  traits: { industry?: string; prefecture?: string; city?: string; employees?: string };
  consent?: string;
  links: ({ url: string } & Place)[];
  references: Reference[];
  /** Lines of こんな相談のときに. */
  asked: ({ value: string; field: string } & Place)[];
  tags: ({ id: string; field: string } & Place)[];
}

/** A place where an entry is named by its folder. */
export interface Reference extends Place {
  to: CollectionName;
  slug: string;
  field: string;
}

/** What all documents together know. */
export interface Collection {
  digests: readonly Digest[];
  /** Entries that are named outside of entries, as in the glossary. */
  references: readonly (Reference & { file: string })[];
  /** Whether an address of this site, without fragment and base path, leads to a page. */
  isPage(path: string): boolean;
}

export interface DocumentRule extends RuleInfo {
  check(subject: Subject): Spot[];
}
export interface CollectionRule extends RuleInfo {
  checkAll(collection: Collection): (Spot & { file: string })[];
}
