import remarkParse from 'remark-parse';
import { count } from './counts.ts';

/** The library's own, counted. */
export default function counted(this: { parser?: (text: string, file: unknown) => unknown }): void {
  remarkParse.call(this as never);
  const parse = this.parser;
  this.parser = (text, file) => {
    count('markdown', String(text));
    return parse?.(text, file);
  };
}
