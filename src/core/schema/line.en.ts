import { z } from 'zod';

/** The bounds are made for Japanese; what it says in ten letters takes English some twenty-five. */
const WIDER = 2.5;

/** One line of text: trimmed, no line break, no control character. */
export function line(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(Math.ceil(max * WIDER))
    .refine((text) => text === text.trim() && !/[\p{Cc}\p{Cs}]/u.test(text), {
      error: '前後の空白や改行、制御文字を取り除いてください',
    });
}
