/** What a spreadsheet takes for the start of a formula, full-width signs included, also after blanks. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * CSV that a Japanese spreadsheet opens by a double click: UTF-8 with BOM, CRLF after every line (RFC 4180).
 * Text that would run as a formula gets a leading apostrophe; numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
