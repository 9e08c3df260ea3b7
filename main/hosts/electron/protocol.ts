import { protocol, type Session } from 'electron'
import { contentPolicy, securityHeaders } from '../csp.ts'
import type { PageFiles } from '../page-files.ts'
import { appScheme, resolvePage } from './policy.ts'

/** Must run before Electron is ready: makes `app://netwerkcoach` an origin of its own, with the web's rules. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers `app://` from the build's list of files, with the same policy as the loopback host. */
export function servePages(session: Session, files: PageFiles): void {
  const headers = { ...securityHeaders, 'content-security-policy': contentPolicy() }
  session.protocol.handle(appScheme, (request) => {
    const file = resolvePage(request.url, request.method, files)
    if (file === null) return new Response(null, { status: 404, headers })
    return new Response(new Uint8Array(file.body), { headers: { ...headers, 'content-type': file.type } })
  })
}
