import type { Localised } from '../../../shared/content/index.ts'

export interface PlacedText {
  /** Keys joined by dots; an entry of a list by its id, or by its place when it has none. */
  readonly path: string
  readonly text: Localised
}

/** Every text in both languages inside a value, however deep. */
export function textsIn(value: unknown, path = ''): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  if (isLocalised(value)) return [{ path, text: value }]
  const entries = Array.isArray(value)
    ? value.map((entry: unknown, place): [string, unknown] => [idOf(entry) ?? String(place), entry])
    : Object.entries(value)
  return entries.flatMap(([key, entry]) => textsIn(entry, path === '' ? key : `${path}.${key}`))
}

function isLocalised(value: object): value is Localised {
  return 'nl' in value || 'en' in value
}

function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null
  return typeof entry.id === 'string' ? entry.id : null
}
