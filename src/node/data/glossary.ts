import { readGlossary } from '#node/content/glossary.ts';
import { contentDir } from './site.ts';

/** The terms of the glossary, in the order of their file. */
export const glossary = readGlossary(contentDir);
