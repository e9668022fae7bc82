import { UsageError } from './arguments.ts';

/** What Node's reader of arguments refuses, in words. */
const MISUSE: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'という指定はありません',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'は、どの指定にも当てはまりません',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'の書きかたが違います（値が要るか、要らない指定です）',
};

/**
 * Runs a command's work. A known fault is told in its own words, without a stack of the program;
 * `DEBUG=1` shows the stack. The exit code is 1 on any fault, 2 when the command was not asked rightly.
 */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = error as Error & { code?: string };
    const misuse = MISUSE[fault.code ?? ''];
    if (misuse) {
      const [, what = ''] = /'([^']+)'/.exec(fault.message) ?? [];
      console.error(`「${what}」${misuse}。使いかたは README.md と OPERATIONS.md にあります。`);
      process.exitCode = 2;
      return;
    }
    console.error(process.env.DEBUG ? fault.stack : fault.message);
    process.exitCode = fault instanceof UsageError ? 2 : 1;
  }
}
