import { JAPANESE, type Part } from './phrase.ts';

/** A value between the texts of a template of markup. */
export interface MarkupValue {
  /** As program text, its own texts said in the language already. */
  code: string;
  /** Whether it makes elements of its own, so that it is a sentence beside this one. */
  elements: boolean;
}

/** A sentence in markup: what stands between two borders of blocks, without what only encloses it. */
export type Say = (key: string, parts: readonly Part[]) => string | undefined;

const INLINE = new Set(
  'a abbr b bdi br cite code data dfn em i kbd mark q rb rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const EMPTY = new Set(['br', 'wbr']);
/** Values stand in the text as letters of the private area while it is read. */
const FIRST_VALUE = 0xe000;
const TOKEN =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<!?\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^>"'])*>|[\uE000-\uF8FF]|[^<\uE000-\uF8FF]+|</g;

type Item =
  | { kind: 'text'; text: string }
  | { kind: 'value'; value: MarkupValue }
  | { kind: 'open' | 'close' | 'empty'; tag: string };

/**
 * Markup with its sentences and the words of its attributes said in another language.
 * @param texts what is written, as in the program; the values stand between them
 */
export function sayMarkup(texts: readonly string[], values: readonly MarkupValue[], say: Say): string {
  const joined = texts
    .map((text, at) => text + (at < values.length ? String.fromCharCode(FIRST_VALUE + at) : ''))
    .join('');
  const heldBy = (letter: string) => values[letter.charCodeAt(0) - FIRST_VALUE] as MarkupValue;
  const withValues = (text: string) =>
    text.replace(/[\uE000-\uF8FF]/g, (letter) => `\${${heldBy(letter).code}}`);
  const tagOf = (text: string) =>
    withValues(
      text.replace(
        /(=")([^"]*)(")|(=')([^']*)(')/g,
        (whole, open = '', inside = '', close = '', o2 = '', i2 = '', c2 = '') => {
          const words: string = inside || i2;
          const said = JAPANESE.test(words) ? say(words, []) : undefined;
          return said === undefined ? whole : (open || o2) + said.replaceAll('"', '&quot;') + (close || c2);
        },
      ),
    );
  let made = '';
  let run: Item[] = [];
  const flush = () => {
    made += sayRun(run, say);
    run = [];
  };
  for (const [token, skipped] of joined.matchAll(TOKEN)) {
    const name = /^<\/?([A-Za-z][\w-]*)/.exec(token)?.[1];
    if (/^[\uE000-\uF8FF]$/.test(token)) {
      const value = heldBy(token);
      if (/^(["'])\s+\1$/.test(value.code)) run.push({ kind: 'text', text: ' ' });
      else run.push({ kind: 'value', value });
    } else if (!name && !token.startsWith('<!')) run.push({ kind: 'text', text: token });
    else if (!name || skipped || !INLINE.has(name)) {
      flush();
      made += skipped ? withValues(token) : tagOf(token);
    } else {
      const kind = EMPTY.has(name) ? 'empty' : token.startsWith('</') ? 'close' : 'open';
      run.push({ kind, tag: tagOf(token) });
    }
  }
  flush();
  return made;
}

/** White space of markup; that of full width is a letter. */
const BLANK = /^[ \t\r\n]*$/;
const trimmed = (text: string) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

const asWritten = (items: readonly Item[]) =>
  items
    .map((item) =>
      item.kind === 'text' ? item.text : item.kind === 'value' ? `\${${item.value.code}}` : item.tag,
    )
    .join('');

/** The place of the tag that closes the one at `at`; undefined when it closes outside. */
function closing(items: readonly Item[], at: number): number | undefined {
  let depth = 0;
  for (let index = at; index < items.length; index += 1) {
    const kind = items[index]?.kind;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

/** Whether an item at the rim of a run is no part of its sentence. */
const isRim = (item: Item | undefined) =>
  item !== undefined &&
  ((item.kind === 'text' && BLANK.test(item.text)) || (item.kind === 'value' && item.value.elements));

function sayRun(items: Item[], say: Say): string {
  if (!items.some((item) => item.kind === 'text' && JAPANESE.test(item.text))) return asWritten(items);
  let [from, to] = [0, items.length];
  for (let before = -1; before !== to - from; ) {
    before = to - from;
    while (isRim(items[from])) from += 1;
    while (isRim(items[to - 1])) to -= 1;
    const first = items[from];
    const last = items[to - 1];
    const inside = items.slice(from, to);
    if (first?.kind === 'open' && closing(inside, 0) === inside.length - 1) {
      from += 1;
      to -= 1;
    } else if (first?.kind === 'close' || (first?.kind === 'open' && closing(inside, 0) === undefined))
      from += 1;
    else if (last?.kind === 'open' || (last?.kind === 'close' && isLone(inside))) to -= 1;
  }
  const inside = items.slice(from, to);
  const lone = inside.findIndex((item, at) => item.kind === 'open' && closing(inside, at) === undefined);
  if (lone >= 0)
    return (
      asWritten(items.slice(0, from)) +
      sayRun(inside.slice(0, lone), say) +
      asWritten(inside.slice(lone, lone + 1)) +
      sayRun(inside.slice(lone + 1), say) +
      asWritten(items.slice(to))
    );
  const { key, parts, lead, trail } = phraseOf(inside);
  const said = JAPANESE.test(key) ? say(key, parts) : undefined;
  return (
    asWritten(items.slice(0, from)) +
    lead +
    (said ?? trimmed(asWritten(inside))) +
    trail +
    asWritten(items.slice(to))
  );
}

/** Whether the last tag of a run closes what was opened before it. */
function isLone(items: readonly Item[]): boolean {
  let depth = 0;
  for (const { kind } of items) depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
  return depth < 0;
}

/** A run as a key with numbers, and what they stand for. */
function phraseOf(items: readonly Item[]) {
  const parts: Part[] = [];
  const opened: number[] = [];
  let key = '';
  for (const item of items) {
    if (item.kind === 'text') key += item.text.replace(/[ \t\r\n]+/g, ' ');
    else if (item.kind === 'value') key += `{${parts.push({ value: item.value.code })}}`;
    else if (item.kind === 'empty') key += `<${parts.push({ open: item.tag, close: '' })}/>`;
    else if (item.kind === 'open') {
      const number = parts.push({ open: item.tag, close: '' });
      opened.push(number);
      key += `<${number}>`;
    } else {
      const number = opened.pop() ?? 0;
      const part = parts[number - 1];
      if (part && 'close' in part) part.close = item.tag;
      key += `</${number}>`;
    }
  }
  key = key.replace(/ {2,}/g, ' ');
  const whole = asWritten(items);
  return {
    key: trimmed(key),
    parts,
    lead: /^[ \t\r\n]*/.exec(whole)?.[0] ?? '',
    trail: /[ \t\r\n]*$/.exec(whole)?.[0] ?? '',
  };
}
