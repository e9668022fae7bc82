import { z } from 'zod';
import { readYaml } from '#core/check/source/yaml-source.ts';
import type { GitHub } from './api.ts';

const labels = z.array(
  z.strictObject({
    name: z.string().min(1).max(50),
    color: z.string().regex(/^[0-9a-f]{6}$/),
    description: z.string().max(100),
  }),
);

/** Reads `.github/labels.yml`. */
export function readLabels(text: string): z.infer<typeof labels> {
  return labels.parse(readYaml(text).data);
}

/** Makes the labels of the list and brings theirs up to date. Labels that are not in the list stay as they are. */
export async function syncLabels({ call }: GitHub, wanted: z.infer<typeof labels>): Promise<string[]> {
  const there = (await call('GET', '/labels?per_page=100')) as z.infer<typeof labels>;
  const done: string[] = [];
  for (const one of wanted) {
    const old = there.find((label) => label.name === one.name);
    if (old && old.color === one.color && old.description === one.description) continue;
    if (old) await call('PATCH', `/labels/${encodeURIComponent(one.name)}`, one);
    else await call('POST', '/labels', one);
    done.push(one.name);
  }
  return done;
}
