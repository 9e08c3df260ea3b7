import { spawn } from 'node:child_process'

/** Opens an address in the browser of this user. Where that cannot be done the printed address is enough. */
export function openInBrowser(url) {
  const [command, ...args] = {
    darwin: ['open', url],
    // `start` would read `&` in an address as a second command; this hands it over as it is.
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
  }[process.platform] ?? ['xdg-open', url]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
