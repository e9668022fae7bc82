import { z } from 'zod';
import { type CaseOriginal, checkOriginals } from '#core/form/edit/original.ts';
import { SLUG } from '#core/schema/primitives.ts';
import { paths } from '#core/site/paths.ts';
import { MANIFEST_FILE } from '#node/release/manifest.ts';
import { sha256 } from '#node/release/tree.ts';
import { fetchFile, Refused } from './fetch-file.ts';
import type { ShelfStore } from './shelf-store.ts';

/** Bounds of what is taken in from one neighbour. */
export interface Bounds {
  /** Milliseconds for one file, to its last byte, and for all of them. */
  patience: number;
  deadline: number;
  /** Bytes of the manifest, of one file, and of all of them. */
  list: number;
  file: number;
  all: number;
  cases: number;
}

/** A collection of 10,000 cases has originals of some 60 MB. */
export const BOUNDS: Bounds = {
  patience: 30_000,
  deadline: 300_000,
  list: 16_000_000,
  file: 4_000_000,
  all: 80_000_000,
  cases: 10_000,
};

/** What a release of a neighbour gives, every byte of it as its manifest says. */
export interface NeighbourRelease {
  release: string;
  licence: { name: string; url: string };
  /** Names in the store: of the files of originals, and of all files. */
  originals: string[];
  vocabulary: string;
  parts: string[];
  cases: CaseOriginal[];
  withdrawn: string[];
}

const TELL = '相手の運営者に知らせてください';
const OLD = 'いまのプログラムでつくり直すよう、相手の運営者に頼んでください';
const CHANGED =
  '公開の途中だったのかもしれません。もう一度つくっても同じなら、途中で書き換えられています。相手の運営者に知らせてください';

const vocabulary = z.looseObject({ withdrawn: z.array(z.string().regex(SLUG)) });
const dataPackage = z.looseObject({
  licenses: z.array(z.looseObject({ title: z.string(), path: z.url({ protocol: /^https?$/ }) })).min(1),
});
const ORIGINALS = /^contribute\/cases\/\d+\.json$/;
/** Of the manifest what is needed here; a newer program may tell more. */
const manifest = z.looseObject({
  id: z.string(),
  files: z.record(
    z.string(),
    z.looseObject({ size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  withdrawn: z.array(z.string()).optional(),
});
type NeighbourManifest = z.infer<typeof manifest>;

/**
 * Fetches the newest release of a neighbour: its manifest first, then the files that are needed, each held against it. What is kept from before and is still the same is not asked for again, so a run that broke off is taken up.
 * @param home address of its home page, ending in `/`
 * @throws Refused when anything is missing, too large, too slow, or not what the list says
 */
export async function readRelease(
  home: string,
  store: ShelfStore,
  bounds: Bounds = BOUNDS,
): Promise<NeighbourRelease> {
  const end = AbortSignal.timeout(bounds.deadline);
  const signal = () => AbortSignal.any([end, AbortSignal.timeout(bounds.patience)]);
  const list = await readManifest(home, bounds, signal());
  const wanted = [
    bare(paths.contributeVocabulary),
    bare(paths.dataPackage),
    ...Object.keys(list.files).filter((file) => ORIGINALS.test(file)),
  ];
  if (wanted.length < 3) wanted.push(bare(paths.contributeCases(0)));
  const files = wanted.map((name) => wantedFile(list, name, bounds));
  const bytes = files.reduce((sum, one) => sum + one.size, 0);
  if (bytes > bounds.all)
    throw new Refused(MANIFEST_FILE, `あわせて${sayCount(bytes)}バイトあり、多すぎます`, TELL);
  const read = new Map<string, Buffer>();
  for (const { name, size, sha256: hash } of files) {
    const known = store.part(hash);
    const came = known ?? (await fetchFile(home, name, size, signal()));
    if (came.length !== size || sha256(came) !== hash)
      throw new Refused(
        name,
        `中身が、版の一覧（${MANIFEST_FILE}）と違います（${sayCount(came.length)}バイト、一覧では${sayCount(size)}バイト）`,
        CHANGED,
      );
    if (!known) store.keepPart(hash, came);
    read.set(name, came);
  }
  const parse = <T>(file: string, check: (value: unknown) => T) =>
    parsed(file, read.get(file) as Buffer, check);
  const originals = files.filter(({ name }) => ORIGINALS.test(name));
  // Taken out after the release was made: what is left of them in it is not to be shown.
  const takenOut = (list.withdrawn ?? []).flatMap(
    (address) => /^\/cases\/([^/]+)\/$/.exec(address)?.[1] ?? [],
  );
  const withdrawn = [
    ...new Set([
      ...parse(bare(paths.contributeVocabulary), (value) => vocabulary.parse(value)).withdrawn,
      ...takenOut.filter((slug) => SLUG.test(slug)),
    ]),
  ];
  const cases = originals
    .flatMap(({ name }) => parse(name, originalsOf))
    .filter(({ slug }) => !withdrawn.includes(slug));
  if (cases.length > bounds.cases)
    throw new Refused(
      MANIFEST_FILE,
      `事例が${cases.length}件あり、多すぎます`,
      `載せられるのは${bounds.cases}件までです`,
    );
  const [licence] = parse(bare(paths.dataPackage), (value) => dataPackage.parse(value)).licenses;
  return {
    release: list.id,
    licence: { name: licence?.title ?? '', url: licence?.path ?? '' },
    originals: originals.map((one) => one.sha256),
    vocabulary: sha256(read.get(bare(paths.contributeVocabulary)) as Buffer),
    parts: files.map((one) => one.sha256),
    cases,
    withdrawn,
  };
}

const bare = (path: string) => path.slice(1);

const sayCount = (number: number) => number.toLocaleString('ja-JP');

async function readManifest(home: string, { list }: Bounds, signal: AbortSignal): Promise<NeighbourManifest> {
  return parsed(MANIFEST_FILE, await fetchFile(home, MANIFEST_FILE, list, signal), (value) =>
    manifest.parse(value),
  );
}

function wantedFile({ files }: NeighbourManifest, name: string, { file: most }: Bounds) {
  const file = files[name];
  if (!file) throw new Refused(name, `このファイルが、版の一覧（${MANIFEST_FILE}）にありません`, OLD);
  if (file.size > most) throw new Refused(name, `大きすぎます（${sayCount(file.size)}バイト）`, TELL);
  return { name, ...file };
}

/** A list of originals. @throws when it is none, or a slug is none */
export function originalsOf(value: unknown): CaseOriginal[] {
  const all = checkOriginals(value);
  if (all.some(({ slug }) => !SLUG.test(slug))) throw new Error('a slug that is none');
  return all;
}

function parsed<T>(file: string, bytes: Buffer, check: (value: unknown) => T): T {
  try {
    return check(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new Refused(file, 'この形のファイルは読めません', OLD);
  }
}
