import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** A folder for the bench on the disk of the project: the one for temporary files may be memory, where no commit waits. */
export function scratch(): string {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/netwerkcoach/bench')
  mkdirSync(folder, { recursive: true })
  return folder
}
