/** Not built yet. */
export function ComparePage() {
  return <p className="soft">…</p>
}
