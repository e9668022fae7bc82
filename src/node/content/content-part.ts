import type { Finding } from '#core/check/source/finding.ts';
import { ContentError } from './content-error.ts';

/** Something of the content folder that was read once: it is there, or its faults are. */
export interface ContentPart<T> {
  findings: readonly Finding[];
  /** @throws ContentError with the faults */
  get(): T;
}

/** Reads a part. A fault of its content is kept for later; any other error is thrown. */
export function readPart<T>(read: () => T): ContentPart<T> {
  try {
    const value = read();
    return { findings: [], get: () => value };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return {
      findings: error.findings,
      get: () => {
        throw error;
      },
    };
  }
}

/** Adds parts to a record under their names: reading one that has faults throws them. */
export function withParts<Own extends object, Parts extends object>(
  own: Own,
  parts: { [Name in keyof Parts]: ContentPart<Parts[Name]> },
): Own & Readonly<Parts> {
  for (const [name, { get }] of Object.entries<ContentPart<unknown>>(parts))
    Object.defineProperty(own, name, { get, enumerable: true });
  return own as Own & Readonly<Parts>;
}
