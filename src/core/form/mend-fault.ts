import { applyEdits } from '#core/check/fix.ts';
import { isRecord } from '#core/schema/plain-data.ts';
import type { Answers } from './answers.ts';
import { openOriginal } from './edit/original.ts';
import { same } from './edit/yaml-values.ts';
import type { Fault } from './fault.ts';
import { putAt } from './path.ts';

type Path = (string | number)[];

/**
 * The answers with the mends of one fault, and everything else as it was typed.
 * @param text the file in which the fault was found; its `fixes` count in it
 * @returns undefined when there is no mend, or the answers cannot take it
 */
export function mendAnswers(
  answers: Answers,
  text: string,
  { fixes = [], retyped, section }: Pick<Fault, 'fixes' | 'retyped' | 'section'>,
): Answers | undefined {
  if (retyped !== undefined) return { ...answers, sections: { ...answers.sections, [section]: retyped } };
  const mended = { ...structuredClone(answers), sections: { ...answers.sections } };
  let current = text;
  let changed = false;
  // From the last to the first: the places of the others stay as they are.
  for (const fix of [...fixes].sort((a, b) => b.offset - a.offset)) {
    const next = applyEdits(current, [fix]);
    const [was, now] = [current, next].map(
      (file) => openOriginal({ slug: '', text: file, pictures: [] })?.answers,
    );
    if (!was || !now) return undefined;
    for (const { path, value } of differences(was.data, now.data)) {
      putAt(mended.data, path, value);
      changed = true;
    }
    for (const [heading, story] of Object.entries(now.sections)) {
      const told = was.sections[heading];
      if (told === undefined || told === story) continue;
      const written = carryOver(told, story, mended.sections[heading] ?? '');
      if (written === undefined) return undefined;
      mended.sections[heading] = written;
      changed = true;
    }
    current = next;
  }
  return changed ? mended : undefined;
}

/** The values that differ, each where both sides still have the same shape around it. */
function differences(was: unknown, now: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (same(was, now)) return [];
  if (Array.isArray(was) && Array.isArray(now) && was.length === now.length)
    return now.flatMap((value, at) => differences(was[at], value, [...path, at]));
  if (isRecord(was) && isRecord(now) && Object.keys(was).every((key) => Object.hasOwn(now, key)))
    return Object.keys(now).flatMap((key) => differences(was[key], now[key], [...path, key]));
  return [{ path, value: now }];
}

/** How many letters around a change are looked for at most. */
const AROUND = 24;

/**
 * A change between two texts, made in a third that says the same as the first with other marks of lists and tables.
 * @returns undefined where the place is not there, or is not the only one
 */
export function carryOver(was: string, now: string, written: string): string | undefined {
  if (written === was) return now;
  const most = Math.min(was.length, now.length);
  let head = 0;
  while (head < most && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const put = now.slice(head, now.length - tail);
  for (let around = AROUND; around >= 0; around -= 4) {
    const from = Math.max(0, head - around);
    const to = Math.min(was.length, was.length - tail + around);
    const place = was.slice(from, to);
    const at = place ? written.indexOf(place) : -1;
    if (at < 0) continue;
    if (written.indexOf(place, at + 1) >= 0) return undefined;
    return (
      written.slice(0, at) +
      was.slice(from, head) +
      put +
      was.slice(was.length - tail, to) +
      written.slice(at + place.length)
    );
  }
  return undefined;
}
