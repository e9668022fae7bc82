/**
 * How npm is started from a program: by the npm that started it, as Windows starts no `npm` by its name.
 * @param args what npm is told, for example `run`, `types`
 */
export function npm(...args: string[]): [program: string, args: string[]] {
  const { npm_execpath: own } = process.env;
  return own ? [process.execPath, [own, ...args]] : ['npm', args];
}
