/** The search servers that can stand behind a site. */
export const SERVER_ENGINES = ['groonga', 'opensearch'] as const;
export type ServerEngine = (typeof SERVER_ENGINES)[number];
