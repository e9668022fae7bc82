import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a site of many small files. Two sites with different seeds share about half of their files.
 * @param kilobytes bytes that do not shrink, on top of the pages
 */
export function fixtureSite(folder: string, seed: string, kilobytes = 0): void {
  const write = (file: string, bytes: string | Buffer) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  };
  for (let page = 0; page < 60; page += 1) {
    const own = page % 2 ? seed : 'shared';
    write(
      `cases/case-${page}/index.html`,
      `<!doctype html><title>${own} ${page}</title>${`<p>${own}</p>`.repeat(page * 20)}`,
    );
  }
  write('index.html', `<!doctype html><title>${seed}</title>`);
  for (let part = 0; part * 16 < kilobytes; part += 1)
    write(`pictures/${part}.webp`, noise(`${seed}${part}`, 16 * 1024));
}

/** Bytes that look random and are the same for the same seed. */
function noise(seed: string, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at * 32 < length; at += 1)
    parts.push(createHash('sha256').update(`${seed}/${at}`).digest());
  return Buffer.concat(parts, length);
}
