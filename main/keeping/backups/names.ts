import { randomBytes } from 'node:crypto'
import type { Manifest } from './manifest.ts'

/** The name of a new backup: the moment by Greenwich, and letters so that two in a second differ. */
export const newId = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replace(/\D/gu, '-')}-${randomBytes(2).toString('hex')}`

/** When a backup was made, by its name; null for a name of another kind. */
export function timeOfId(id: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})-(\d{2})-(\d{2})-(\d{2})-[0-9a-f]{4}$/u.exec(id)
  if (parts === null) return null
  const [, day, hour, minute, second] = parts
  const time = Date.parse(`${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`)
  return Number.isNaN(time) ? null : time
}

/** A manifest as it is written. */
export const textOf = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

/** The moment as a coach's clock shows it, for a file name. */
export function localTime(at: number): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`
}
