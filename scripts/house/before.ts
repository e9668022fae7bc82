import type { Figures } from './figures.ts';

/** The house of version 0.1.0 (commit 861078c), counted by this same code: `npm run house -- --tree DIR`. */
export const BEFORE: Figures = {
  topFolders: 30,
  topArrows: 96,
  topFloors: 12,
  rooms: 45,
  roomArrows: 176,
  roomFloors: 13,
  circles: 5,
  files: 707,
  lines: 38_231,
  moduleLines: 32_756,
  templateLines: 4_359,
  styleLines: 1_116,
  characters: 1_240_582,
  over200: 0,
  under30: 161,
  climbs: 46,
};
