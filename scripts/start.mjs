/**
 * `npm start`: everything from a fresh clone to an open window. Plain JavaScript for Node 20 and nothing from
 * node_modules, because this runs before anything is installed.
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { electronBinary, fetchElectron } from './lib/electron.mjs'
import { ensureBuilt, ensureInstalled } from './lib/ensure.mjs'
import { openInBrowser } from './lib/open.mjs'
import { Plain } from './lib/node.mjs'
import { out, root } from './lib/paths.mjs'
import { whenAskedToStop } from './lib/signals.mjs'

const usage = `npm start -- [options]
  --browser     open in the browser at once, without trying Electron
  --no-open     browser: print the address, open nothing
  --port N      browser: the port to use (any free one unless given)
  --data DIR    where the data live
  --example     open the fictitious example network`

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        example: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const port = values.port
    if (port !== undefined && !(/^\d{1,5}$/u.test(port) && Number(port) <= 65_535)) {
      throw new Error('--port takes a number from 0 to 65535.')
    }
    if (values.data === '') throw new Error('--data takes a folder.')
    return values
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    process.exit(2)
  }
}

const options = readOptions()
if (options.help) {
  console.log(usage)
  process.exit(0)
}

/** The app that is running now, if any; signals go to it. */
let child = null
let stopping = false
whenAskedToStop((signal) => {
  stopping = true
  child?.kill(signal)
  if (child === null) process.exit(0)
})

try {
  const node = ensureInstalled()
  ensureBuilt(node)
  process.exitCode = await start(node)
} catch (error) {
  if (!(error instanceof Plain)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function start(node) {
  // A port, or an address without a window, only means something in the browser.
  if (options.browser || options['no-open'] || options.port !== undefined) return startInBrowser(node)
  const found = await findElectron(node)
  if ('why' in found) {
    console.error(`${found.why}; opening Netwerkcoach in the browser instead.`)
    return startInBrowser(node)
  }
  const began = Date.now()
  const code = await run(found.binary, [root, ...common()], { stdio: 'inherit' })
  // Libraries or rights that Electron misses on this machine show within moments.
  if (code === 0 || stopping || Date.now() - began > 5_000) return code
  console.error('Electron does not run on this machine; opening Netwerkcoach in the browser instead.')
  return startInBrowser(node)
}

async function findElectron(node) {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  if (!hasDisplay) return { why: 'Electron needs a display and there is none here' }
  const binary = electronBinary()
  return binary === null ? fetchElectron(node) : { binary }
}

function startInBrowser(node) {
  const port = options.port === undefined ? [] : ['--port', options.port]
  const args = [join(out, 'main', 'loopback.js'), ...port, ...common()]
  // The channel (`ipc`) tells the host when this script is gone, however that happened.
  return run(node, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] }, (started) => {
    let said = ''
    started.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text)
      if (options['no-open']) return
      said += text
      const url = /^Netwerkcoach: (\S+)\n/mu.exec(said)?.[1]
      if (url !== undefined) {
        said = ''
        openInBrowser(url)
      }
    })
  })
}

function common() {
  // npm runs this in the project's folder; a folder that was named means one seen from where the command was given.
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const data = options.data === undefined ? [] : ['--data', resolve(from, options.data)]
  return [...data, ...(options.example ? ['--example'] : [])]
}

/** Runs the app to its end; the exit code, 0 when it ended by a signal that was passed on to it. */
function run(command, args, settings, whenStarted) {
  return new Promise((resolve) => {
    if (stopping) {
      resolve(0)
      return
    }
    child = spawn(command, args, settings)
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code) => {
      resolve(code ?? (stopping ? 0 : 1))
    })
    whenStarted?.(child)
  })
}
