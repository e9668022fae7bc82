import { spawnSync } from 'node:child_process';

/** How a mount of one's own is had here: as root, or as a user in a namespace; undefined where neither is allowed. */
export function ownMounts(): string[] | undefined {
  const ways = [['-m'], ['-rm']];
  return ways.find(
    (flags) =>
      spawnSync('unshare', [...flags, 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt']).status === 0,
  );
}
