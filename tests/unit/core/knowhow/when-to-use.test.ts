import { expect, it } from 'vitest';
import { whenToUse } from '#core/knowhow/when-to-use.ts';

it('an article says when to use it with the first trouble it names, and says nothing without one', () => {
  expect(whenToUse({ asked: ['何度通っても話してくれない', '警戒される'] })).toBe(
    '何度通っても話してくれない',
  );
  expect(whenToUse({})).toBeUndefined();
});
