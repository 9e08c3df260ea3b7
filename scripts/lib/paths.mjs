import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const modules = join(root, 'node_modules')
/** What may be thrown away and made again; gone with a clean install. */
export const cache = join(modules, '.cache', 'netwerkcoach')
export const out = join(root, 'out')
