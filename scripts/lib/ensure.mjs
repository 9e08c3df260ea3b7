import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { findNode, outerNode, outerPath, Plain } from './node.mjs'
import { cache, modules, out, root } from './paths.mjs'

const installStamp = join(modules, '.netwerkcoach-install')
const buildStamp = 'build-stamp'
/** What the build is made of. */
const sources = [
  'main',
  'preload',
  'renderer',
  'shared',
  'assets',
  'vite.config.ts',
  'package.json',
  'scripts/lib/page-files.ts',
]

/** Installs the packages when they are missing or not those of the lockfile, and answers the Node to go on with. */
export function ensureInstalled() {
  const wanted = digest([join(root, 'package-lock.json')], dependencies())
  if (readText(installStamp) !== wanted) {
    if (!holdsTheLock()) install()
    writeFileSync(installStamp, wanted)
  }
  return findNode()
}

/**
 * Builds the app when the build is missing or older than its sources. The new build is made beside the old one and
 * takes its place when it is complete, so a broken-off build leaves nothing behind.
 * @param {string} node
 */
export function ensureBuilt(node) {
  const wanted = digest(filesOf(sources))
  if (readText(join(out, buildStamp)) !== wanted) {
    console.error('Building Netwerkcoach ...')
    build(node, wanted)
  }
}

/** @param {string} node */
export function build(node, stamp = digest(filesOf(sources))) {
  const fresh = join(cache, `build-${process.pid}`)
  const old = `${fresh}-old`
  try {
    mkdirSync(cache, { recursive: true })
    const vite = join(modules, 'vite', 'bin', 'vite.js')
    const done = spawnSync(node, [vite, 'build', '--app', '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NETWERKCOACH_OUT: fresh },
    })
    if (done.status !== 0)
      throw new Plain(stripVTControlCharacters(`The build failed.\n${done.stdout}${done.stderr}`))
    writeFileSync(join(fresh, buildStamp), stamp)
    swap(fresh, old)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}

/** Puts the new build in place of the old one, also when another start is doing the same at this moment. */
function swap(fresh, old) {
  for (let attempt = 1; ; attempt++) {
    try {
      rmSync(old, { recursive: true, force: true })
      if (existsSync(out)) renameSync(out, old)
      renameSync(fresh, out)
      return
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

function install() {
  console.error('Installing the packages of Netwerkcoach (once, a minute or two) ...')
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, args] = npmCommand(options)
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...withoutNpmSettings(process.env), PATH: outerPath() },
    // npm is a batch file on Windows, which only a shell can run; there is nothing in `options` for it to read.
    shell: process.platform === 'win32' && args[0] === 'ci',
  })
  if (done.status !== 0) throw new Plain('The packages could not be installed: see the lines above.')
}

/** npm by the Node outside node_modules; the npm that runs this script when there is one. */
function npmCommand(options) {
  const npm = process.env['npm_execpath']
  return npm?.endsWith('.js') === true && existsSync(npm)
    ? [outerNode(), [npm, ...options]]
    : ['npm', options]
}

/** What npm tells its scripts about itself would count as settings for the npm started here. */
function withoutNpmSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(package|lifecycle)_/iu.test(name)))
}

/** Whether node_modules holds exactly what the lockfile asks for, by npm's own record of what it installed. */
function holdsTheLock() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(modules, '.package-lock.json'))
  if (wanted === null || present === null) return false
  return (
    Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || optional === true || present[path]?.version === version,
    ) && Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version)
  )
}

function readPackages(file) {
  const text = readText(file)
  return text === null ? null : JSON.parse(text).packages
}

function dependencies() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  return JSON.stringify({ dependencies, devDependencies, optionalDependencies })
}

/** @param {readonly string[]} files */
function digest(files, also = '') {
  const hash = createHash('sha256').update(also)
  for (const file of files) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {readonly string[]} places */
function filesOf(places) {
  return places
    .map((place) => join(root, place))
    .filter((place) => existsSync(place))
    .flatMap((place) => (/\.\w+$/u.test(place) ? [place] : filesIn(place)))
    .sort()
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
