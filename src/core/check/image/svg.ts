/** Elements that only draw. No links, no foreign content, no animation, no reuse of other documents. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs lineargradient radialgradient stop clippath'.split(
    ' ',
  ),
);
const ATTRIBUTE =
  /^(?:xmlns|xml:space|version|id|class|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|fx|fy|dx|dy|d|points|width|height|viewbox|preserveaspectratio|transform|role|lang|aria-[a-z]+|offset|gradientunits|gradienttransform|clippathunits|rotate|textlength|lengthadjust|pathlength|spreadmethod|text-anchor|dominant-baseline|alignment-baseline|letter-spacing|writing-mode|color|opacity|clip-path|clip-rule|display|visibility|paint-order|vector-effect|shape-rendering|text-rendering|overflow|stop-(?:color|opacity)|fill(?:-[a-z]+)?|stroke(?:-[a-z]+)?|font-(?:family|size|weight|style|variant|stretch))$/;
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/**
 * Checks an SVG by allow-list, without an XML parser: every tag must have the plain shape, a known name and
 * known attributes; whatever else begins with `<` is refused.
 * @returns what is wrong, in Japanese; empty when it can only draw
 */
export function svgFaults(text: string): string[] {
  const faults = new Set<string>();
  const body = withoutComments(
    text.replace(
      /^\uFEFF?\s*<\?xml\s+version=["']1\.[01]["'](?:\s+encoding=["']utf-8["'])?(?:\s+standalone=["'](?:yes|no)["'])?\s*\?>/i,
      '',
    ),
  );
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});)/i.test(body))
    faults.add('実体参照（&…;）は使えません');
  let depth = 0;
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const [, close, name = '', attributes = '', selfClosing] = TAG.exec(body) ?? [];
    if (!name) {
      faults.add(`「${body.slice(at, at + 20).replace(/\s+/g, ' ')}」の形は使えません`);
      continue;
    }
    if (!ELEMENTS.has(name.toLowerCase())) faults.add(`<${name}> は使えません`);
    if (close) depth -= 1;
    else if (!selfClosing) depth += 1;
    if (depth > 40) faults.add('入れ子が深すぎます');
    for (const fault of attributeFaults(attributes)) faults.add(fault);
  }
  return [...faults].slice(0, 5);
}

/** A comment that is never closed stays. */
function withoutComments(text: string): string {
  return text
    .split('<!--')
    .map((part, at) => {
      const end = part.indexOf('-->');
      return at === 0 ? part : end < 0 ? `<!--${part}` : part.slice(end + '-->'.length);
    })
    .join('');
}

/** The letters that an SVG draws or reads out, in the order of the file. */
export function svgWords(text: string): string {
  return withoutComments(text)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#(x?)([\da-f]{1,6});/gi, (_, hex, code) => letter(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/\s+/g, ' ')
    .trim();
}

function letter(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function attributeFaults(attributes: string): string[] {
  return [...attributes.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)].flatMap(
    ([, name = '', quoted = '']) => {
      const value = quoted.slice(1, -1);
      if (!ATTRIBUTE.test(name.toLowerCase())) return [`属性 ${name} は使えません`];
      if (name.toLowerCase() === 'xmlns')
        return value === 'http://www.w3.org/2000/svg' ? [] : ['xmlns の値が違います'];
      // Only a fragment of the same file may be pointed at.
      if (/url\s*\((?!\s*["']?#[\w-]+["']?\s*\))|script|expression|@import|data:|\\/i.test(value))
        return [`属性 ${name} の値は使えません`];
      return [];
    },
  );
}
