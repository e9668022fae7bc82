import { z } from 'zod';

/** How the name of a firm is read: what lists are sorted by. */
export const firmReading = z
  .string()
  .regex(/^[ぁ-んー]+$/, { error: 'ひらがなだけで書いてください' })
  .max(60);

/** How a term is read. */
export const termReading = z
  .string()
  .regex(/^[ぁ-んー]+(?:・[ぁ-んー]+)*$/, { error: 'ひらがなで書いてください（区切りは「・」）' })
  .max(60);
