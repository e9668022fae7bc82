import { statfsSync } from 'node:fs';
import type { Section } from '#core/upkeep/upkeep-words.ts';
import { readReports, type SizeReport } from '#node/release/size-report.ts';
import { knownStore } from '#node/release/store-state.ts';

/** A release needs its own size with packed forms; so many of them should still fit. */
const ROOM = 3;
/** The pages of one release to the next that compares may grow by so much without a word. */
const GROWTH = 0.25;
/** With so many releases before it a release is compared. */
const BACK = 5;

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** How much room is left where the releases lie, and how their size went. @throws Error in Japanese when it is no store */
export function diskSection(root: string): Section {
  const store = knownStore(root);
  const { bavail, blocks, bsize } = statfsSync(store.root);
  const free = bavail * bsize;
  const [last, ...before] = readReports(store).reports;
  const short = last !== undefined && free < last.bytes * ROOM;
  const lines = [
    `${store.root} の空きは ${megabytes(free)} です（全体の${Math.round((bavail / blocks) * 100)}%）`,
    ...(short
      ? [
          `いまの版（${megabytes(last.bytes)}）の${ROOM}倍より少なくなっています。--keep の数を減らすか、空きを増やしてください`,
        ]
      : []),
  ];
  const grown = last && growth(last, before.slice(0, BACK));
  return {
    title: 'ディスクと大きさ',
    todo: short || grown !== undefined,
    lines: [...lines, ...(grown ? [grown] : [])],
  };
}

/** What grew more than the collection did. Sizes of pages are those that travel. */
function growth(last: SizeReport, before: readonly SizeReport[]): string | undefined {
  const then = before.at(-1);
  if (!then?.pages || !last.pages) return undefined;
  const of = ({ pageBytes, pages }: SizeReport) => pageBytes / pages;
  const share = of(last) / of(then) - 1;
  return share > GROWTH
    ? `ページの平均の重さが、${before.length}つ前の版から${Math.round(share * 100)}%増えています（${then.id} から ${last.id}）`
    : undefined;
}
