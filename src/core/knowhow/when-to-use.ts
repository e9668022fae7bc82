import type { Knowhow } from '../schema/knowhow.ts';

/** When an article helps, in one line for its card: the first of the troubles it names; none where it names none. */
export function whenToUse({ asked }: Pick<Knowhow, 'asked'>): string | undefined {
  return asked?.[0];
}
