import { type Document, visit, type YAMLError } from 'yaml';

/** Where a fault begins, as an offset. A quote that is never closed runs to the end of the text: it begins where it opens. */
export function faultStart({ code, message, pos }: YAMLError, document: Document.Parsed): number {
  let start = pos[0];
  if (code === 'MISSING_CHAR' && /quote/.test(message))
    visit(document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[1] >= pos[0]) start = Math.min(start, range[0]);
      },
    });
  return start;
}
