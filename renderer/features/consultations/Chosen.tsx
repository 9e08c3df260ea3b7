interface ChosenProps<Id extends string> {
  readonly label: string
  readonly items: readonly { readonly id: Id; readonly name: string }[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
  readonly error?: string | undefined
}

/** Any number out of a list, each with its own box. */
export function Chosen<Id extends string>({ label, items, chosen, onChange, error }: ChosenProps<Id>) {
  return (
    <fieldset className="chosen">
      <legend>{label}</legend>
      {items.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }}
          />{' '}
          {name}
        </label>
      ))}
      {error === undefined ? null : <span className="error">{error}</span>}
    </fieldset>
  )
}
