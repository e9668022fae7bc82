/**
 * Runs before the first paint: an address that asks for something shows that it is being looked for, and no list that
 * was not asked for. Where scripts do not run the page stands as it is, a list with a link for every condition.
 */
const SCRIPT = `if (location.search) document.documentElement.dataset.waiting = '';`;

export const GET = () => new Response(SCRIPT, { headers: { 'content-type': 'text/javascript' } });
