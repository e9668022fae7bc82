import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** Why a prefecture stands in a region where few would look for it; undefined where habit and region agree. */
export function regionNoteOf(prefecture: string | undefined, t: Taxonomies): string | undefined {
  return t.prefecture.values.find(({ id }) => id === prefecture)?.regionNote;
}

/** What is said beside the regions: 新潟県・山梨県は、経済産業局の管轄に合わせて「関東」に入れています。 */
export function regionNotes(t: Taxonomies): string[] {
  return t.region.values.flatMap((region) => {
    const inside = t.prefecture.values.filter((one) => one.region === region.id);
    const reasons = new Set(inside.flatMap(({ regionNote }) => regionNote ?? []));
    return [...reasons].map((reason) => {
      const labels = inside.filter(({ regionNote }) => regionNote === reason).map(({ label }) => label);
      return `${labels.join('・')}は、${reason}に合わせて「${region.label}」に入れています。`;
    });
  });
}
