import type { NetworkBuilder } from './builder.ts'
import { blanksIn } from './blanks.ts'
import { refusal } from './refuse.ts'
import type { XmlElement, XmlHearer } from './xml.ts'

interface Part {
  readonly what: 'node' | 'edge'
  readonly element: XmlElement
  readonly said: Map<string, string>
}

interface Attribute {
  readonly title: string
  fallback: string
}

/**
 * Hears GEXF 1.1 to 1.3: nodes (those within nodes too), edges, and what their attributes say, with defaults. The `kind` of an edge
 * tells relations apart. Drawing (`viz`) is left out; times are told of and not read.
 */
export function gexfHearer(builder: NetworkBuilder): XmlHearer & { end(): void } {
  const attributes = { node: new Map<string, Attribute>(), edge: new Map<string, Attribute>() }
  let declaring: 'node' | 'edge' | null = null
  let attribute: Attribute | null = null
  const parts: Part[] = []
  let isDirected = false
  let graphs = 0
  const about = { name: '', wave: '' }
  let scaleMax: number | null = null

  const defaultsOf = (what: 'node' | 'edge') => {
    const said = new Map<string, string>()
    for (const { title, fallback } of attributes[what].values())
      if (fallback !== '') said.set(title, fallback)
    return said
  }

  function endPerson({ element, said }: Part): void {
    const id = element.get('id') ?? ''
    if (id === '') throw refusal('notUnderstood', element.line)
    for (const to of blanksIn(said)) builder.relation('').tie(id, to, element.line, { value: '' })
    builder.person(id, element.get('label') ?? '', element.line, said)
  }

  function endTie({ element, said }: Part): void {
    const { get, line } = element
    const from = get('source') ?? ''
    const to = get('target') ?? ''
    if (from === '' || to === '') throw refusal('notUnderstood', line)
    const type = get('type')
    const isMutual = type === undefined ? !isDirected : type !== 'directed'
    const value = get('weight')
    const own = new Map(said)
    if (value !== undefined) for (const key of own.keys()) if (key.toLowerCase() === 'weight') own.delete(key)
    builder
      .relation(get('kind') ?? '')
      .tie(from, to, line, { isMutual, attributes: own, ...(value === undefined ? {} : { value }) })
  }

  return {
    open(element) {
      const { name, get, line } = element
      if (name === 'graph') {
        graphs += 1
        if (graphs > 1) throw refusal('notUnderstood', line)
        isDirected = get('defaultedgetype') === 'directed'
        if (get('mode') === 'dynamic') builder.notRead()
      } else if (name === 'attributes') {
        const of = get('class')
        declaring = of === 'node' || of === 'edge' ? of : null
      } else if (name === 'attribute' && declaring !== null) {
        const id = get('id') ?? ''
        attribute = { title: get('title') ?? '', fallback: '' }
        const known = attributes[declaring]
        if (id === '' || attribute.title === '' || known.has(id) || known.size >= 1_000)
          throw refusal('notUnderstood', line)
        known.set(id, attribute)
      } else if (name === 'node' || name === 'edge') {
        if (graphs === 0) throw refusal('notUnderstood', line)
        parts.push({ what: name, element, said: defaultsOf(name) })
      } else if (name === 'attvalue') {
        const part = parts.at(-1)
        const title =
          part === undefined ? '' : (attributes[part.what].get(get('for') ?? get('id') ?? '')?.title ?? '')
        if (part !== undefined && title !== '') part.said.set(title, (get('value') ?? '').trim())
      } else if (name === 'spell') builder.notRead()
    },
    close(name, text) {
      if (name === 'default' && attribute !== null) attribute.fallback = text.trim()
      else if (name === 'attribute') attribute = null
      else if (name === 'attributes') declaring = null
      else if (name === 'keywords') {
        // Our own exports say here what was asked: survey, wave, scale.
        const [survey = '', wave = '', scale = ''] = text.split('|').map((each) => each.trim())
        const number = Number(/^0-(\d{1,3})$/u.exec(scale)?.[1] ?? Number.NaN)
        if (number >= 1 && number <= 100) {
          about.name = survey
          about.wave = wave
          scaleMax = number
        }
      } else if ((name === 'node' || name === 'edge') && parts.at(-1)?.what === name) {
        const part = parts.pop()
        if (part === undefined) return
        if (name === 'node') endPerson(part)
        else endTie(part)
      }
    },
    end() {
      if (graphs === 0) throw refusal('noRows')
      if (about.name !== '')
        builder.about('', { name: about.name.slice(0, 120), wave: about.wave.slice(0, 80), scaleMax })
    },
  }
}
