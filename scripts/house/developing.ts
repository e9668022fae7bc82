import { readFileSync } from 'node:fs';
import { BEFORE } from './before.ts';
import { FIGURES, type Figures, figuresOf, roomsOfWings } from './figures.ts';
import { arrowsBetween } from './graph.ts';
import { type SourceFile, sourceFiles } from './imports.ts';
import { WINGS } from './wings.ts';

/** The page that the picture and the figures are written into. */
export const PAGE = 'DEVELOPING.md';
/** Every folder that holds code of ours, tests apart. */
export const CODE: readonly string[] = ['src', 'scripts', 'bench'];

/** `DEVELOPING.md` with the picture and the figures of the tree as it stands. */
export function developingPage(): string {
  const files = sourceFiles(...CODE);
  const picture = between(readFileSync(PAGE, 'utf8'), 'picture', pictureOf(files));
  return between(picture, 'figures', tableOf(figuresOf(files)));
}

/** The figures before and now, as a table. */
export function tableOf(now: Figures): string {
  const rows = Object.entries(FIGURES).map(([name, label]) => {
    const key = name as keyof Figures;
    return `| ${label} | ${format(BEFORE[key])} | ${format(now[key])} |`;
  });
  return ['| counted | 0.1.0 | now |', '|---|--:|--:|', ...rows].join('\n');
}

/** The figures that such a table gives for now. */
export function figuresIn(page: string): Partial<Figures> {
  return Object.fromEntries(
    Object.entries(FIGURES).flatMap(([name, label]) => {
      const row = page.split('\n').find((line) => line.startsWith(`| ${label} |`));
      return row ? [[name, Number(row.split('|').at(-2)?.replaceAll(',', ''))]] : [];
    }),
  );
}

/** The wings and the arrows between them as a drawing in Mermaid, which GitHub shows. */
export function pictureOf(files: readonly SourceFile[]): string {
  const wings = [...roomsOfWings(files)].map(
    ([wing, rooms]) => `  ${nameOf(wing)}["<b>${nameOf(wing)}</b><br>${inLines(rooms)}"]`,
  );
  const arrows = [...arrowsBetween(files, (path) => nameOf(path))].flatMap(([from, targets]) =>
    [...targets].map((to) => `  ${from} --> ${to}`),
  );
  return [
    '```mermaid',
    'flowchart TD',
    '  shown["<b>pages, layouts, components, styles</b><br>what readers see"]',
    ...wings,
    ...arrows.sort(),
    '```',
  ].join('\n');
}

/** What a path is called in the picture: its wing, what readers see, or the folder at the top. */
function nameOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (first !== 'src') return first;
  return WINGS.includes(`src/${second}`) ? second : 'shown';
}

const inLines = (rooms: readonly string[]) =>
  rooms
    .map((room, at) => (at && at % 5 === 0 ? `<br>${room}` : room))
    .join(' · ')
    .replaceAll(' · <br>', '<br>');

const format = (value: number) => value.toLocaleString('en');

/** @throws Error when the page has lost one of its marks */
function between(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: made by npm run house -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks the marks ${begin} and ${end}`);
  return `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`;
}
