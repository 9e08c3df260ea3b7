/** Not built yet. */
export function RoundPage() {
  return <p className="soft">…</p>
}
