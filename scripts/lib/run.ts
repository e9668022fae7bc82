/**
 * Runs a command's work. A known fault is told in its own words, without a stack of the program;
 * `DEBUG=1` shows the stack. The exit code is 1 on any fault.
 */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = error as Error;
    console.error(process.env.DEBUG ? fault.stack : fault.message);
    process.exitCode = 1;
  }
}
