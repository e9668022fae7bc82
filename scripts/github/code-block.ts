/** Lines of others' text as a block of code, which they cannot end. */
export function codeBlock(lines: readonly string[]): string {
  const longest = Math.max(
    0,
    ...lines.flatMap((line) => [...line.matchAll(/~+/g)].map(([run]) => run.length)),
  );
  const fence = '~'.repeat(Math.max(3, longest + 1));
  return [`${fence}text`, ...lines, fence].join('\n');
}
