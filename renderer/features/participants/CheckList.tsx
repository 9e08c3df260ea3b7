interface CheckListProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly about?: string }[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** Any number out of a list, each with its own box. */
export function CheckList({ label, items, chosen, onChange }: CheckListProps) {
  return (
    <div className="check-list" role="group" aria-label={label}>
      {items.map((item) => (
        <label key={item.id}>
          <input
            type="checkbox"
            checked={chosen.has(item.id)}
            onChange={() => {
              const next = new Set(chosen)
              if (!next.delete(item.id)) next.add(item.id)
              onChange(next)
            }}
          />
          <span>
            {item.label}
            {item.about === undefined || item.about === '' ? null : (
              <span className="soft"> {item.about}</span>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}
