/** A sentence in which `__words__` are emphasised; nothing else is markup. */
export function Rich({ text }: { readonly text: string }) {
  return text
    .split(/(__[^_]+__)/u)
    .map((part, at) => (part.startsWith('__') ? <i key={at}>{part.slice(2, -2)}</i> : part))
}
