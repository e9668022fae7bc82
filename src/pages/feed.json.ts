import { inForm } from './feed.xml.ts';

/** The same as JSON Feed. */
export const GET = () => inForm('json');
