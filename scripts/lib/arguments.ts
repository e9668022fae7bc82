/** Misuse of a command: told with its usage, exit code 2. */
export class UsageError extends Error {}

export interface Arguments {
  paths: string[];
  flags: Set<string>;
  values: Map<string, string>;
}

/**
 * Reads the arguments of a command: `--flag`, `--name=value` or `--name value`, everything else a path.
 * @param known flags, and names of options that take a value
 * @throws UsageError naming the first argument that is not known or lacks its value
 */
export function readArguments(
  given: readonly string[],
  known: { flags?: readonly string[]; values?: readonly string[] },
): Arguments {
  const read: Arguments = { paths: [], flags: new Set(), values: new Map() };
  const rest = [...given];
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    const [, name = '', value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(one) ?? [];
    if (one === '--') continue;
    if (!one.startsWith('-')) read.paths.push(one);
    else if (known.flags?.includes(name) && value === undefined) read.flags.add(name);
    else if (known.values?.includes(name)) {
      const given = value ?? rest.shift();
      if (given === undefined || given === '') throw new UsageError(`${one} に続く値がありません`);
      read.values.set(name, given);
    } else throw new UsageError(`「${one}」という指定はありません`);
  }
  return read;
}
