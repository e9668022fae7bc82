import { arrowsBetween, circles, count, floors } from './graph.ts';
import type { SourceFile } from './imports.ts';
import { WINGS } from './wings.ts';

/** What is counted of a tree, each with what it is called. */
export const FIGURES = {
  topFolders: 'folders right under `src`',
  topArrows: 'import arrows between them',
  topFloors: 'longest chain of floors among them',
  rooms: 'rooms: those folders, and the folders inside a wing',
  roomArrows: 'import arrows between rooms',
  roomFloors: 'longest chain of floors among rooms',
  circles: 'circles of imports between files, type-only ones included',
  files: 'files of code in `src`, `scripts` and `bench`',
  lines: 'lines in them',
  moduleLines: 'of these in modules (`.ts`, `.mjs`)',
  templateLines: 'of these in templates (`.astro`)',
  styleLines: 'of these in style sheets (`.css`)',
  characters: 'characters in them that are no white space, whatever the formatter',
  over200: 'modules of more than 200 lines',
  under30: 'modules of fewer than 30 lines',
  climbs: 'imports that climb more than two folders',
} as const;
export type Figures = Record<keyof typeof FIGURES, number>;

/** Folders whose folders are rooms: the wings; and `domain`, which held a third of `src` before there were wings. */
const PARTED: readonly string[] = [...WINGS, 'src/domain'];
const LONG = 200;
const SHORT = 30;

/** Counts a tree. @param files every source of `src`, `scripts` and `bench`, with paths from its root */
export function figuresOf(files: readonly SourceFile[]): Figures {
  const src = files.filter(({ path }) => path.startsWith('src/'));
  const modules = files.filter(({ path }) => path.endsWith('.ts'));
  const [top, rooms] = [arrowsBetween(src, topOf), arrowsBetween(src, roomOf)];
  return {
    topFolders: foldersIn(top.keys()),
    topArrows: count(top),
    topFloors: floors(top),
    rooms: foldersIn(rooms.keys()),
    roomArrows: count(rooms),
    roomFloors: floors(rooms),
    circles: circles(files).length,
    files: files.length,
    lines: lines(files),
    moduleLines: lines(files.filter(({ path }) => /\.(?:ts|mjs)$/.test(path))),
    templateLines: lines(files.filter(({ path }) => path.endsWith('.astro'))),
    styleLines: lines(files.filter(({ path }) => path.endsWith('.css'))),
    characters: files.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
    over200: modules.filter((file) => lines([file]) > LONG).length,
    under30: modules.filter((file) => lines([file]) < SHORT).length,
    climbs: files.reduce((sum, { text }) => sum + (text.match(/['"](?:\.\.\/){3}/g)?.length ?? 0), 0),
  };
}

/** The rooms of every wing, in the order of the alphabet. */
export function roomsOfWings(files: readonly SourceFile[]): Map<string, string[]> {
  const rooms = [...new Set(files.map(({ path }) => roomOf(path)))].sort();
  return new Map(
    WINGS.map((wing) => [
      wing,
      rooms.filter((room) => room.startsWith(`${wing}/`)).map((room) => room.slice(wing.length + 1)),
    ]),
  );
}

const topOf = (path: string) => path.split('/').slice(0, 2).join('/');

function roomOf(path: string): string {
  const [, , third = ''] = path.split('/');
  const top = topOf(path);
  return PARTED.includes(top) && !third.includes('.') ? `${top}/${third}` : top;
}

const foldersIn = (places: Iterable<string>) => [...places].filter((place) => !/\.\w+$/.test(place)).length;

const lines = (files: readonly SourceFile[]) =>
  files.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
