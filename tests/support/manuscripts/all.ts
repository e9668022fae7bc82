import { samples, unseenSamples } from './at-hand.ts';
import { freshSamples } from './fresh.ts';
import { lastSamples } from './last.ts';
import { laterSamples } from './later.ts';
import { tunedSamples, untunedSamples } from './latest.ts';
import type { Sample } from './sample.ts';

/** All manuscripts, by when the reader met them. */
export function manuscriptSamples(): Readonly<Record<string, readonly Sample[]>> {
  return {
    seen: samples(),
    unseen: unseenSamples(),
    later: laterSamples(),
    tuned: tunedSamples(),
    untuned: untunedSamples(),
    fresh: freshSamples(),
    last: lastSamples(),
  };
}
