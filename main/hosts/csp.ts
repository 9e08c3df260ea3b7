/**
 * The one content policy of both hosts: nothing but the app's own files, and nothing inline. `data:` and `blob:`
 * pictures are there for a chart that becomes a PNG.
 * @param also further sources per directive; only the address of the socket and the development server use it
 */
export function contentPolicy(also: Readonly<Record<string, readonly string[]>> = {}): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources, ...(also[directive] ?? [])].join(' '))
    .join('; ')
}

const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const

/** What goes with every answer of either host, beside the content policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(), serial=(), usb=()',
}
