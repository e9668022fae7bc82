/** Ground of the mark, also the colour of the browser's bar in light. */
export const MARK_GREEN = '#115a36';

const FIGURES =
  '<g stroke="#fff" fill="none" stroke-linecap="round"><circle cx="12.5" cy="9.5" r="3.6" fill="#fff"/>' +
  '<circle cx="21.5" cy="12" r="2.8" stroke-width="1.8"/><path d="M6 27c0-6.5 2.6-10.5 6.5-10.5S18.2 20 18.6 24" stroke-width="3"/>' +
  '<path d="M17 27c.4-5 1.6-8 4.5-8S26 22 26 27" stroke-width="1.8"/></g>';

/**
 * The mark of the site on its green ground, as SVG: the one who runs and the one who runs along.
 * @param shape `round` for a tab, `square` where the system rounds the corners itself, `maskable` with the
 * figures inside the middle four fifths, which no mask cuts off (W3C, Web Application Manifest)
 */
export function markSvg(shape: 'round' | 'square' | 'maskable'): string {
  const scale = { round: 1, square: 0.86, maskable: 0.68 }[shape];
  const shift = (16 - 16.5 * scale).toFixed(2);
  const figures =
    scale === 1 ? FIGURES : `<g transform="translate(${shift} ${shift}) scale(${scale})">${FIGURES}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32"${shape === 'round' ? ' rx="7"' : ''} fill="${MARK_GREEN}"/>${figures}</svg>`;
}
