import { createHash } from 'node:crypto';

/** One name for a text: another text has another. */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
