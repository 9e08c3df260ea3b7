/**
 * `npm run dev`: the app in the browser, reloading what changes: pages at once, the host by a restart on the same port
 * with the same token.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ensureInstalled } from './lib/ensure.mjs'
import { Plain } from './lib/node.mjs'
import { openInBrowser } from './lib/open.mjs'
import { root } from './lib/paths.mjs'
import { whenAskedToStop } from './lib/signals.mjs'

const given = process.argv.slice(2)
const mayOpen = !given.includes('--no-open')
const args = given.filter((arg) => arg !== '--no-open')

try {
  const node = ensureInstalled()
  const port = args.some((arg) => arg.startsWith('--port')) ? [] : ['--port', String(await freePort())]
  const watched = ['main', 'shared'].map((folder) => `--watch-path=${join(root, folder)}`)
  const child = spawn(
    node,
    [...watched, '--watch-preserve-output', join(root, 'scripts', 'dev-host.ts'), ...port, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NETWERKCOACH_DEV_TOKEN: randomBytes(32).toString('base64url') },
    },
  )
  let opened = !mayOpen
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text)
    const url = /^Netwerkcoach: (\S+)$/mu.exec(text)?.[1]
    if (url === undefined || opened) return
    opened = true
    openInBrowser(url)
  })
  whenAskedToStop((signal) => child.kill(signal))
  child.once('exit', (code) => {
    process.exitCode = code ?? 0
  })
} catch (error) {
  if (!(error instanceof Plain)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** One port for all restarts, so that the page that is open finds the host again. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
