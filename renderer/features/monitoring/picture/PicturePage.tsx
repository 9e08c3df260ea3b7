/** Not built yet. */
export function PicturePage() {
  return <p className="soft">…</p>
}
