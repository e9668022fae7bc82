import { Parser } from 'htmlparser2';

/** An element around a text: its name and attributes. */
export interface Around {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/**
 * Replaces pieces of text in a page and leaves every other byte as it is.
 * @param visit gets a piece of text as it stands in the source (entities unresolved) with the elements around it,
 * outermost first; what it returns takes the place of the text
 */
export function rewriteText(
  html: string,
  visit: (text: string, around: readonly Around[]) => string,
): string {
  const open: Around[] = [];
  const pieces: string[] = [];
  let done = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void open.push({ name, attributes }),
      onclosetag: () => void open.pop(),
      ontext: (text) => {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        // What the parser hands over of a script or of a broken end is not a piece of the source: it stays.
        if (html.slice(start, end) !== text) return;
        const fresh = visit(text, open);
        if (fresh === text) return;
        pieces.push(html.slice(done, start), fresh);
        done = end;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return pieces.join('') + html.slice(done);
}
