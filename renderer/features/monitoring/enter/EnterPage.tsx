/** Not built yet. */
export function EnterPage() {
  return <p className="soft">…</p>
}
