/** Where releases live: `DIR/releases/<id>/`, and `DIR/current`, a link to the one that is served. */
export interface Store {
  root: string;
  releases: string;
  current: string;
  lock: string;
  /** Pages that were withdrawn: outlives every release. */
  withdrawn: string;
  /** One small file per release ever made: counts and sizes. */
  reports: string;
}
