import type { ReactNode } from 'react'

interface ChosenProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly items: readonly { readonly id: Id; readonly name: ReactNode; readonly isFixed?: boolean }[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
}

/** Any number out of a list, each with its own box. */
export function Chosen<Id extends string>({
  label,
  isLabelHidden = false,
  items,
  chosen,
  onChange,
}: ChosenProps<Id>) {
  return (
    <fieldset className="round-chosen">
      <legend className={isLabelHidden ? 'visually-hidden' : undefined}>{label}</legend>
      <div className="round-chosen-items">
        {items.map(({ id, name, isFixed = false }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={isFixed}
              onChange={(event) => {
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
