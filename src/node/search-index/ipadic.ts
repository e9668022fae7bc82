import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where the package keeps IPADIC, beside its own code. */
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('@patdx/kuromoji')), '../dict');

/** A row: identifiers on the left and on the right, cost, and where the features begin. */
const ROW = 10;
const COMMA = 0x2c;

/** One entry of the dictionary as a word of a sentence. */
export interface DictionaryWord {
  surface: string;
  /** In katakana; empty where the dictionary has none. */
  reading: string;
  /** Features in the order of IPADIC: kinds (four), conjugation, its form, base form. */
  features: readonly string[];
  left: number;
  right: number;
  cost: number;
}

/**
 * IPADIC as kuromoji and its forks pack it, read row by row. The package's own analyser takes it in whole, which costs
 * about twice the memory and time.
 */
export class Ipadic {
  readonly size: number;
  private readonly rows: Buffer;
  private readonly texts: Buffer;
  private readonly costs: Int16Array;

  constructor(rows: Buffer, texts: Buffer, costs: Buffer) {
    this.rows = rows;
    this.texts = texts;
    this.costs = new Int16Array(costs.buffer, costs.byteOffset, costs.length >> 1);
    let size = 1;
    // The file is filled up with zeros.
    while ((size + 1) * ROW <= rows.length && this.textAt(size) > 0) size += 1;
    this.size = size;
  }

  private textAt(row: number): number {
    return this.rows.readUInt32LE(row * ROW + 6);
  }

  /** What it costs when a word whose left side is `left` follows one whose right side is `right`. */
  connection(right: number, left: number): number {
    return this.costs[2 + right * (this.costs[0] as number) + left] as number;
  }

  surface(row: number): string {
    const at = this.textAt(row);
    return this.texts.toString('utf8', at, this.texts.indexOf(COMMA, at));
  }

  /** In katakana, the last field but one. */
  reading(row: number): string {
    const at = this.textAt(row);
    const last = this.texts.lastIndexOf(COMMA, this.texts.indexOf(0, at));
    return this.texts.toString('utf8', this.texts.lastIndexOf(COMMA, last - 1) + 1, last);
  }

  entry(row: number): DictionaryWord {
    const at = this.textAt(row);
    const fields = this.texts.toString('utf8', at, this.texts.indexOf(0, at)).split(',');
    const [surface = '', ...features] = fields;
    const number = (offset: number) => this.rows.readInt16LE(row * ROW + offset);
    return {
      surface,
      reading: features[7] ?? '',
      features,
      left: number(0),
      right: number(2),
      cost: number(4),
    };
  }
}

/** Reads the dictionary from the package. It runs at build time only. */
export async function openIpadic(): Promise<Ipadic> {
  const read = async (file: string) => gunzipSync(await readFile(join(FOLDER, `${file}.dat.gz`)));
  const [rows, texts, costs] = await Promise.all(['tid', 'tid_pos', 'cc'].map(read));
  return new Ipadic(rows as Buffer, texts as Buffer, costs as Buffer);
}
