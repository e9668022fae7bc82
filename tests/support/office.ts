import { strToU8, zipSync } from 'fflate';

/** One piece of a document of Word as a test describes it. */
export type Piece =
  | string
  | { style: string; text: string }
  | { bold: string }
  | { item: string }
  | { box: string[] }
  | { rows: Cell[][] }
  | { runs: Run[] }
  | { picture: Uint8Array; about: string };
export type Run =
  | string
  | { inserted: string }
  | { deleted: string }
  | { hidden: string }
  | { footnote: string }
  | { ruby: string; base: string }
  | { link: string; to: string };
/** `null` goes on with the cell above; `wide` covers the next columns. */
export type Cell = string | null | { wide: number; text: string };

const esc = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="x" xmlns:wp="y" xmlns:v="urn:schemas-microsoft-com:vml"`;
type Rel = [id: string, type: string, target: string, outside?: boolean];
const rels = (list: readonly Rel[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, outside]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${esc(target)}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
const zipped = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': `${HEAD}<Types/>`, ...files }).map(([name, one]) => [
        name,
        typeof one === 'string' ? strToU8(one) : one,
      ]),
    ),
  );

/** A .docx. */
export function wordFile(
  pieces: readonly Piece[],
  around: { comments?: string[]; header?: string; footer?: string } = {},
): Uint8Array {
  const list: Rel[] = [['rStyles', 'styles', 'styles.xml']];
  const notes: string[] = [];
  const media: Record<string, Uint8Array> = {};
  const text = (one: string) =>
    one
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${esc(line)}</w:t>`)
      .join('<w:br/>');
  const run = (one: Run): string => {
    if (typeof one === 'string') return `<w:r>${text(one)}</w:r>`;
    if ('inserted' in one) return `<w:ins w:id="1"><w:r>${text(one.inserted)}</w:r></w:ins>`;
    if ('deleted' in one)
      return `<w:del w:id="2"><w:r><w:delText>${esc(one.deleted)}</w:delText></w:r></w:del>`;
    if ('hidden' in one) return `<w:r><w:rPr><w:vanish/></w:rPr>${text(one.hidden)}</w:r>`;
    if ('footnote' in one) return `<w:r><w:footnoteReference w:id="${notes.push(one.footnote)}"/></w:r>`;
    if ('ruby' in one)
      return `<w:r><w:ruby><w:rt><w:r>${text(one.ruby)}</w:r></w:rt><w:rubyBase><w:r>${text(one.base)}</w:r></w:rubyBase></w:ruby></w:r>`;
    const id = `rL${list.length}`;
    list.push([id, 'hyperlink', one.to, true]);
    return `<w:hyperlink r:id="${id}"><w:r>${text(one.link)}</w:r></w:hyperlink>`;
  };
  const paragraph = (inner: string, settings = '') =>
    `<w:p>${settings && `<w:pPr>${settings}</w:pPr>`}${inner}</w:p>`;
  const cell = (one: Cell | undefined, next: Cell | undefined) => {
    const wide = typeof one === 'object' && one ? `<w:gridSpan w:val="${one.wide}"/>` : '';
    const merge = one === null ? '<w:vMerge/>' : next === null ? '<w:vMerge w:val="restart"/>' : '';
    const words = one === null || one === undefined ? '' : typeof one === 'string' ? one : one.text;
    return `<w:tc><w:tcPr>${wide}${merge}</w:tcPr>${paragraph(run(words))}</w:tc>`;
  };
  const block = (one: Piece): string => {
    if (typeof one === 'string') return paragraph(run(one));
    if ('style' in one) return paragraph(run(one.text), `<w:pStyle w:val="${one.style}"/>`);
    if ('bold' in one) return paragraph(`<w:r><w:rPr><w:b/></w:rPr>${text(one.bold)}</w:r>`);
    if ('item' in one) return paragraph(run(one.item), '<w:numPr><w:numId w:val="1"/></w:numPr>');
    if ('runs' in one) return paragraph(one.runs.map(run).join(''));
    if ('box' in one) {
      const inner = `<w:txbxContent>${one.box.map((line) => paragraph(run(line))).join('')}</w:txbxContent>`;
      return paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      );
    }
    if ('picture' in one) {
      const id = `rP${list.length}`;
      media[`word/media/image${list.length}.jpg`] = one.picture;
      list.push([id, 'image', `media/image${list.length}.jpg`]);
      return paragraph(
        `<w:r><w:drawing><wp:docPr descr="${esc(one.about)}"/><a:blip r:embed="${id}"/></w:drawing></w:r>`,
      );
    }
    const rows = one.rows.map(
      (row, at) =>
        `<w:tr>${row.map((each, column) => cell(each, one.rows[at + 1]?.[column])).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  };
  const body = pieces.map(block).join('');
  const part = (root: string, inner: string) => `${HEAD}<w:${root} ${NS}>${inner}</w:${root}>`;
  const extra: Record<string, string> = {};
  const add = (type: string, name: string, xml: string) => {
    list.push([`r-${name}`, type, name]);
    extra[`word/${name}`] = xml;
  };
  if (notes.length)
    add(
      'footnotes',
      'footnotes.xml',
      part(
        'footnotes',
        notes.map((note, at) => `<w:footnote w:id="${at + 1}">${paragraph(run(note))}</w:footnote>`).join(''),
      ),
    );
  if (around.comments)
    add(
      'comments',
      'comments.xml',
      part(
        'comments',
        around.comments.map((one) => `<w:comment>${paragraph(run(one))}</w:comment>`).join(''),
      ),
    );
  if (around.header) add('header', 'header1.xml', part('hdr', paragraph(run(around.header))));
  if (around.footer) add('footer', 'footer1.xml', part('ftr', paragraph(run(around.footer))));
  const style = (id: string, name: string) =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zipped({
    '_rels/.rels': rels([['r1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part(
      'styles',
      style('T', 'Title') + style('1', 'heading 1') + style('2', 'heading 2'),
    ),
    ...extra,
    ...media,
    'word/_rels/document.xml.rels': rels(list),
  });
}

/** A text box, and where it lies: `left` and `top` in centimetres. */
export interface PlacedBox {
  left: number;
  top: number;
  lines: string[];
}

/** One slide as a test describes it. */
export interface Slide {
  title?: string;
  first?: boolean;
  points?: string[];
  boxes?: (string[] | PlacedBox)[];
  rows?: string[][];
  notes?: string;
  hidden?: boolean;
}

/** A .pptx. */
export function slidesFile(slides: readonly Slide[]): Uint8Array {
  const files: Record<string, string> = {};
  const lines = (texts: readonly string[]) =>
    `<p:txBody>${texts
      .map(
        (one) =>
          `<a:p>${one
            .split('\n')
            .map((line) => `<a:r><a:t>${esc(line)}</a:t></a:r>`)
            .join('<a:br/>')}</a:p>`,
      )
      .join('')}</p:txBody>`;
  const shape = (kind: string, texts: readonly string[], place = '') =>
    `<p:sp><p:nvSpPr><p:nvPr>${kind && `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr>${place}${lines(texts)}</p:sp>`;
  const CENTIMETRE = 360_000;
  const placed = ({ left, top, lines: texts }: PlacedBox) =>
    shape(
      '',
      texts,
      `<p:spPr><a:xfrm><a:off x="${left * CENTIMETRE}" y="${top * CENTIMETRE}"/><a:ext cx="${3 * CENTIMETRE}" cy="${CENTIMETRE}"/></a:xfrm></p:spPr>`,
    );
  slides.forEach((slide, at) => {
    const table = slide.rows?.map(
      (row) =>
        `<a:tr>${row.map((one) => `<a:tc>${lines([one]).replaceAll('p:txBody', 'a:txBody')}</a:tc>`).join('')}</a:tr>`,
    );
    const shapes = [
      slide.title === undefined ? '' : shape(slide.first ? 'ctrTitle' : 'title', [slide.title]),
      slide.points ? shape('body', slide.points) : '',
      ...(slide.boxes ?? []).map((box) =>
        Array.isArray(box) ? `<p:grpSp>${shape('', box)}</p:grpSp>` : placed(box),
      ),
      table ? `<p:graphicFrame><a:graphic><a:tbl>${table.join('')}</a:tbl></a:graphic></p:graphicFrame>` : '',
      shape('sldNum', [String(at + 1)]),
    ];
    const tree = (inner: string) => `<p:cSld><p:spTree>${inner}</p:spTree></p:cSld>`;
    files[`ppt/slides/slide${at + 1}.xml`] =
      `${HEAD}<p:sld ${NS}${slide.hidden ? ' show="0"' : ''}>${tree(shapes.join(''))}</p:sld>`;
    const own: Rel[] = slide.notes ? [['n1', 'notesSlide', `../notesSlides/notesSlide${at + 1}.xml`]] : [];
    files[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = rels(own);
    if (slide.notes)
      files[`ppt/notesSlides/notesSlide${at + 1}.xml`] =
        `${HEAD}<p:notes ${NS}>${tree(shape('body', slide.notes.split('\n')))}</p:notes>`;
  });
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at + 1}"/>`).join('');
  return zipped({
    '_rels/.rels': rels([['r1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${HEAD}<p:presentation ${NS}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': rels(
      slides.map((_, at) => [`s${at + 1}`, 'slide', `slides/slide${at + 1}.xml`]),
    ),
    ...files,
  });
}

/** A cell: text, a number with its format, or nothing. */
export type SheetCell = string | number | null | { number: number; format: string };

/** A .xlsx. @param sheets name → rows; a name with `!` at its end is a hidden sheet */
export function workbookFile(sheets: Record<string, SheetCell[][]>): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = [];
  const names = Object.keys(sheets);
  const place = (column: number, row: number) =>
    `${column > 25 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${String.fromCharCode(65 + (column % 26))}${row}`;
  const cell = (one: SheetCell, column: number, row: number) => {
    const r = place(column, row);
    if (one === null || one === '') return '';
    if (typeof one === 'number') return `<c r="${r}"><v>${one}</v></c>`;
    if (typeof one === 'string') return `<c r="${r}" t="s"><v>${strings.push(one) - 1}</v></c>`;
    return `<c r="${r}" s="${formats.push(one.format)}"><v>${one.number}</v></c>`;
  };
  const files = Object.fromEntries(
    Object.values(sheets).map((rows, at) => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map(
          (row, index) =>
            `<row r="${index + 1}">${row.map((one, column) => cell(one, column, index + 1)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    ]),
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const list = names.map((name, at) => {
    const hidden = name.endsWith('!');
    return `<sheet name="${esc(hidden ? name.slice(0, -1) : name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${at + 1}"/>`;
  });
  return zipped({
    '_rels/.rels': rels([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook ${main} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ...names.map((_, at): Rel => [`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['ss', 'sharedStrings', 'sharedStrings.xml'],
      ['st', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `${HEAD}<sst ${main}>${strings.map((one) => `<si><r><t>${esc(one)}</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>`).join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${main}><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${esc(code)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...files,
  });
}
