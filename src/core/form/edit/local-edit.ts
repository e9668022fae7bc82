import { recordOf } from '#core/site/shape.ts';

/** Addresses of `npm run edit` below the home page of its server; a published site has none of them. */
export const EDIT_PATHS = { list: 'edit/', cases: 'edit/cases/' } as const;

/** What the local server says of a case after it was opened or saved. */
export interface SaidOfCase {
  /** Path of the file below the folder of the command. */
  file: string;
  /** What the check found in it, as `npm run check` says it. */
  findings: string[];
}

const said = recordOf<SaidOfCase>({ file: 'string', findings: 'list' });

/** What the local server said, checked. @throws NotReadable when it is something else */
export function checkSaid(value: unknown): SaidOfCase {
  return said(value, 'What the check says of the case');
}
