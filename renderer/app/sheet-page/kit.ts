/**
 * What the script of every page that goes home is built with. It goes into the page as its own source text, so it names
 * nothing outside itself. What it shows goes in as text, never as HTML.
 */
export function pageKit() {
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    parent: Element,
    className = '',
    words = '',
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag)
    if (className !== '') element.className = className
    if (words !== '') element.textContent = words
    parent.append(element)
    return element
  }
  const field = (parent: Element, label: string, type = 'text') => {
    const holder = make('label', parent, 'field')
    make('span', holder, '', label)
    const input = make('input', holder)
    input.type = type
    return input
  }
  const button = (parent: Element, words: string, className: string, act: () => void) => {
    const made = make('button', parent, className, words)
    made.type = 'button'
    made.addEventListener('click', act)
    return made
  }
  /** A word in braces gives way to its value. */
  const fill = (words: string, values: Readonly<Record<string, string>>) =>
    words.replaceAll(/\{(\w+)\}/gu, (_, key: string) => values[key] ?? '')
  /** What was typed or pasted on one line, without what nobody sees: it would come back as edited. */
  const plain = (said: string) =>
    said
      .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .replaceAll(/ {2,}/gu, ' ')
      .trim()
  // Not every browser has randomUUID for a page that came from a file.
  const newToken = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
  /** Puts a file among the downloads. */
  const offer = (name: string, content: unknown) => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => {
      URL.revokeObjectURL(url)
    }, 10_000)
  }
  /** The browser asks before it closes a page with something on it that is in no file yet. */
  const warnWhile = (isUnsaved: () => boolean) => {
    window.addEventListener('beforeunload', (event) => {
      if (isUnsaved()) event.preventDefault()
    })
  }
  return { make, field, button, fill, plain, newToken, offer, warnWhile }
}

export type PageKit = ReturnType<typeof pageKit>
