/** Not built yet. */
export function RoundsPage() {
  return <p className="soft">…</p>
}
