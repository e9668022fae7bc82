/**
 * The part of the service worker's world that is used. TypeScript's own `webworker` library cannot stand beside
 * `dom` in one program.
 */
export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FetchLike extends Lasting {
  request: Request;
  clientId: string;
  resultingClientId: string;
}
export interface MessageLike extends Lasting {
  data: unknown;
}
export interface WorkerScope {
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: MessageLike) => void): void;
}
