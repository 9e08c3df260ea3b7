import { contentPolicy, securityHeaders } from '../csp.ts'

/**
 * The headers of every answer. The socket's address is named outright because not every browser takes `'self'` to
 * include it.
 * @param also further sources per directive, for the development server only
 */
export function answerHeaders(
  port: number,
  also: Readonly<Record<string, readonly string[]>> = {},
): Readonly<Record<string, string>> {
  const socket = `ws://127.0.0.1:${String(port)}`
  return {
    ...securityHeaders,
    'content-security-policy': contentPolicy({
      ...also,
      'connect-src': [socket, ...(also['connect-src'] ?? [])],
    }),
  }
}
