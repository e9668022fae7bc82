import type { Block, Manuscript } from '#core/manuscript/block.ts';
import { TITLE_LEVEL } from '#core/manuscript/block.ts';
import type { Archive } from './archive.ts';
import { Pictures } from './pictures.ts';
import { inReadingOrder } from './slide-order.ts';
import { below, child, inside, letters, type Xml } from './xml.ts';

/** Reads slides: the title of each as a heading, then what stands on it, then what stands in its notes. */
export function readSlides(archive: Archive): Manuscript {
  const { main } = archive;
  const parts = archive.relations(main);
  const pictures = new Pictures(archive);
  const left: string[] = [];
  const ids = inside(child(archive.xml(main), 'p:presentation', 'p:sldIdLst'), 'p:sldId');
  const blocks = ids.flatMap((id, index): Block[] => {
    const part = parts.get(id.attributes['r:id'] ?? '')?.target ?? '';
    const slide = child(archive.xml(part), 'p:sld');
    if (!slide) return [];
    if (/^(?:0|false)$/.test(slide.attributes.show ?? '')) {
      left.push(`スライド${index + 1}は非表示なので、読んでいません（「${allText(slide)}」）`);
      return [];
    }
    const around = [...archive.relations(part).values()].filter(({ outside }) => !outside);
    const of = (type: string) => around.filter((one) => one.type === type);
    const tree = child(slide, 'p:cSld', 'p:spTree');
    const shapes = shapesIn(tree);
    const own = shapes.flatMap((shape) => shapeBlocks(shape, part, pictures));
    const drawn = of('diagramData').flatMap(({ target }) => diagram(archive.xml(target)));
    for (const { target } of of('comments'))
      left.push(
        ...inside(archive.xml(target)).flatMap((list) =>
          inside(list).map((one) => `コメント「${allText(one)}」は入れていません`),
        ),
      );
    const notes = of('notesSlide').flatMap(({ target }) =>
      noteBlocks(child(archive.xml(target), 'p:notes', 'p:cSld', 'p:spTree')),
    );
    return [...own.filter(isHeading), ...own.filter((one) => !isHeading(one)), ...drawn, ...notes];
  });
  return { blocks, pictures: pictures.files, left: [...left, ...pictures.left] };
}

const isHeading = ({ kind }: Block) => kind === 'heading';

/** All shapes of a slide, those in groups included, in the order in which they are read. */
function shapesIn(tree: Xml | undefined): Xml[] {
  return inReadingOrder(inside(tree)).flatMap((one) => {
    if (['p:grpSp', 'mc:AlternateContent', 'mc:Choice'].includes(one.name)) return shapesIn(one);
    return ['p:sp', 'p:graphicFrame', 'p:pic'].includes(one.name) ? [one] : [];
  });
}

function placeholder(shape: Xml): string | undefined {
  const mark = child(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
  return mark && (mark.attributes.type ?? 'body');
}

/** Numbers of slides, dates and feet are no text of the slide. */
const EDGES = /^(?:sldNum|dt|ftr|hdr)$/;

function shapeBlocks(shape: Xml, part: string, pictures: Pictures): Block[] {
  if (shape.name === 'p:pic') {
    const about = child(shape, 'p:nvPicPr', 'p:cNvPr')?.attributes.descr ?? '';
    return pictures.block(part, below(shape, 'a:blip')[0]?.attributes['r:embed'], about);
  }
  if (shape.name === 'p:graphicFrame') return below(shape, 'a:tbl').flatMap(table);
  const kind = placeholder(shape);
  if (kind !== undefined && EDGES.test(kind)) return [];
  const lines = paragraphs(child(shape, 'p:txBody'));
  if (!lines.length) return [];
  const text = lines.map((one) => one.text).join('\n');
  if (kind === 'ctrTitle') return [{ kind: 'heading', level: TITLE_LEVEL, text }];
  if (kind === 'title') return [{ kind: 'heading', level: 1, text }];
  // The body of a slide is made of points, a box of its own of text.
  return lines.map((one) =>
    (one.bullet ?? (kind === 'body' && lines.length > 1))
      ? { kind: 'list', items: [one.text] }
      : { kind: 'paragraph', text: one.text, ...(one.bold ? { bold: true } : {}) },
  );
}

interface Line {
  text: string;
  bold: boolean;
  /** Undefined where the slide's layout decides. */
  bullet?: boolean;
}

function paragraphs(body: Xml | undefined): Line[] {
  return inside(body, 'a:p').flatMap((one): Line[] => {
    const settings = child(one, 'a:pPr');
    const text = lineOf(one);
    if (!text.trim()) return [];
    const seen = inside(one, 'a:r').filter((run) => letters(run).trim());
    const bold = seen.length > 0 && seen.every((run) => child(run, 'a:rPr')?.attributes.b === '1');
    const bullet = child(settings, 'a:buNone')
      ? false
      : child(settings, 'a:buChar') || child(settings, 'a:buAutoNum')
        ? true
        : undefined;
    return [{ text, bold, ...(bullet === undefined ? {} : { bullet }) }];
  });
}

function lineOf(paragraph: Xml): string {
  return inside(paragraph)
    .map((one) =>
      one.name === 'a:br'
        ? '\n'
        : one.name === 'a:r' || one.name === 'a:fld'
          ? letters(child(one, 'a:t') ?? '')
          : '',
    )
    .join('');
}

function table(element: Xml): Block[] {
  const rows = inside(element, 'a:tr').map((row) =>
    inside(row, 'a:tc').map((cell) => {
      const { hMerge, vMerge } = cell.attributes;
      return hMerge === '1' || vMerge === '1'
        ? ''
        : paragraphs(child(cell, 'a:txBody'))
            .map(({ text }) => text)
            .join('\n');
    }),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]);
  return columns ? [{ kind: 'table', rows: even }] : [];
}

/** The points of a SmartArt drawing. */
function diagram(root: Xml | undefined): Block[] {
  const items = root
    ? below(root, 'a:p')
        .map(lineOf)
        .filter((text) => text.trim())
    : [];
  return items.length ? [{ kind: 'list', items }] : [];
}

function noteBlocks(tree: Xml | undefined): Block[] {
  return shapesIn(tree)
    .filter((shape) => placeholder(shape) === 'body')
    .flatMap((shape) =>
      paragraphs(child(shape, 'p:txBody')).map(({ text }): Block => ({ kind: 'paragraph', text })),
    );
}

function allText(root: Xml): string {
  return [...below(root, 'a:t'), ...below(root, 'p:text')].map(letters).join(' ');
}
