import { describe, expect, it } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import { unpackTable } from '../../../main/files/packed-table.ts'
import { readTable } from '../../../main/files/read-table.ts'
import { type Unreadable, utf16, utf8, windows1252 } from './reading.ts'

interface Sheet {
  readonly name: string
  readonly kind: string
  readonly rows: readonly string[]
  readonly lines: readonly number[]
}

/** What a network file holds, sheet by sheet, or why it cannot be read. */
function reading(file: string | Uint8Array) {
  const read = readTable(typeof file === 'string' ? utf8(file) : file, () => undefined)
  const sheets = read.sheets.map(({ name, table, content }): Sheet => {
    const rows = unpackTable(table)
    const indexes = Array.from({ length: rows.rowCount }, (_, index) => index)
    return {
      name,
      kind: content.kind,
      rows: indexes.map((index) => rows.row(index).join(' ')),
      lines: indexes.map((index) => rows.lineOf?.(index) ?? 0),
    }
  })
  return { ...read, sheets, contents: read.sheets.map(({ content }) => content) }
}

function refused(file: string | Uint8Array): Unreadable {
  try {
    reading(file)
  } catch (error) {
    if (error instanceof Failure && error.body.code === 'FILE_UNREADABLE') return error.body.data
    throw error
  }
  throw new Error('It was read')
}

const graphml = (inside: string, keys = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys}${inside}\n</graphml>`
const nodes = (...ids: readonly string[]) => ids.map((id) => `<node id="${id}"/>`).join('')

describe('GraphML', () => {
  const keys =
    '<key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="node" attr.name="color" attr.type="string"><default>red</default></key><key id="w" for="edge" attr.name="weight" attr.type="double"><default>1.0</default></key>\n'

  it('is people and ties, with defaults, and a tie without a direction goes both ways', () => {
    const file = graphml(
      `<graph id="advies" edgedefault="directed">\n<node id="n0"><data key="d0">Jan &amp; Ann</data></node>\n<node id="n1"/>\n<edge source="n0" target="n1"><data key="w">3</data></edge>\n<edge source="n1" target="n0" directed="false"/>\n</graph>`,
      keys,
    )
    const found = reading(file)
    expect(found.format).toBe('graphml')
    expect(found.sheets).toEqual([
      { name: '', kind: 'people', rows: ['id label color', 'n0 Jan & Ann red', 'n1  red'], lines: [5, 5, 6] },
      {
        name: 'advies',
        kind: 'ties',
        rows: ['from to weight', 'n0 n1 3', 'n1 n0 1.0', 'n0 n1 1.0'],
        lines: [7, 7, 8, 8],
      },
    ])
    expect(found.contents[0]?.notices).toEqual([{ kind: 'undirected', count: 1 }])
    // What somebody is called never becomes a code; positions and colours stay out.
    expect(found.contents[0]?.columns.map(({ proposal }) => proposal.people.as)).toEqual([
      'id',
      'displayName',
      'skip',
    ])
    expect(found.contents[1]?.columns.map(({ proposal }) => proposal.ties.as)).toEqual([
      'from',
      'to',
      'value',
    ])
  })

  it('has a relation for each graph, for each kind of edge, or for each column of numbers', () => {
    const graph = (id: string, edges: string) => `<graph id="${id}" edgedefault="directed">${edges}</graph>`
    const two = graphml(
      `${graph('advies', `${nodes('a', 'b')}<edge source="a" target="b"/>`)}${graph('vriend', '<edge source="b" target="a"/>')}`,
    )
    expect(reading(two).sheets.map(({ name }) => name)).toEqual(['', 'advies', 'vriend'])
    const key = (id: string, name: string) => `<key id="${id}" for="edge" attr.name="${name}"/>`
    const edge = (said: string) => `<edge source="a" target="b">${said}</edge>`
    const data = (id: string, text: string) => `<data key="${id}">${text}</data>`
    const kinds = graphml(
      graph('g', `${nodes('a', 'b')}${edge(data('k', 'advies'))}${edge(data('k', 'vriend'))}`),
      key('k', 'relation'),
    )
    expect(reading(kinds).sheets.slice(1)).toMatchObject([
      { name: 'advies', rows: ['from to', 'a b'] },
      { name: 'vriend', rows: ['from to', 'a b'] },
    ])
    const columns = graphml(
      graph('g', `${nodes('a', 'b')}${edge(data('x', '2') + data('y', '5'))}${edge(data('y', '1'))}`),
      key('x', 'advies') + key('y', 'vriend'),
    )
    expect(reading(columns).sheets.slice(1)).toMatchObject([
      { name: 'advies', rows: ['from to weight', 'a b 2'] },
      { name: 'vriend', rows: ['from to weight', 'a b 5', 'a b 1'] },
    ])
  })

  it('leaves nested graphs and hyperedges out, and says so', () => {
    const file = graphml(
      `<graph edgedefault="directed"><node id="a"><graph id="in"><node id="x"/></graph></node><hyperedge><endpoint node="a"/></hyperedge></graph>`,
    )
    expect(reading(file).sheets).toMatchObject([{ rows: ['id', 'a'] }])
    expect(reading(file).contents[0]?.notices).toEqual([{ kind: 'notRead', count: 2 }])
  })
})

describe('GEXF', () => {
  it('is people with attributes and ties by kind', () => {
    const file = `<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="vak" type="string"><default>nat</default></attribute></attributes>
