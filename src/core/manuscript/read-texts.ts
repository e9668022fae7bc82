import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Block } from './block.ts';
import { factsIn } from './facts-in-sentences.ts';
import { isFirm, isFirmLine, officesIn, profileIn, profileLine, supportTimesIn } from './firm-in-text.ts';
import { placeField } from './place-field.ts';
import type { Placing } from './placing.ts';

/** What running text says of the firm and of who supported it, where no label did. */
export function readTexts(placing: Placing, blocks: readonly Block[], taxonomies: Taxonomies): void {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? [block.text]
      : block.kind === 'list'
        ? block.items
        : [],
  );
  const profiles = texts.flatMap((text) => {
    const found = profileIn(text, taxonomies);
    return found ? [{ found, isOwn: isFirm(found) || isFirmLine(found, text) }] : [];
  });
  const profile = profiles.find(({ isOwn }) => isOwn)?.found;
  const known = placing.data.company as { name?: unknown } | undefined;
  if (profile && (known?.name === undefined || known.name === profile.name)) {
    placing.put('company.name', profile.name, '本文', profile.written);
    for (const [path, value] of Object.entries(profile.values))
      placing.put(path, value, '本文', profile.written);
  }
  const lines = profile ? [] : texts.flatMap((text) => profileLine(text.trim(), taxonomies) ?? []);
  for (const [path, value] of Object.entries(lines[0]?.values ?? {}))
    placing.put(path, value, '本文', lines[0]?.written ?? '');
  for (const { path, value, written } of factsIn(texts.join('\n'), taxonomies))
    placing.put(path, value, '本文', written);
  const [office] = placing.has('supporter.organisation') ? [] : officesIn(texts.join('\n'));
  if (office) placeField(placing, 'supporter.organisation', { label: '本文', text: office }, taxonomies);
  const times = placing.has('supportPeriod.from') ? undefined : supportTimesIn(texts.join('\n'));
  if (times) {
    placing.put('supportPeriod.from', times.period.from, '本文', times.written);
    placing.put('supportPeriod.to', times.period.to, '本文', times.written);
  }
}
