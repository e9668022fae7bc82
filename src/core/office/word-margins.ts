import type { Archive } from './archive.ts';
import { below, inside, letters, type Xml } from './xml.ts';

/**
 * What stands around the text of a document: notes, which the text takes in where it refers to them (keys `foo1` and
 * `end1`), and comments, heads and feet of pages, which it leaves.
 */
export function marginTexts(archive: Archive): { footnotes: ReadonlyMap<string, string>; left: string[] } {
  const parts = (type: string) =>
    [...archive.relations(archive.main).values()]
      .filter((one) => one.type === type && !one.outside)
      .flatMap(({ target }) => inside(archive.xml(target)));
  const footnotes = new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      parts(`${kind}s`)
        .flatMap((root) => inside(root, `w:${kind}`))
        .filter(({ attributes }) => !attributes['w:type'])
        .map((note): [string, string] => [`${kind.slice(0, 3)}${note.attributes['w:id']}`, textOf(note)]),
    ),
  );
  const comments = parts('comments').flatMap((root) => inside(root, 'w:comment').map(textOf));
  const edges = [...new Set([...parts('header'), ...parts('footer')].map(textOf))];
  const told = (where: string, texts: readonly string[]) =>
    texts.filter(Boolean).map((text) => `${where}「${text}」は入れていません`);
  return { footnotes, left: [...told('コメント', comments), ...told('ページの上下の文', edges)] };
}

function textOf(root: Xml): string {
  return below(root, 'w:p')
    .map((paragraph) => below(paragraph, 'w:t').map(letters).join('').trim())
    .filter(Boolean)
    .join(' ');
}
