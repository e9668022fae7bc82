/** Tags and attributes that Markdown, GFM and the declared components may become. Nothing else is text. */
const TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 em strong del a ul ol li blockquote hr br img code pre table thead tbody tr th td section sup div input span ruby rp rt'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'id class role href src alt title align start tabindex type checked disabled aria-label aria-describedby data-footnotes data-footnote-ref data-footnote-backref'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
const HOME = 'https://site.example/cases/x/';

/** Character references as a browser reads them; the writer of our HTML uses numbers only. */
function decode(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/**
 * Everything in a piece of HTML that could run, listen, or lead somewhere unsafe. Addresses are checked by
 * the URL parser that browsers use, not by the rule of the program.
 */
export function audit(html: string): string[] {
  const found: string[] = [];
  const rest = html.replace(TAG, (_all, _slash: string, name: string, attributes: string) => {
    if (!TAGS.has(name)) found.push(`tag <${name}>`);
    for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(key)) found.push(`attribute ${key} of <${name}>`);
      if (key === 'href' || key === 'src') found.push(...auditAddress(decode(value)));
    }
    if (name === 'input' && !/ type="checkbox"/.test(attributes)) found.push('input that is no tick box');
    return '';
  });
  if (rest.includes('<')) found.push(`stray < in ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 30)}`);
  return found;
}

function auditAddress(address: string): string[] {
  let url: URL;
  try {
    url = new URL(address, HOME);
  } catch {
    return [];
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return [`address ${address}`];
  const leaves = url.host !== new URL(HOME).host;
  return leaves && !/^https?:\/\//i.test(address) ? [`address that leaves the site: ${address}`] : [];
}
