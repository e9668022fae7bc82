/** What has a tick among boxes: 「☑製造業　□小売業」. A text without empty boxes is the whole of itself. */
export function ticked(text: string): { chosen: string; others: string[] } {
  if (!/[□☐]/.test(text)) return { chosen: text, others: [] };
  const parts = text.split(/(?=[□☐☑☒■✓✔])/).map((part) => part.trim());
  const others = parts.filter((part) => /^[□☐]/.test(part)).map((part) => part.slice(1).trim());
  const chosen = parts
    .filter((part) => part && !/^[□☐]/.test(part))
    .map((part) => part.replace(/^[☑☒■✓✔]\s*/, ''));
  return { chosen: chosen.join('、'), others };
}
