import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneAtATime } from '#node/integrations/one-at-a-time.ts';

it('never works twice at once, and whoever asks sees work that began after asking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 20 }),
      async (s, gaps) => {
        let clock = 0;
        let running = 0;
        let begun = 0;
        let runs = 0;
        const ask = oneAtATime(async () => {
          begun = ++clock;
          runs += 1;
          expect(++running).toBe(1);
          await s.schedule(Promise.resolve());
          running -= 1;
        });
        const asked = gaps.map(async (gap) => {
          for (let wait = 0; wait < gap; wait += 1) await s.schedule(Promise.resolve());
          const at = ++clock;
          await ask();
          expect(begun).toBeGreaterThan(at);
        });
        await s.waitFor(Promise.all(asked));
        expect(runs).toBeLessThanOrEqual(gaps.length);
      },
    ),
  );
});

it('asked often while it runs, runs once more', async () => {
  let runs = 0;
  let finish = () => {};
  const ask = oneAtATime(() => {
    runs += 1;
    return new Promise<void>((done) => {
      finish = done;
    });
  });
  const first = ask();
  const others = [ask(), ask(), ask()];
  finish();
  await first;
  await Promise.resolve();
  finish();
  await Promise.all(others);
  expect(runs).toBe(2);
});
