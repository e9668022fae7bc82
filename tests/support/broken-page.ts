/** What may go wrong in one place of a page's source. Each takes a tag as it is written and gives it back changed. */
const OF_A_TAG: readonly ((tag: string, pick: <T>(list: readonly T[]) => T) => string)[] = [
  () => '',
  (tag) => tag + tag,
  (tag) => `${tag}<div>x</div>`,
  (tag) => `${tag}<p>x`,
  (tag) => `${tag}</div>`,
  (tag) => `${tag}&nosuch;`,
  (tag) => `${tag}x &copy y`,
  (tag) => tag.toUpperCase(),
  (tag) => tag.replace(/^(<\/?)[a-z0-9]+/, '$1nav'),
  (tag) => tag.replace(/^(<\/?)[a-z0-9]+/, '$1li'),
  (tag) => tag.replace(/^(<\/?)[a-z0-9]+/, '$1button'),
  (tag) => tag.replace(/ [a-z-]+="[^"]*"/, ''),
  (tag) => tag.replace(/( [a-z-]+)="([^"']*)"/, "$1='$2'"),
  (tag) => tag.replace(/( [a-z-]+)="([^"]*)"/, '$1="$2"$1="$2"'),
  (tag) => tag.replace(/(="[^"]*)"/, '$1 &nosuch;"'),
  (tag) => tag.replace(/ class="([^" ]+)/, ' class="$1 $1'),
  (tag) => tag.replace(/="[^"]*"/, '=""'),
  (tag) => tag.replace(/="\d+"/, '="wide"'),
  (tag, pick) => {
    const added = pick([
      'role="presentation"',
      'role="button"',
      'aria-label="x"',
      'tabindex="3"',
      'style="color:red"',
      'align="left"',
      'hidden="hidden"',
      'type="wrong"',
      'for="main"',
      'autofocus=""',
      'id="1 2"',
      'aria-hidden="true"',
      'autocomplete="wrong"',
      'contenteditable="maybe"',
    ]);
    return tag.replace(/^(<[a-z0-9-]+)/, `$1 ${added}`);
  },
];
/** What may go wrong over a whole page. */
const OF_A_PAGE: readonly ((html: string) => string)[] = [
  (html) => html.replace(/^<!doctype html>/i, ''),
  (html) => html.replace('</main>', '</main><main>x</main>'),
  (html) => html.replace(/<title>.*?<\/title>/, '$&$&'),
  (html) => html.replace(/<title>.*?<\/title>/, '<title></title>'),
  (html) => html.replace('</main>', '<nav aria-label="x"></nav><nav aria-label="x"></nav></main>'),
  (html) => html.replace(/aria-label="[^"]+"(.*?<nav[^>]*) aria-label="[^"]+"/s, 'aria-label="x"$1'),
  (html) => html.replace(/(<nav[^>]* aria-label=")[^"]+(".*?<nav[^>]* aria-label=")[^"]+"/s, '$1x$2x"'),
  (html) => html.replace('<head>', '<head><base href="/"><base href="/">'),
  (html) => html.replace('</head>', '<meta http-equiv="refresh" content="5;url=/"></head>'),
  (html) => html.replace('</main>', '<label for="main">x</label></main>'),
  (html) => html.replace('</main>', '<a href="tel:03-0000-0000">03-0000 0000</a></main>'),
  (html) => html.replace('</main>', '<!--[if IE]>x<![endif]--></main>'),
];

/**
 * A page with one fault that somebody might write. Now and then the change does no harm.
 * @param draw numbers in [0, 1)
 */
export function brokenPage(html: string, draw: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  if (draw() < 0.15) return pick(OF_A_PAGE)(html);
  const tags = [...html.matchAll(/<\/?[a-z][^<>]*>/g)];
  const { 0: tag, index } = pick(tags);
  return html.slice(0, index) + pick(OF_A_TAG)(tag, pick) + html.slice(index + tag.length);
}
