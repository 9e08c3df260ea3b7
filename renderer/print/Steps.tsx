interface StepsProps {
  readonly values: readonly number[]
}

/** The steps of a scale, each a ring with its number in it, to be circled or crossed by hand. */
export function Steps({ values }: StepsProps) {
  return values.map((value) => (
    <span className="step" key={value}>
      {value}
    </span>
  ))
}
