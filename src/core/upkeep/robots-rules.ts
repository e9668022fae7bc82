/** What a host asks of programs (RFC 9309), as far as one that reads single pages needs it. */
export interface Robots {
  /** Whether the path (with its query) may be read. */
  allows: (path: string) => boolean;
  /** Seconds to wait between two questions, where the host names them. */
  delay: number;
}

interface Group {
  agents: string[];
  rules: { allow: boolean; path: string }[];
  delay: number;
}

/**
 * Reads a robots.txt for one program. The group that names it counts, else the one for all; of the rules that fit the
 * longest one wins, and Allow wins between equals.
 * @param agent name of the program, without version
 */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsOf(text);
  const named = groups.filter(({ agents }) =>
    agents.some((one) => one !== '*' && agent.toLowerCase().includes(one)),
  );
  const chosen = named.length ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    delay: Math.max(0, ...chosen.map(({ delay }) => delay)),
    allows: (path) => {
      const fitting = rules.filter((rule) => fits(rule.path, path));
      const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
      const last = fitting.filter((rule) => rule.path.length === longest);
      return last.length === 0 || last.some(({ allow }) => allow);
    },
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let open = false;
  for (const line of text.slice(0, MOST).split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const last = groups.at(-1);
    if (/^user-agent$/i.test(key)) {
      if (open && last) last.agents.push(value.toLowerCase());
      else groups.push({ agents: [value.toLowerCase()], rules: [], delay: 0 });
      open = true;
      continue;
    }
    if (!key || !last) continue;
    open = false;
    if (/^(?:dis)?allow$/i.test(key) && value) last.rules.push({ allow: /^allow$/i.test(key), path: value });
    if (/^crawl-delay$/i.test(key) && Number(value) > 0) last.delay = Number(value);
  }
  return groups;
}

/** RFC 9309: at least so much of it is read. */
const MOST = 500_000;

/** Whether a path begins as the rule says; `*` stands for anything, `$` at the end for the end. Walks, so that no rule can hang it. */
function fits(rule: string, path: string): boolean {
  const ends = rule.endsWith('$');
  const [first = '', ...rest] = (ends ? rule.slice(0, -1) : rule).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = ends && isLast ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !ends || at === path.length;
}
