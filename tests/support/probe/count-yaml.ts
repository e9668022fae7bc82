import * as yaml from 'yaml';
import { count } from './counts.ts';

export * from 'yaml';

/** The library's own, counted. */
export const parseDocument: typeof yaml.parseDocument = ((text: string, ...rest: never[]) => {
  count('yaml', text);
  return yaml.parseDocument(text, ...rest);
}) as never;
