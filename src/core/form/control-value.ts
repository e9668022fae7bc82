import type { FieldKind } from '#core/schema/fields.ts';

/**
 * What a person typed, as the schema wants it: digits of any width, 「1,200」 and 「12名」 become numbers,
 * 「2024年6月」 and 「2024/6」 become `2024-06`. What is none of these stays as it was typed, so that the
 * check can say so. Empty is undefined.
 */
export function typedValue(kind: FieldKind, typed: string): string | number | undefined {
  const text = typed.trim();
  if (!text) return undefined;
  if (kind === 'number' || kind === 'number-or-choice') return asNumber(text, UNITS) ?? text;
  if (kind === 'number-or-text') return asNumber(text, NO_UNIT) ?? text;
  if (kind === 'date' || kind === 'partial-date') return asDate(text);
  if (kind === 'url' || kind === 'slug') return text.normalize('NFKC');
  return typed.replace(/\r\n?/g, '\n');
}

const UNITS = /(?:円|名|人|年)$/;
const NO_UNIT = /(?!)/;

function asNumber(text: string, unit: RegExp): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(unit, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .trim();
  if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(plain)) return undefined;
  return Number(plain);
}

function asDate(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s日]/g, '')
    .replace(/[年月/.]/g, '-')
    .replace(/-+$/, '');
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain) ?? [];
  if (!year) return text;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
