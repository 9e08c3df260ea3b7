/** Lines to write on, over all the height there is. */
export function Rules({ lines }: { readonly lines: number }) {
  return (
    <div className="paper-rules">
      {Array.from({ length: lines }, (_, n) => (
        <div key={n} />
      ))}
    </div>
  )
}
