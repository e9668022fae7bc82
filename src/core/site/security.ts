/**
 * The one source of the content security policy. `wasm-unsafe-eval` is for Pagefind's WebAssembly alone;
 * there is no inline script or style, and nothing is asked of another host.
 */
const DIRECTIVES: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // A silence that the page makes itself, so that media keys reach the reading aloud.
  'media-src': 'blob:',
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** The value of the meta element in every page, directives in the order above. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** What a browser could do for a page and this site never asks for. */
const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * Headers that every answer of a host carries, as name and value; recipes for hosts are made from here.
 * `frame-ancestors` has no effect in a meta element, so it stands here only.
 */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`],
  // Without `includeSubDomains`: what else the organisation runs on its domain is not this site's to decide.
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];
