import { sniff } from '#core/check/image/sniff.ts';
import type { Block } from '#core/manuscript/block.ts';
import type { Archive } from './archive.ts';

/** The pictures of a manuscript, gathered while it is read. */
export class Pictures {
  readonly files = new Map<string, Uint8Array>();
  /** What could not be taken along, in Japanese. */
  readonly left: string[] = [];
  readonly #names = new Map<string, string>();
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /**
   * A block for a picture.
   * @param part that names it
   * @param id of the relation
   * @param about what its author said it shows
   */
  block(part: string, id: string | undefined, about: string): Block[] {
    const relation = this.#archive.relations(part).get(id ?? '');
    if (relation?.type !== 'image') return [];
    if (relation.outside) {
      this.left.push('よその場所にある写真は取りに行きません。ファイルでもらってください');
      return [];
    }
    const name = this.#names.get(relation.target) ?? this.#take(relation.target);
    return name ? [{ kind: 'picture', name, about }] : [];
  }

  #take(target: string): string | undefined {
    const bytes = this.#archive.bytes(target);
    const type = bytes && sniff(bytes);
    // A drawing from inside a document may be a program as well; the site takes drawings from files only.
    if (!bytes || !type || type === 'svg') {
      this.left.push(
        `絵「${target.slice(target.lastIndexOf('/') + 1)}」は、写真の形（JPEG、PNG、WebP）でないので取り出せません`,
      );
      return undefined;
    }
    const name = `genko-${this.files.size + 1}.${type === 'jpeg' ? 'jpg' : type}`;
    this.files.set(name, bytes);
    this.#names.set(target, name);
    return name;
  }
}
