/**
 * Every optional package the lockfile names must itself be locked, for every platform: `npm install` forgives one that
 * is missing, `npm ci` on a fresh clone does not.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(path, name))
    .map((name) => `${path === '' ? 'the project' : path} needs ${name}, which is not in package-lock.json`),
)
for (const line of missing) console.error(line)
process.exitCode = missing.length === 0 ? 0 : 1

/** Looks for a package as Node does: beside the one that needs it, then ever further up. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]?.version !== undefined)
      return true
    if (folder === '') return false
  }
}
