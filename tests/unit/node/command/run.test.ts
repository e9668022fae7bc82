import { describe, expect, it, vi } from 'vitest';
import { run } from '#node/command/run.ts';

describe('a command', () => {
  it('that fails says why in its own words and ends with 1', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const before = process.exitCode;
    vi.stubEnv('DEBUG', '');
    try {
      await run(async () => {
        throw new Error('dist/ がまだありません');
      });
      expect(said.mock.calls).toEqual([['dist/ がまだありません']]);
      expect(process.exitCode).toBe(1);
      vi.stubEnv('DEBUG', '1');
      await run(async () => {
        throw new Error('もう一度');
      });
      expect(said.mock.calls[1]?.[0]).toMatch(/もう一度\n\s+at /);
    } finally {
      process.exitCode = before;
      said.mockRestore();
      vi.unstubAllEnvs();
    }
  });

  it('that works says nothing of it', async () => {
    const before = process.exitCode;
    await run(async () => {});
    expect(process.exitCode).toBe(before);
  });
});
