import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A field that is the instance's own, and the order and words of its four facets. */
const FACETS = `label: What cases are narrowed down by
source: Sample
values:
  - {id: wall, label: Obstacle, open: true}
  - id: branch
    label: Branch
    open: true
    phrase: "{} branch"
    choices:
      - {id: harbour, label: Harbour}
      - {id: hill, label: Hill}
  - {id: region}
  - {id: step}
`;

const CONCERNS = `label: Concerns
source: Sample
values:
  - {id: no-successor, label: No one to take over, group: Handing over, says: [there is nobody after me], words: [successor], tags: [people], walls: [hesitant]}
  - {id: mornings, label: The mornings are too much, group: Daily work, says: [we are swamped], words: [morning], tags: [work], walls: [unknown], knowhow: [sample-walk]}
`;

const TRADES = `label: What kind of firm
source: Sample
values:
  - {id: food, label: Food and baking, industry: manufacturing, names: [bakery]}
  - {id: metal, label: Metal parts, industry: manufacturing, names: [machine shop]}
`;

const ARTICLE = `---
title: How to walk the shop floor together and listen
summary: A sample guide to hearing of troubles that nobody tells in a meeting room, by walking the shop floor together and asking three questions settled before.
steps: [listen]
walls: [unknown]
tags: [work]
points:
  - Settle three questions before you go
  - Do not stop the work while you look
  - Say what you see, there and then
dos:
  - Follow the order of the work
donts:
  - Stand still and talk for long
questions:
  - ask: What are you waiting for just now?
    step: find
    walls: [unknown]
    origin: editorial
cases: [sample-bakery, sample-workshop]
publication: published
publishedAt: "2026-01-12"
sources:
  - title: A sample document (it does not exist)
    publisher: Sample Chamber of Commerce
---

## Before you go

Settle three questions.

## While you walk

Follow the order of the work. A support case tells more.
`;

const NEWS = `---
title: A sample notice
summary: This notice is for the tests; it is about no site that exists.
publishedAt: "2026-01-11"
---

The first [cases](/cases/) are here.
`;

/** What the test of withdrawn and moved pages looks for. */
export const ENGLISH = {
  withdrawn: 'sample-garage',
  from: '/cases/old-name/',
  to: '/cases/sample-bakery/',
} as const;

/**
 * The collection of another organisation in another language: the English starter with lists of its own: three regions,
 * four facets, one of them a field of its own, concerns and trades; a practice case, an article, a notice, a case that is
 * withdrawn and a page that moved. No programme, no reading, no code of Japan.
 * @returns its folder
 */
export function englishContent(): string {
  const folder = resolve('.cache/english-content');
  rmSync(folder, { recursive: true, force: true });
  cpSync('starter-en', folder, { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const rewrite = (file: string, change: (text: string) => string) => {
    const before = readFileSync(join(folder, file), 'utf8');
    const text = change(before);
    if (text === before) throw new Error(`${file} has nothing to change`);
    write(file, text);
  };
  write('taxonomy/facets.yaml', FACETS);
  write('taxonomy/concern.yaml', CONCERNS);
  write('taxonomy/trade.yaml', TRADES);
  write('knowhow/sample-walk/index.mdx', ARTICLE);
  write('news/2026-01-11-sample/index.mdx', NEWS);
  write(
    'redirects.yaml',
    `label: Pages that moved\nredirects:\n  - from: ${ENGLISH.from}\n    to: ${ENGLISH.to}\n    since: "2026-01-20"\n`,
  );
  write(
    `cases/${ENGLISH.withdrawn}/index.mdx`,
    readFileSync(join(folder, 'cases/sample-inn/index.mdx'), 'utf8')
      .replaceAll('Sample Inn', 'Sample Garage')
      .replace(
        /^summary: .*$/m,
        'summary: A sample of a case that was withdrawn; the firm does not exist. A garage wrote its work on a board, and what came of it is not told any more because the case was taken back.',
      )
      .replace(/^title: .*$/m, 'title: "[Sample] A garage whose story was taken back"')
      .replace(
        'publication: published',
        'publication: withdrawn\nwithdrawnAt: "2026-01-20"\nwithdrawnReason: its ground is being checked again',
      ),
  );
  // One case can be practised with, has figures, a time and a turn.
  rewrite('cases/sample-workshop/index.mdx', (text) =>
    text
      .replace(/^prefecture: /m, 'branch: harbour\nprefecture: ')
      .replace('industry: manufacturing', 'industry: manufacturing\ntrade: metal')
      .replace(
        'tags: [money]',
        `supportPeriod: {from: "2024-04", to: "2025-03"}
concerns: [no-successor]
results:
  - {label: Quotes on one sheet, kind: with-support, before: 3, after: 42, unit: quotes, from: "2024", to: "2025"}
turn:
  wall: hesitant
  moved: They tried a single sheet for one week.
  after: After a month all quotes stood on it.
unknown:
  - How the sheet was received by customers.
later:
  - {date: "2025-06", what: The sheet is in its second form.}
tags: [money]`,
      )
      .replace(
        '## What was done',
        '## Where things stood\n\nThree people wrote quotes, each in a way of their own.\n\n## What was done',
      ),
  );
  rewrite('cases/sample-bakery/index.mdx', (text) =>
    text
      .replace(/^prefecture: /m, 'branch: hill\nprefecture: ')
      .replace('tags: [work]', 'concerns: [mornings]\ntags: [work]'),
  );
  rewrite('site.yaml', (text) =>
    text
      .replace('(name of the site)', 'Sample Library')
      .replace('(one line about it)', 'Cases of support, for the tests')
      .replace(
        /^description: .*$/m,
        'description: A small collection for the tests. No firm, supporter or article in it exists.',
      )
      .replace(
        /^disclaimer: .*$/m,
        'disclaimer: A sample for tests, connected with no firm or body that exists.',
      )
      .replace('branch: main', 'theme: {accent: "#8a1f4b", type: ud}\nbranch: main')
      .replace(
        '# promises:\n#   reply: 7\n#   decide: 21\n#   withdraw: 7',
        'promises:\n  reply: 7\n  decide: 1\n  withdraw: 7',
      ),
  );
  return folder;
}
