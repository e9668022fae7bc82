import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Misuse of a command: shown with its usage, exit code 2. */
export class UsageError extends Error {}

/** What Node's reader of arguments refuses, in words. */
const MISUSE: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'という指定はありません',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'は余分です',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'の書きかたが違います（値が要るか、要らない指定です）',
};

/**
 * Reads the arguments of the running command as Node's `parseArgs` does.
 * @throws UsageError in Japanese, naming the first argument that is not known, is too much, or lacks its value
 */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const read = parsed(config);
  for (const [name, value] of Object.entries(read.values))
    if (value === '' && config.options?.[name]?.default !== '')
      throw new UsageError(`--${name} に続く値がありません`);
  return read;
}

function parsed<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    const [, what = ''] = /'([^' ]+)/.exec(message) ?? [];
    if (!MISUSE[code]) throw error;
    throw new UsageError(`「${what}」${MISUSE[code]}`);
  }
}
