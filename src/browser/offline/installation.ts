import { paths, withBase } from '#core/site/paths.ts';

/** Pauses before the installation is tried again, in milliseconds: a hole in the network first, a slow host later. */
const PAUSES = [5_000, 15_000, 45_000, 120_000];

/**
 * Registers the worker of this release. Browsers try a first installation that broke off again only when the next page
 * is opened; on the way that may be too late, so it is tried again on this one.
 * @param root base path of the site
 * @param signal ends the trying
 * @returns whether there is a worker; false where the browser allows none, or none came
 */
export async function installWorker(root: string, signal: AbortSignal): Promise<boolean> {
  for (const pause of [...PAUSES, undefined]) {
    try {
      const registration = await navigator.serviceWorker.register(withBase(root, paths.worker), {
        scope: root,
        // The worker itself is always asked after; its code has its hash in its name.
        updateViaCache: 'imports',
      });
      if (registration.active || (await isInstalled(registration.installing ?? registration.waiting)))
        return true;
    } catch (error) {
      // Only a script that did not come may come later; what the browser forbids stays forbidden.
      if (!(error instanceof TypeError)) return false;
    }
    if (pause === undefined || !(await passes(pause, signal))) return false;
  }
  return false;
}

/** Whether a worker that installs gets there. */
function isInstalled(worker: ServiceWorker | null): Promise<boolean> {
  return new Promise((tell) => {
    const look = () => {
      if (!worker || worker.state === 'redundant') tell(false);
      else if (worker.state !== 'installing') tell(true);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/** Waits; a connection that comes back ends the pause. @returns false when the page is left */
function passes(pause: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((tell) => {
    const go = () => tell(!signal.aborted);
    setTimeout(go, pause);
    window.addEventListener('online', go, { once: true, signal });
    signal.addEventListener('abort', go, { once: true });
  });
}
