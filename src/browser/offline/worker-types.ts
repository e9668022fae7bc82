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
export interface Answered extends FetchLike {
  respondWith(response: Promise<Response>): void;
}
export interface MessageLike extends Lasting {
  data: unknown;
}
export interface WorkerScope {
  /** The release of this worker: the one thing in which its script differs from the last. */
  readonly release: string;
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Answered) => void): void;
  addEventListener(type: 'message', listener: (event: MessageLike) => void): void;
}
