import { z } from 'zod';

/** English names are sorted as they are written, so a reading is left out. */
export const firmReading = z.string().max(60).default('');

/** The same of a term. */
export const termReading = z.string().max(60).default('');
