import { UsageError } from './arguments.ts';

const WHERE_TO_READ = '使いかたは README.md と OPERATIONS.md にあります。';

/**
 * Runs a command's work. A known fault is shown in its own words, without a stack of the program;
 * `DEBUG=1` shows the stack. The exit code is 1 on any fault, 2 when the command was not asked rightly.
 * @param usage shown after a misuse and for `--help`
 */
export async function run(work: () => void | Promise<void>, usage?: string): Promise<void> {
  if (usage && process.argv.includes('--help')) return console.log(usage);
  try {
    await work();
  } catch (error) {
    const fault = error as Error;
    console.error(process.env.DEBUG ? fault.stack : fault.message);
    process.exitCode = 1;
    if (!(fault instanceof UsageError)) return;
    console.error(usage ?? WHERE_TO_READ);
    process.exitCode = 2;
  }
}
