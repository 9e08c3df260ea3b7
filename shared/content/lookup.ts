/** A lookup by id over a closed list, so that a typed id always finds its entry. */
export function finder<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): (id: Entry['id']) => Entry {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]))
  return (id) => {
    const entry = byId.get(id)
    if (entry === undefined) throw new Error(`No built-in entry with id "${id}"`)
    return entry
  }
}
