/**
 * Counts what the page asks of any server from now on and shows it, so that the reader sees the promise kept:
 * the browser itself reports every request, also those of styles and pictures. Only the picture in the tab is
 * left out: the browser, not the page, asks for it anew whenever the address changes, and nothing goes with it.
 */
export function countRequests(place: HTMLElement): void {
  const start = performance.now();
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel=icon]')].map(({ href }) => href);
    const asked = list.getEntries().filter(({ startTime }) => startTime >= start);
    count += asked.filter(({ name }) => !icons.includes(name)).length;
    place.textContent = String(count);
  });
  observer.observe({ type: 'resource', buffered: false });
}
