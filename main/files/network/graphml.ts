import type { XmlElement, XmlHearer } from './xml.ts'
import type { NetworkBuilder, RelationBuilder } from './builder.ts'
import { blanksIn } from './blanks.ts'
import { refusal } from './refuse.ts'

interface Key {
  readonly of: string
  /** Empty: a drawing program's own data, which says nothing in plain text. */
  readonly name: string
  fallback: string | null
}

interface Part {
  readonly element: XmlElement
  readonly said: Map<string, string>
  label: string
}

/**
 * Hears GraphML: nodes, edges and what their keys say, with the defaults of those keys. Every graph is a relation of its own among
 * the same people. Graphs within nodes, hyperedges and ports are told of and not read.
 */
export function graphmlHearer(builder: NetworkBuilder): XmlHearer & { end(): void } {
  const keys = new Map<string, Key>()
  let key: Key | null = null
  let graph: { readonly name: string; isDirected: boolean; readonly relation: RelationBuilder } | null = null
  let part: Part | null = null
  const ofGraph = new Map<string, string>()
  let data: string | null = null
  let graphs = 0
  /** How deep we are in something that is not read. */
  let passing = 0

  const defaultsOf = (what: string) => {
    const said = new Map<string, string>()
    for (const { of, name, fallback } of keys.values()) {
      if ((of === what || of === 'all') && name !== '' && fallback !== null && fallback !== '')
        said.set(name, fallback)
    }
    return said
  }

  function endPerson({ element, said, label }: Part): void {
    const id = element.get('id') ?? ''
    if (id === '') throw refusal('notUnderstood', element.line)
    // A name is the label of a file that has none: igraph writes it so.
    const own = new Map(said)
    const shown = said.get('label') ?? (label === '' ? said.get('name') : label) ?? ''
    own.delete('label')
    if (shown === said.get('name')) own.delete('name')
    for (const to of blanksIn(own)) graph?.relation.tie(id, to, element.line, { value: '' })
    builder.person(id, shown, element.line, own)
  }

  function endTie({ element, said }: Part): void {
    const from = element.get('source') ?? ''
    const to = element.get('target') ?? ''
    if (from === '' || to === '') throw refusal('notUnderstood', element.line)
    const directed = element.get('directed')
    const isDirected = directed === undefined ? graph?.isDirected === true : directed === 'true'
    graph?.relation.tie(from, to, element.line, { isMutual: !isDirected, attributes: said })
  }

  return {
    open(element) {
      const { name, get, line } = element
      if (passing > 0) {
        passing += 1
        return
      }
      if (name === 'key') {
        const id = get('id') ?? ''
        key = { of: get('for') ?? 'all', name: get('attr.name') ?? '', fallback: null }
        if (id === '' || keys.has(id) || keys.size >= 1_000) throw refusal('notUnderstood', line)
        keys.set(id, key)
      } else if (name === 'graph') {
        if (part !== null || graph !== null) {
          builder.notRead()
          passing = 1
          return
        }
        graphs += 1
        const id = get('id') ?? ''
        // What a program numbers by itself is no name.
        const own = /^(?:g|graph)?[\d_]*$/iu.test(id) ? '' : id
        const named = own === '' && graphs > 1 ? String(graphs) : own
        ofGraph.clear()
        graph = {
          name: named,
          isDirected: get('edgedefault') !== 'undirected',
          relation: builder.relation(named),
        }
      } else if (name === 'node' || name === 'edge') {
        if (graph === null || part !== null) throw refusal('notUnderstood', line)
        part = { element, said: defaultsOf(name), label: '' }
      } else if (name === 'data') data = get('key') ?? ''
      else if (name === 'hyperedge' || name === 'port') {
        builder.notRead()
        passing = 1
      }
    },
    close(name, text) {
      if (passing > 0) {
        passing -= 1
        return
      }
      if (name === 'default' && key !== null) key.fallback = text.trim()
      else if (name === 'key') key = null
      // yEd keeps what a node is called in its drawing.
      else if (name === 'NodeLabel' && part !== null) part.label ||= text.trim()
      else if (name === 'data') {
        const named = keys.get(data ?? '')?.name ?? ''
        data = null
        if (named === '') return
        if (part === null) ofGraph.set(named, text.trim())
        else part.said.set(named, text.trim())
      } else if (name === 'node' && part !== null) {
        endPerson(part)
        part = null
      } else if (name === 'edge' && part !== null) {
        endTie(part)
        part = null
      } else if (name === 'graph' && graph !== null) {
        const survey = ofGraph.get('survey') ?? ''
        const scale = Number(ofGraph.get('scale_max') ?? Number.NaN)
        if (survey !== '') {
          builder.about(graph.name, {
            name: survey.slice(0, 120),
            wave: (ofGraph.get('wave') ?? '').slice(0, 80),
            scaleMax: Number.isInteger(scale) && scale >= 1 && scale <= 100 ? scale : null,
          })
        }
        graph = null
      }
    },
    end() {
      if (graphs === 0) throw refusal('noRows')
    },
  }
}
