import { UsageError } from '../../src/node/command/arguments.ts';

/** Reads an option that holds whole numbers from 1 up, with commas between them. @throws UsageError in Japanese */
export function readCounts(option: string, text: string): number[] {
  const counts = text.split(',').map(Number);
  if (!counts.every((count) => Number.isSafeInteger(count) && count > 0))
    throw new UsageError(`--${option} には1以上の整数を書いてください（いまは「${text}」）`);
  return counts;
}

/** Reads an option that holds names of a list, with commas between them. @throws UsageError in Japanese */
export function readNames<T extends string>(option: string, text: string, names: readonly T[]): T[] {
  return text.split(',').map((name) => {
    const known = names.find((one) => one === name);
    if (!known)
      throw new UsageError(`--${option} の「${name}」はありません。使える名前: ${names.join('、')}`);
    return known;
  });
}
