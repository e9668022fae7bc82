import type { MdxDocument } from '#core/markdown/mdx-document.ts';

/** One section of a body: its heading of the second level, and where it stands in the document's text. */
export interface BodyPart {
  /** As it is written behind `## `. */
  heading: string;
  /** Its text without blank lines around it. */
  text: string;
  /** Where its heading begins, and where the next one does. */
  from: number;
  to: number;
  /** Where `text` begins and ends; both behind the heading's line when it is empty. */
  textFrom: number;
  textTo: number;
}

/** A body cut at its headings of the second level. @param document one whose body could be read */
export function bodyParts({ text, source, tree }: MdxDocument): BodyPart[] {
  const offset = text.length - (source?.body.length ?? 0);
  const headings = (tree?.children ?? []).flatMap((node) =>
    node.type === 'heading' && node.depth === 2 && node.position
      ? [{ from: offset + (node.position.start.offset ?? 0), end: offset + (node.position.end.offset ?? 0) }]
      : [],
  );
  return headings.map(({ from, end }, at) => {
    const to = headings[at + 1]?.from ?? text.length;
    const inside = text.slice(end, to);
    const content = inside.trim();
    const textFrom = content ? end + inside.indexOf(content) : end;
    const heading = text
      .slice(from, end)
      .replace(/^##[ \t]*/, '')
      .trim();
    return { heading, text: content, from, to, textFrom, textTo: textFrom + content.length };
  });
}
