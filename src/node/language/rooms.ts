/** Rooms whose texts readers see. */
const ROOMS = [
  /^src\/(?:components|layouts|pages|browser)\//,
  /^src\/core\/(?:assistant|cases|check|claims|concerns|evidence|finder|firm-sheet|form|format|knowhow|learn|listen|markdown|match|practice|saved|schema|search|site)\//,
  /^src\/node\/(?:accessibility|assistant|data|html|open-data|twins)\//,
  /^src\/node\/release\/take-out/,
];

/** Files in those rooms whose Japanese is no text: they read Japanese, or speak to those who write and run a site. */
const OTHERS: readonly (readonly [files: RegExp, why: string])[] = [
  [/^src\/core\/check\/(?:.*\.table|fix|people-in-text|person-names|scan)/, 'reads Japanese'],
  [/^src\/core\/markdown\/(?:fix-document|escaped|sentences|readings)/, 'reads Japanese'],
  [
    /^src\/core\/schema\/(?:contact|facet-settings|former|glossary|news|page|redirects|settings|site|source-record|synonyms|taxonomy|theme)\.ts$/,
    'names of fields for those who run a site',
  ],
  [/^src\/core\/schema\/(?:programme\/|locaben)/, 'pages that other languages do not have'],
  [/^src\/core\/search\/(?!unavailable|expand-query|served-search)/, 'reads Japanese'],
  [
    /^src\/(?:components\/programme|pages\/_optional\/(?!contact)|layouts\/Measure)/,
    'pages that other languages do not have',
  ],
  [/^src\/core\/listen\/(?:spoken-numbers|term-readings)/, 'reads Japanese'],
  [/^src\/core\/format\/read-date/, 'reads Japanese'],
  [/^src\/core\/concerns\/worry/, 'reads Japanese'],
  [
    /^src\/core\/(?:firm-sheet\/|form\/(?:draft\/|control-value|folder-name-of))/,
    'reads Japanese sheets and forms',
  ],
  [/^src\/node\/html\/link-terms/, 'reads Japanese'],
];

/** Whether readers see the texts of a file of the program; those of all others stay Japanese. */
export function isReaderFacing(file: string): boolean {
  return ROOMS.some((room) => room.test(file)) && !OTHERS.some(([files]) => files.test(file));
}
