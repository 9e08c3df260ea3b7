import type { GraphFormat } from '../../../shared/contract/exports.ts'
import type { GraphEdge, GraphNode, GraphToSave } from '../../../shared/domain/graph-to-save.ts'
import { blanksName, blanksText } from './blanks.ts'

// XML 1.0 cannot hold these, and half a letter is none.
// oxlint-disable-next-line no-control-regex -- controls are what it takes out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}
const safe = (text: string) =>
  text
    .toWellFormed()
    .replace(controls, '')
    .replace(/[&<>"\n\r\t]/gu, (letter) => entities[letter] ?? letter)

/** A comment ends at two dashes, so it has none. */
const comment = (text: string) => `<!-- ${safe(text).replace(/-{2,}/gu, '-')} -->`

/** What our own columns are called; an attribute of that name gets a line behind it. */
const taken = new Set([
  'id',
  'name',
  'label',
  'status',
  'organisation',
  'role',
  blanksName,
  'source',
  'target',
  'weight',
])

interface Column {
  readonly name: string
  readonly of: (node: GraphNode) => string
}

function columnsOf({ attributes }: GraphToSave): readonly Column[] {
  const own: readonly Column[] = [
    { name: 'status', of: ({ status }) => status },
    { name: 'organisation', of: ({ organisation }) => organisation },
    { name: 'role', of: ({ role }) => role },
    { name: blanksName, of: ({ unknownTo }) => blanksText(unknownTo) },
  ]
  const further = attributes.map((name, index) => ({
    name: taken.has(name.toLowerCase()) ? `${name}_` : name,
    of: ({ values }: GraphNode) => values[index] ?? '',
  }))
  return [...own, ...further]
}

interface EdgeColumn {
  readonly name: string
  readonly type: 'int' | 'string'
  readonly of: (edge: GraphEdge) => string
}

/** Closeness and formality, where anybody said anything of them. */
const edgeColumnsOf = ({ edges }: GraphToSave): readonly EdgeColumn[] =>
  [
    {
      name: 'closeness',
      type: 'int' as const,
      of: ({ closeness }: GraphEdge) => (closeness === null ? '' : String(closeness)),
    },
    { name: 'formality', type: 'string' as const, of: ({ formality }: GraphEdge) => formality ?? '' },
  ].filter(({ of }) => edges.some((edge) => of(edge) !== ''))

function* graphml(graph: GraphToSave): Generator<string> {
  const columns = columnsOf(graph)
  const edgeColumns = edgeColumnsOf(graph)
  const about = [
    ['network', graph.network, 'string'],
    ['survey', graph.survey, 'string'],
    ['wave', graph.wave, 'string'],
    ['scale_max', String(graph.scaleMax), 'int'],
    ['rule', graph.rule, 'string'],
  ] as const
  const key = (id: string, of: string, name: string, type: string) =>
    `  <key id="${id}" for="${of}" attr.name="${safe(name)}" attr.type="${type}"/>`
  const data = (id: string, text: string) => (text === '' ? '' : `<data key="${id}">${safe(text)}</data>`)
  yield '<?xml version="1.0" encoding="UTF-8"?>'
  yield comment(graph.rule)
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">'
  for (const [index, [name, , type]] of about.entries()) yield key(`g${index}`, 'graph', name, type)
  yield key('label', 'node', 'label', 'string')
  for (const [index, { name }] of columns.entries()) yield key(`n${index}`, 'node', name, 'string')
  yield key('weight', 'edge', 'weight', 'int')
  for (const [index, { name, type }] of edgeColumns.entries()) yield key(`e${index}`, 'edge', name, type)
  yield '  <graph id="ties" edgedefault="directed">'
  for (const [index, [, text]] of about.entries()) yield `    ${data(`g${index}`, text)}`
  for (const node of graph.nodes) {
    const said = columns.map(({ of }, index) => data(`n${index}`, of(node))).join('')
    yield `    <node id="${safe(node.code)}">${data('label', node.label)}${said}</node>`
  }
  for (const edge of graph.edges) {
    const said = edgeColumns.map(({ of }, index) => data(`e${index}`, of(edge))).join('')
    yield `    <edge source="${safe(edge.from)}" target="${safe(edge.to)}">${data('weight', String(edge.value))}${said}</edge>`
  }
  yield '  </graph>'
  yield '</graphml>'
}

function* gexf(graph: GraphToSave): Generator<string> {
  const columns = columnsOf(graph)
  const edgeColumns = edgeColumnsOf(graph)
  const values = (said: readonly (readonly [id: number, text: string])[]) => {
    const filled = said.filter(([, text]) => text !== '')
    if (filled.length === 0) return ''
    return `<attvalues>${filled.map(([id, text]) => `<attvalue for="${id}" value="${safe(text)}"/>`).join('')}</attvalues>`
  }
  const plain = (text: string) => text.replaceAll('|', '/')
  const about = [graph.survey, graph.wave, `0-${graph.scaleMax}`].map(plain).join(' | ')
  yield '<?xml version="1.0" encoding="UTF-8"?>'
  yield comment(graph.rule)
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
  yield '  <meta>'
  yield '    <creator>Netwerkcoach</creator>'
  yield `    <description>${safe(`${graph.network}. ${graph.rule}`)}</description>`
  yield `    <keywords>${safe(about)}</keywords>`
  yield '  </meta>'
  yield '  <graph mode="static" defaultedgetype="directed">'
  yield '    <attributes class="node">'
  for (const [index, { name }] of columns.entries())
    yield `      <attribute id="${index}" title="${safe(name)}" type="string"/>`
  yield '    </attributes>'
  if (edgeColumns.length > 0) {
    yield '    <attributes class="edge">'
    for (const [index, { name, type }] of edgeColumns.entries())
      yield `      <attribute id="${index}" title="${name}" type="${type === 'int' ? 'integer' : type}"/>`
    yield '    </attributes>'
  }
  yield '    <nodes>'
  for (const node of graph.nodes) {
    const said = values(columns.map(({ of }, index) => [index, of(node)] as const))
    yield `      <node id="${safe(node.code)}" label="${safe(node.label)}">${said}</node>`
  }
  yield '    </nodes>'
  yield '    <edges>'
  for (const [index, edge] of graph.edges.entries()) {
    const said = values(edgeColumns.map(({ of }, at) => [at, of(edge)] as const))
    yield `      <edge id="${index}" source="${safe(edge.from)}" target="${safe(edge.to)}" weight="${edge.value}">${said}</edge>`
  }
  yield '    </edges>'
  yield '  </graph>'
  yield '</gexf>'
}

/** A wave as GraphML 1.0 or GEXF 1.2, UTF-8, that Gephi, igraph and networkx read. The same wave always gives the same text. */
export const graphText = (graph: GraphToSave, format: GraphFormat): string =>
  `${[...(format === 'graphml' ? graphml(graph) : gexf(graph))].join('\n')}\n`
