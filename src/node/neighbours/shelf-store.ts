import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { isoDate, SLUG } from '#core/schema/primitives.ts';
import { parseSettings } from '#core/schema/settings.ts';
import { writeWhole } from '#node/cache/write-whole.ts';
import { sha256 } from '#node/release/tree.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const slugs = z.array(z.string().regex(SLUG));

/** What was taken in of one neighbour. Its files lie beside it, each named by its SHA-256. */
const takenSchema = z.strictObject({
  version: z.literal(1),
  /** Address it was taken from. */
  url: z.string(),
  /** Name of the release, as the neighbour says it. */
  release: z.string(),
  /** Day on which it was found whole, `YYYY-MM-DD`. */
  takenOn: isoDate,
  licence: z.strictObject({ name: z.string(), url: z.url({ protocol: /^https?$/ }) }),
  /** The files with the originals of its cases. */
  originals: z.array(hash),
  /** The file with its vocabularies. */
  vocabulary: hash.optional(),
  /** Cases that it says to have withdrawn. */
  withdrawn: slugs,
  /** Cases that stood in what was taken in, this time or before and are there still. */
  held: slugs,
  /** Cases that once stood here and that it no longer has, with the day on which that was seen. */
  gone: z.array(z.strictObject({ slug: z.string().regex(SLUG), since: isoDate })),
  /** Why it is not shown, since it was last asked. */
  refused: z.string().optional(),
});
export type Taken = z.infer<typeof takenSchema>;

/** Where neighbours are kept in this run. */
export function neighboursDir(environment: Record<string, string | undefined> = process.env): string {
  const { NEIGHBOURS_DIR, CONTENT_DIR } = parseSettings(environment);
  return resolve(NEIGHBOURS_DIR ?? join(dirname(resolve(CONTENT_DIR)), '.neighbours'));
}

/** What is kept of one neighbour, in a folder of its own. */
export class ShelfStore {
  readonly #folder: string;

  /** @param dir where all neighbours are kept @param id that of the neighbour */
  constructor(dir: string, id: string) {
    this.#folder = join(dir, id);
  }

  /** @returns undefined when nothing was taken in yet, or when it cannot be read any more */
  read(): Taken | undefined {
    const file = join(this.#folder, 'taken.json');
    if (!existsSync(file)) return undefined;
    try {
      return takenSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return undefined;
    }
  }

  write(taken: Taken): void {
    writeWhole(join(this.#folder, 'taken.json'), `${JSON.stringify(taken, null, 1)}\n`);
  }

  /** The bytes of a file that was fetched before; undefined when they are not there, or are not those any more. */
  part(hash: string): Buffer | undefined {
    const file = join(this.#folder, 'parts', hash);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    return sha256(bytes) === hash ? bytes : undefined;
  }

  keepPart(hash: string, bytes: Uint8Array): void {
    writeWhole(join(this.#folder, 'parts', hash), bytes);
  }

  /** Clears away every file that is not among these. */
  tidy(wanted: readonly string[]): void {
    const parts = join(this.#folder, 'parts');
    mkdirSync(parts, { recursive: true });
    for (const name of readdirSync(parts))
      if (!wanted.includes(name)) rmSync(join(parts, name), { force: true });
  }
}
