import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, modules } from './paths.mjs'

const folder = join(modules, 'electron')
const failedBefore = join(cache, 'electron-not-fetched.json')
const patience = 60_000
const aDay = 24 * 3_600_000

/** The Electron binary, when it is there; null otherwise. */
export function electronBinary() {
  try {
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(file) ? file : null
  } catch {
    return null
  }
}

/**
 * Fetches the binary, which is not on the package registry, within a minute. An attempt that failed is remembered for
 * a day: a school's network that forbids it will forbid it tomorrow morning as well.
 * @param {string} node
 * @returns {Promise<{binary: string} | {why: string}>}
 */
export async function fetchElectron(node) {
  if (failedToday()) return { why: 'Electron could not be fetched earlier today' }
  // Where it fails at once there is nothing to say yet.
  const note = setTimeout(() => console.error('Fetching Electron (once, at most a minute) ...'), 2_000)
  const how = await runInstaller(node)
  clearTimeout(note)
  const binary = electronBinary()
  if (binary !== null) return { binary }
  mkdirSync(cache, { recursive: true })
  writeFileSync(failedBefore, JSON.stringify({ version: version(), at: Date.now() }))
  return {
    why: how === 'slow' ? 'Electron could not be fetched within a minute' : 'Electron could not be fetched',
  }
}

function runInstaller(node) {
  return new Promise((resolve) => {
    const child = spawn(node, [join(folder, 'install.js')], { stdio: 'ignore' })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve('slow')
    }, patience)
    const end = () => {
      clearTimeout(timer)
      resolve('ended')
    }
    child.once('error', end)
    child.once('exit', end)
  })
}

function failedToday() {
  try {
    const { version: failed, at } = JSON.parse(readFileSync(failedBefore, 'utf8'))
    return failed === version() && Date.now() - at < aDay
  } catch {
    return false
  }
}

const version = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
