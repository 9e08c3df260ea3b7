/** Not built yet. */
export function ConcludePage() {
  return <p className="soft">…</p>
}
