import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageFiles } from '../page-files.ts'

/** Where the host's pages come from: the build, or the development server that builds while you look. */
export interface Pages {
  hasPage(path: string): boolean
  /** Answers a request that was let in; the security headers are already set. */
  serve(request: IncomingMessage, response: ServerResponse, path: string): void
  /** Sources the development server needs beside the policy; none for the build. */
  readonly policy?: Readonly<Record<string, readonly string[]>>
  /** Whether an upgrade is the development server's own, which then answers it; never for the build. */
  ownsUpgrade?(request: IncomingMessage): boolean
}

/** The pages of a build: a look-up in its own list, nothing else. */
export function builtPages(files: PageFiles): Pages {
  return {
    hasPage: (path) => files.has(path),
    serve(request, response, path) {
      const file = files.get(path)
      if (file === undefined) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, { 'content-type': file.type, 'content-length': file.body.length })
      response.end(request.method === 'HEAD' ? undefined : file.body)
    },
  }
}
