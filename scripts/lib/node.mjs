import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { modules } from './paths.mjs'

/** The database driver needs it: older ones end in a crash, not in an error. */
const needed = 24

/** A sentence for whoever started the script; not a defect, so no stack. */
export class Plain extends Error {}

/**
 * The Node to run the app and its tools with: the one the project brings (Linux x64), or else the machine's own when
 * it is new enough.
 * @throws {Plain} with what is needed
 */
export function findNode() {
  const own = join(modules, '.bin', 'node')
  for (const candidate of [own, process.execPath, outerNode()]) {
    if (existsSync(candidate) && majorOf(candidate) >= needed) return candidate
  }
  throw new Plain(
    `Netwerkcoach needs Node.js ${needed} or newer on this machine; this is ${process.versions.node}. ` +
      'Install it from https://nodejs.org and run the same command again.',
  )
}

/**
 * A Node outside node_modules: `npm ci` empties node_modules first, and npm puts node_modules/.bin at the front of the
 * path, so the Node running this script may be one of the files that are about to go.
 */
export function outerNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const folders = outerPath().split(delimiter)
  const candidates = [
    process.execPath,
    process.env['npm_node_execpath'],
    ...folders.map((folder) => join(folder, name)),
  ]
  const found = candidates.find((file) => file !== undefined && !isInside(file) && existsSync(file))
  if (found === undefined)
    throw new Plain('No Node.js found outside this folder; install it from https://nodejs.org.')
  return found
}

/** The search path without any node_modules. */
export function outerPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [dirname(process.execPath), ...folders].filter((folder) => !isInside(folder)).join(delimiter)
}

const isInside = (path) => path.split(sep).includes('node_modules')

function majorOf(file) {
  if (file === process.execPath) return Number(process.versions.node.split('.')[0])
  const { stdout, status } = spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.split('.')[0]) : 0
}
