import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const base = process.env.CONTENT_DIR ?? 'content';
const schema = z.object({ title: z.string(), summary: z.string(), tags: z.array(z.string()).default([]) });

export const collections = {
  cases: defineCollection({ loader: glob({ base: `${base}/cases`, pattern: '*/index.mdx' }), schema }),
  knowhow: defineCollection({ loader: glob({ base: `${base}/knowhow`, pattern: '*/index.mdx' }), schema }),
};
