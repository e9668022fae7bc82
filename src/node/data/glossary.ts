import { ofContent } from '#node/site/this-run.ts';

/** The terms of the glossary, in the order of their file. */
export const glossary = ofContent(({ glossary: terms }) => terms);
