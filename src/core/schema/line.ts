import { z } from 'zod';

/** One line of Japanese text: trimmed, no line break, no control character. */
export function line(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine((text) => text === text.trim() && !/[\p{Cc}\p{Cs}]/u.test(text), {
      error: '前後の空白や改行、制御文字を取り除いてください',
    });
}
