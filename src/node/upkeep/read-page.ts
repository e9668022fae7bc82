import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** So much of an answer is read; the rest is let go. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** What was read of an answer. */
export interface ReadPage {
  /** Sha256 of its text, or of its bytes where it is no text; of the part that was read where it goes on. */
  hash: string;
  /** Its text, a line for every block, without white space that nobody sees. */
  text?: string;
}

/**
 * Reads an answer as far as allowed. What comes is data: nothing of it is run or loaded.
 * @throws what the connection says when it breaks off before anything was read whole
 */
export async function readPage(response: Response, most = MOST_BYTES): Promise<ReadPage> {
  const bytes = await upTo(response, most);
  const type = response.headers.get('content-type') ?? '';
  // A host that names no type has most often laid down plain text.
  if (type && !/^(?:text\/|application\/xhtml)/i.test(type)) return { hash: sha256(bytes) };
  const text = textOf(decoded(bytes, type), /html/i.test(type));
  return { hash: sha256(text), text };
}

const sha256 = (what: string | Uint8Array) => createHash('sha256').update(what).digest('hex');

async function upTo(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value.subarray(0, most - length));
    length += Math.min(value.length, most - length);
  }
  await reader?.cancel();
  return Buffer.concat(parts);
}

/** By the charset that the host names, else the page itself, else UTF-8. An unknown name is UTF-8. */
function decoded(bytes: Uint8Array, type: string): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const charset = named.exec(type)?.[1] ?? named.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'nav', 'footer', 'header']);
const IN_LINE = new Set([
  'a',
  'b',
  'strong',
  'em',
  'i',
  'span',
  'small',
  'ruby',
  'rb',
  'mark',
  'u',
  'font',
  'sup',
  'sub',
]);

function textOf(page: string, html: boolean): string {
  if (!html) return lines(page);
  let text = '';
  let unseen = 0;
  const border = (name: string) => {
    if (!IN_LINE.has(name)) text += '\n';
  };
  const parser = new Parser({
    onopentag: (name) => {
      if (UNSEEN.has(name)) unseen += 1;
      border(name);
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen -= 1;
      border(name);
    },
    ontext: (part) => {
      if (!unseen) text += part.replaceAll(/\s+/g, ' ');
    },
  });
  parser.end(page);
  return lines(text);
}

const lines = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