<nodes><node id="0" label="P01"><attvalues><attvalue for="0" value="wi"/></attvalues><viz:color r="1" g="2" b="3"/></node>
<node id="1" label="P02"/></nodes>
<edges><edge id="0" source="0" target="1" weight="2.5"/><edge id="1" source="1" target="0" type="mutual" kind="vriend"/></edges></graph></gexf>`
    const found = reading(file)
    expect(found.sheets).toMatchObject([
      { rows: ['id label vak', '0 P01 wi', '1 P02 nat'] },
      { name: '', rows: ['from to weight', '0 1 2.5'] },
      { name: 'vriend', rows: ['from to', '1 0', '0 1'] },
    ])
    // A label that is a code is taken as one.
    expect(found.contents[0]?.columns.map(({ proposal }) => proposal.people.as)).toEqual([
      'id',
      'code',
      'attribute',
    ])
    expect(found.contents[1]?.columns[2]?.numbers).toEqual({ smallest: 2.5, largest: 2.5, isWhole: false })
  })
})

describe('Pajek', () => {
  it('is vertices, arcs, edges, lists, matrices, partitions and vectors, with several relations', () => {
    const file = `% made by hand
*Network school
*Vertices 3
1 "Jan de Vries" 0.1 0.2 0.5 ic Red
2 b
*Arcs :1 "advies"
1 2 3
*Arcs :2 vriend
2 1
1: 3 1 1
*Edges :3 samen
1 3 2 l "x"
*Arcslist :4 lijst
1 2 3
*Matrix :5 vier
0 1 0
0 0 2
.5 0 0
*Partition vak
*Vertices 3
1
9999998
2
*Vector maat
*Vertices 3
0.5
1
2
*Permutation p
*Vertices 3
1
`
    expect(reading(file).sheets).toMatchObject([
      {
        kind: 'people',
        rows: ['id label x y vak maat', '1 Jan de Vries 0.1 0.2 1 0.5', '2 b    1', '3    2 2'],
        lines: [4, 4, 5, 3],
      },
      { name: 'advies', rows: ['from to weight', '1 2 3', '3 1 1'] },
      { name: 'vriend', rows: ['from to weight', '2 1 1'] },
      { name: 'samen', rows: ['from to weight', '1 3 2', '3 1 2'] },
      { name: 'lijst', rows: ['from to weight', '1 2 1', '1 3 1'] },
      {
        name: 'vier',
        kind: 'matrix',
        rows: [' 1 2 3', '1 0 1 0', '2 0 0 2', '3 .5 0 0'],
        lines: [16, 16, 17, 18],
      },
    ])
  })

  it('may hold several networks of the same people', () => {
    const file =
      '*Network een\r\n*Vertices 2\r\n1 a\r\n2 b\r\n*Arcs\r\n1 2\r\n*Network twee\r\n*Vertices 2\r\n1 a\r\n2 b\r\n*Arcs\r\n2 1\r\n'
    expect(reading(file).sheets.map(({ name }) => name)).toEqual(['', 'een', 'twee'])
    expect(
      refused(file.replace('*Network twee\r\n*Vertices 2', '*Network twee\r\n*Vertices 3')),
    ).toMatchObject({
      reason: 'otherSize',
      row: 8,
    })
  })
})

describe('UCINET DL', () => {
  it('is matrices with labels of rows and levels', () => {
    const file =
      'dl n = 2, nm=2, format=fullmatrix\nlabels:\n"Jan B" p2\nmatrix labels:\nadvies,vriend\ndata:\n0 1\nna 0\n0 559\n1 0\n'
    expect(reading(file).sheets).toMatchObject([
      { rows: ['id', 'Jan B', 'p2'], lines: [3, 3, 3] },
      { name: 'advies', rows: [' Jan B p2', 'Jan B 0 1', 'p2  0'] },
      { name: 'vriend', rows: [' Jan B p2', 'Jan B 0 559', 'p2 1 0'] },
    ])
  })

  it.each([
    [
      'labels embedded',
      'DL N=3\nFORMAT=FM\nLABELS EMBEDDED\nDATA:\n a b c\nb 1 0 2\na 0 3 4\nc 5 6 0\n',
      [' b a c', 'b 0 1 2', 'a 3 0 4', 'c 6 5 0'],
    ],
    [
      'without a diagonal',
      'DL N=3 DIAGONAL ABSENT\nDATA:\n1 2\n3 4\n5 6\n',
      [' 1 2 3', '1  1 2', '2 3  4', '3 5 6 '],
    ],
    [
      'a lower half',
      'DL N=3 FORMAT=LOWERHALF\nDATA:\n0\n1 0\n2 3 0\n',
      [' 1 2 3', '1 0 1 2', '2 1 0 3', '3 2 3 0'],
    ],
    [
      'an upper half without a diagonal',
      'DL N=3 FORMAT=UPPERHALF DIAGONAL=ABSENT\nDATA:\n1 2\n3\n',
      [' 1 2 3', '1  1 2', '2 1  3', '3 2 3 '],
    ],
    [
      'rows over more than a line',
      'DL N=3\nDATA:\n0 1\n2 3 0 4\n5 6 0\n',
      [' 1 2 3', '1 0 1 2', '2 3 0 4', '3 5 6 0'],
    ],
    [
      'an edge list',
      'DL N=3 FORMAT=EDGELIST1\nLABELS:\nx,y,z\nDATA:\n1 2 4\n3 1\n9 1\n',
      ['from to weight', 'x y 4', 'z x 1', '#9 x 1'],
    ],
    [
      'an edge list with names',
      'DL N=3 FORMAT=EDGELIST1\nLABELS EMBEDDED\nDATA:\nx y 4\nz x\n',
      ['from to weight', 'x y 4', 'z x 1'],
    ],
    [
      'a node list',
      'DL N=3 FORMAT=NODELIST1\nDATA:\n1 2 3\n2 1\n',
      ['from to weight', '1 2 1', '1 3 1', '2 1 1'],
    ],
  ] as const)('may be %s', (_, file, rows) => {
    expect(reading(file).sheets[1]?.rows).toEqual(rows)
  })

  it('separates relations of a list by a mark', () => {
    const file = 'DL N=2 NM=2 FORMAT=EDGELIST1\nMATRIX LABELS:\na\nb\nDATA:\n1 2\n!\n2 1\n'
    expect(reading(file).sheets.slice(1)).toMatchObject([
      { name: 'a' },
      { name: 'b', rows: ['from to weight', '2 1 1'] },
    ])
  })
})

describe('letters', () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><graphml><graph edgedefault="directed"><node id="Zoë’s"/></graph></graphml>`
  it.each([
    ['UTF-8', utf8(text('utf-8')), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text('UTF-8')}`), 'utf-8'],
    ['UTF-16', utf16(text('utf-16')), 'utf-16le'],
    ['UTF-16, big end first', utf16(text('utf-16'), { big: true }), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text('utf-16'), { mark: false }), 'utf-16le'],
    ['Windows-1252', windows1252(text('windows-1252')), 'windows-1252'],
    ['Latin-1', windows1252(text('ISO-8859-1')), 'windows-1252'],
  ] as const)('are read as %s', (_, file, encoding) => {
    const found = reading(file)
    expect(found.sheets[0]?.rows).toEqual(['id', 'Zoë’s'])
    expect(found.encoding).toBe(encoding)
  })

  it('of a Pajek file from an old Dutch computer are read too', () => {
    expect(reading(windows1252('*Vertices 1\n1 "Zoë"\n')).sheets[0]?.rows[1]).toBe('1 Zoë')
    expect(reading(utf16('*Vertices 1\n1 "Zoë"\n')).sheets[0]?.rows[1]).toBe('1 Zoë')
  })
})

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const laughs = `<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY lol "lol">\n${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${String(index + 1)} "${`&l${index === 0 ? 'ol' : String(index)};`.repeat(10)}">`).join('\n')}\n]>\n<graphml><graph><node id="&l9;"/></graph></graphml>`

describe('a hostile or broken network file is refused, with the line', () => {
  it.each<[string, string | Uint8Array, Partial<Unreadable>]>([
    ['a billion laughs', laughs, { reason: 'docType' }],
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE graphml SYSTEM "http://x/y.dtd">\n<graphml/>',
      { reason: 'docType', row: 2 },
    ],
    [
      'an outside entity',
      '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>',
      { reason: 'docType' },
    ],
    [
      'an entity nobody knows',
      graphml('<graph><node id="&x;"/></graph>'),
      { reason: 'notWellFormed', row: 3 },
    ],
    ['a web page', '<!DOCTYPE html><html><body>x</body></html>', { reason: 'notText' }],
    ['other XML', '<?xml version="1.0"?><svg/>', { reason: 'notText' }],
    [
      'elements in elements',
      graphml(`<graph>${'<node id="x"><graph>'.repeat(200)}`),
      { reason: 'unsafeGraph', row: 3 },
    ],
    [
      'many attributes',
      graphml(
        `<graph><node ${Array.from({ length: 300 }, (_, n) => `a${String(n)}="1"`).join(' ')}/></graph>`,
      ),
      { reason: 'unsafeGraph', row: 3 },
    ],
    [
      'an endless attribute',
      graphml(`<graph><node id="${'x'.repeat(20_000)}"/></graph>`),
      { reason: 'textTooLong', row: 3 },
    ],
    [
      'an endless text',
      graphml(`<graph><node id="a"><data key="d">${'x'.repeat(20_000)}</data></node></graph>`),
      { reason: 'textTooLong', row: 3 },
    ],
    ['XML that is cut off', graphml('<graph><node id="a"/>').slice(0, -12), { reason: 'cutOff' }],
    [
      'XML cut off within a tag',
      graphml('<graph><node id="a"/><edge sou').slice(0, -12),
      { reason: 'cutOff' },
    ],
    [
      'a tag that is not closed',
      graphml('<graph><node id="a"></graph>'),
      { reason: 'notWellFormed', row: 3 },
    ],
    ['a zero in XML', graphml('<graph>\n<node id="a\u0000"/></graph>'), { reason: 'notWellFormed', row: 4 }],
    [
      'letters that are no UTF-8',
      bytes(
        '<?xml version="1.0" encoding="utf-8"?>\n<graphml><graph><node id="',
        [0xe9, 0x20],
        '"/></graph></graphml>',
      ),
      { reason: 'encoding' },
    ],
    [
      'letters of a kind we do not know',
      '<?xml version="1.0" encoding="Shift_JIS"?><graphml/>',
      { reason: 'encoding', row: 1 },
    ],
    ['a graph of nobody', graphml('<graph/>'), { reason: 'noRows' }],
    [
      'an edge without an end',
      graphml('<graph><node id="a"/>\n<edge source="a"/></graph>'),
      { reason: 'notUnderstood', row: 4 },
    ],
    [
      'a vertex that is not declared',
      '*Vertices 1\n1 a\n2 b\n',
      { reason: 'notUnderstood', row: 3, column: 1 },
    ],
    ['a vertex twice', '*Vertices 2\n1 a\n1 b\n', { reason: 'labelTwice', row: 3 }],
    ['a thousand million vertices', '*Vertices 1000000000\n1 a\n', { reason: 'tooManyPeople', row: 1 }],
    ['a thousand million people', 'DL N=1000000000\nDATA:\n0\n', { reason: 'tooManyPeople', row: 1 }],
    ['a number of people that is none', 'DL N=-4\nDATA:\n0\n', { reason: 'notUnderstood', row: 1 }],
    ['two kinds of vertices', '*Vertices 5 2\n1 a\n', { reason: 'twoMode', row: 1 }],
    ['rows that are not columns', 'DL NR=2 NC=3\nDATA:\n0 1 2\n3 4 5\n', { reason: 'twoMode' }],
    [
      'a matrix with a cell too few',
      '*Vertices 3\n*Matrix\n0 1 0\n0 0\n1 0 0\n',
      { reason: 'notSquare', row: 4, column: 3 },
    ],
    [
      'a matrix with a cell too many',
      '*Vertices 2\n*Matrix\n0 1\n0 0 7\n',
      { reason: 'notSquare', row: 4, column: 3 },
    ],
    ['a matrix that stops', '*Vertices 3\n*Matrix\n0 1 0\n', { reason: 'cutOff' }],
    [
      'a letter in a matrix',
      '*Vertices 2\n*Matrix\n0 x\n0 0\n',
      { reason: 'notUnderstood', row: 3, column: 2 },
    ],
    ['a quote that stays open', '*Vertices 1\n1 "Jan\n', { reason: 'unclosedQuote', row: 2, column: 2 }],
    [
      'a list of values of other people',
      '*Vertices 2\n1 a\n2 b\n*Partition p\n*Vertices 3\n1\n',
      { reason: 'otherSize', row: 5 },
    ],
    [
      'a DL matrix with a cell too few',
      'DL N=3\nDATA:\n0 1 2\n3 0\n4 5 0\n',
      { reason: 'notSquare', row: 4, column: 3 },
    ],
    ['a DL matrix that stops', 'DL N=3\nDATA:\n0 1 2\n3 0 1\n', { reason: 'cutOff' }],
    ['a DL matrix too many', 'DL N=2\nDATA:\n0 1\n1 0\n0 1\n1 0\n', { reason: 'notSquare', row: 5 }],
    ['a label twice', 'DL N=2\nLABELS:\nAnn\nann\nDATA:\n0 1\n1 0\n', { reason: 'labelTwice', row: 4 }],
    ['a label too few', 'DL N=3\nLABELS:\na b\nDATA:\n0 1 2\n', { reason: 'cutOff' }],
    [
      'columns of other people',
      'DL N=2\nROW LABELS:\na b\nCOLUMN LABELS:\na c\nDATA:\n0 1\n1 0\n',
      { reason: 'twoMode', row: 5 },
    ],
    ['a DL file without data', 'DL N=3\nLABELS:\na b c\n', { reason: 'cutOff' }],
    ['a format we do not know', 'DL N=3 FORMAT=RANKEDLIST1\nDATA:\n1 2\n', { reason: 'notUnderstood' }],
    ['a DL word we do not know', 'DL N=3\nWIZARD=1\nDATA:\n1 2\n', { reason: 'notUnderstood', row: 2 }],
    ['zeros in a Pajek file', '*Vertices 1\n1 "a\u0000"\n', { reason: 'notText' }],
    [
      'thirty-three megabytes',
      Buffer.concat([utf8(graphml('<graph>')), Buffer.alloc(33 * 1024 * 1024, ' ')]),
      { reason: 'tooLarge' },
    ],
  ])('%s', (_, file, why) => {
    const began = performance.now()
    expect(refused(file)).toMatchObject(why)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
