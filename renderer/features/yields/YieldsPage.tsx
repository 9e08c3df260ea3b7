/** Not built yet. */
export function YieldsPage() {
  return <p className="soft">…</p>
}
