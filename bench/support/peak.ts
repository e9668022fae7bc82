import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and all its descendants in kB. Linux only: 0 elsewhere. */
function residentOf(root: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // gone in the meantime
    }
  }
  const below = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  let sum = 0;
  for (const [pid, size] of resident) if (below(pid)) sum += size;
  return sum;
}

/** Watches a process and its descendants. `stop` gives the highest sum seen, in MB. */
export function watchPeak(pid: number): { stop(): number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentOf(pid));
  };
  const timer = setInterval(look, 40);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(peak / 1024);
    },
  };
}
