/**
 * The loopback host with Vite inside, for `npm run dev`: one server, so the same origin, the same guard and the same
 * token as always. Only here the content policy lets the development server's own scripts and styles in, by a nonce.
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { createServer } from 'vite'
import project from '../package.json' with { type: 'json' }
import { startCore } from '../main/core.ts'
import { defaultDataFolder } from '../main/hosts/data-folder.ts'
import type { Pages } from '../main/hosts/loopback/files.ts'
import { originOf } from '../main/hosts/loopback/guard.ts'
import { startLoopback } from '../main/hosts/loopback/host.ts'
import { readArguments } from '../main/hosts/loopback/options.ts'
import type { Sessions } from '../main/hosts/loopback/session.ts'

const hotPath = '/vite-hot'

const asked = readArguments(process.argv.slice(2))
if (typeof asked === 'string') throw new Error(asked)
// Never the folder with a coach's own data.
const dataFolder = resolve(asked.data ?? `${defaultDataFolder(process.platform, process.env, homedir())}-dev`)

const host = await startLoopback({
  dataFolder,
  port: asked.port,
  idleMinutes: asked.idleMinutes,
  example: asked.example,
  sessions: oneSession(process.env['NETWERKCOACH_DEV_TOKEN'] ?? randomBytes(32).toString('base64url')),
  startCore: (capabilities) => startCore({ dataFolder, version: project.version, host: capabilities }),
  pages: vitePages,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.stop())
process.stdout.write(`Netwerkcoach: ${host.url}\n`)
await host.stopped
process.exit()

/** The same token before and after a restart, so that the page that is open goes on. */
function oneSession(token: string): Sessions {
  return {
    newLaunch: () => token,
    exchange: (launch) => (launch === token ? token : null),
    has: (session) => session === token,
  }
}

async function vitePages(port: number, http: Server): Promise<Pages> {
  const nonce = randomBytes(16).toString('base64url')
  const vite = await createServer({
    configFile: resolve(import.meta.dirname, '../vite.config.ts'),
    appType: 'spa',
    html: { cspNonce: nonce },
    server: {
      middlewareMode: true,
      ws: { server: http, path: hotPath, host: '127.0.0.1', clientPort: port },
    },
  })
  http.once('close', () => void vite.close())
  const isHot = ({ url, headers }: IncomingMessage) =>
    url?.split('?', 1)[0] === hotPath &&
    headers.host === `127.0.0.1:${String(port)}` &&
    headers.origin === originOf(port)
  return {
    hasPage: () => true,
    serve(request, response) {
      vite.middlewares(request, response, () => {
        response.writeHead(404).end()
      })
    },
    policy: {
      'script-src': [`'nonce-${nonce}'`],
      'style-src': [`'nonce-${nonce}'`],
      // While the host restarts, Vite waits for it in a worker it makes on the spot.
      'worker-src': ['blob:'],
    },
    ownsUpgrade: isHot,
  }
}
