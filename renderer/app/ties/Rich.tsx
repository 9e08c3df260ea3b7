/** A sentence in which `**bold**` and `__italic__` mean what they look like; nothing else is markup. */
export function Rich({ text }: { readonly text: string }) {
  return text
    .split(/(\*\*[^*]+\*\*|__[^_]+__)/u)
    .map((part, at) =>
      part.startsWith('**') ? (
        <b key={at}>{part.slice(2, -2)}</b>
      ) : part.startsWith('__') ? (
        <i key={at}>{part.slice(2, -2)}</i>
      ) : (
        part
      ),
    )
}
