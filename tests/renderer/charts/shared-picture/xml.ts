/** A strict reader of the XML that the app writes: what it does not know is no XML. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}
export interface Document {
  readonly name: string
  readonly all: readonly Element[]
  /** All texts, one after another. */
  readonly text: string
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const allowed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

function plain(text: string): string {
  if (!allowed.test(text)) throw new Error('a sign that XML does not have')
  if (text.includes('<') || text.includes(']]>')) throw new Error(`not escaped: ${text.slice(0, 60)}`)
  return text.replaceAll(/&[^;]*;?/gu, (entity) => {
    const sign = entities[entity]
    if (sign === undefined) throw new Error(`an entity that nobody knows: ${entity}`)
    return sign
  })
}

/** @throws when the text is not well-formed */
export function readXml(xml: string): Document {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!xml.startsWith(declaration)) throw new Error('no declaration')
  const all: Element[] = []
  const open: string[] = []
  let text = ''
  let rest = xml.slice(declaration.length)
  while (rest.trim() !== '') {
    const tag = /^<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/u.exec(rest)
    if (tag === null) {
      const end = rest.indexOf('<')
      if (end <= 0 || open.length === 0) throw new Error(`neither text nor element: ${rest.slice(0, 60)}`)
      text += plain(rest.slice(0, end))
      rest = rest.slice(end)
      continue
    }
    const [whole, closes, name = '', given = '', isEmpty] = tag
    if (closes === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
    } else {
      if (open.length === 0 && all.length > 0) throw new Error('more than one root')
      const attributes: Record<string, string> = {}
      for (const [, key = '', value = ''] of given.matchAll(/([a-zA-Z:-]+)="([^"]*)"/gu)) {
        if (key in attributes) throw new Error(`${key} is there twice`)
        attributes[key] = plain(value)
      }
      all.push({ name, attributes })
      if (isEmpty !== '/') open.push(name)
    }
    rest = rest.slice(whole.length)
  }
  const [root] = all
  if (root === undefined || open.length > 0) throw new Error('not closed')
  return { name: root.name, all, text }
}
