import { importsOf, type SourceFile, scriptImportsOf } from './imports.ts';

/** Places and the places they import from; each place is a key. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Circles of imports, type-only ones included: each as the files one passes, the first again at the end. */
export function circles(files: readonly SourceFile[]): string[][] {
  const graph = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/**
 * Arrows between the places of some files.
 * @param placeOf the place of a path, from the root of the project
 */
export function arrowsBetween(files: readonly SourceFile[], placeOf: (path: string) => string): Arrows {
  const known = new Set(files.map(({ path }) => path));
  const arrows = new Map<string, Set<string>>();
  for (const file of files) {
    const from = placeOf(file.path);
    const to = arrows.get(from) ?? new Set<string>();
    arrows.set(from, to);
    for (const target of targetsOf(file))
      if (known.has(target) && placeOf(target) !== from) to.add(placeOf(target));
  }
  return arrows;
}

/** How many arrows there are. */
export function count(arrows: Arrows): number {
  return [...arrows.values()].reduce((sum, targets) => sum + targets.size, 0);
}

/** Places on the longest way along the arrows; places that lead to each other lie on one floor. */
export function floors(arrows: Arrows): number {
  const reached = new Map([...arrows.keys()].map((place) => [place, reachable(arrows, place)]));
  const together = (a: string, b: string) => !!reached.get(a)?.has(b) && !!reached.get(b)?.has(a);
  const heights = new Map<string, number>();
  const height = (place: string): number => {
    const known = heights.get(place);
    if (known !== undefined) return known;
    const below = [...(reached.get(place) ?? [])].filter((next) => next !== place && !together(place, next));
    const own = 1 + Math.max(0, ...below.map(height));
    heights.set(place, own);
    return own;
  };
  return Math.max(0, ...[...arrows.keys()].map(height));
}

function reachable(arrows: Arrows, from: string): Set<string> {
  const reached = new Set<string>();
  const visit = (place: string): void => {
    for (const next of arrows.get(place) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(from);
  return reached;
}

const targetsOf = (file: SourceFile): string[] =>
  [...importsOf(file), ...scriptImportsOf(file)].flatMap(({ target }) => target ?? []);
