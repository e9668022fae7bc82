import { encode } from 'uqr';

/** Modules along a side that a phone still reads when the code is printed 34 mm wide: 81, and four of white. */
const LARGEST_VERSION = 16;
const BORDER = 2;
const SVG = 'http://www.w3.org/2000/svg';

/** A QR code of an address, black on white; undefined when the address is too long for one that phones can read. */
export function drawQr(address: string): SVGElement | undefined {
  let data: readonly (readonly boolean[])[];
  try {
    ({ data } = encode(address, { ecc: 'L', boostEcc: true, maxVersion: LARGEST_VERSION, border: BORDER }));
  } catch {
    return undefined;
  }
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${data.length} ${data.length}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.append(shape('rect', { width: '100%', height: '100%', fill: '#fff' }));
  svg.append(shape('path', { d: runs(data), fill: '#000' }));
  return svg;
}

/** Each run of dark modules of a row as one rectangle of a path. */
function runs(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ]
        .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
