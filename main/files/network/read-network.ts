import { decode } from '../csv/decode.ts'
import { networkBuilder } from './builder.ts'
import { looksLikeDl, readDl } from './dl.ts'
import type { NetworkFile } from './found.ts'
import { gexfHearer } from './gexf.ts'
import { graphmlHearer } from './graphml.ts'
import { looksLikePajek, readPajek } from './pajek.ts'
import { refusal } from './refuse.ts'
import { withFeeds } from './words.ts'
import { looksLikeXml, readXml, type XmlHearer } from './xml.ts'

/** XML that is a graph, by its root. */
function readGraph(bytes: Uint8Array, onProgress: (share: number) => void): NetworkFile {
  const builder = networkBuilder()
  const root: { format: 'graphml' | 'gexf' | null; hearer: (XmlHearer & { end(): void }) | null } = {
    format: null,
    hearer: null,
  }
  const { encoding } = readXml(
    bytes,
    {
      open(element) {
        if (root.hearer !== null) {
          root.hearer.open(element)
          return
        }
        const { name } = element
        // Other XML is no table and no network.
        if (name !== 'graphml' && name !== 'gexf') throw refusal('notText')
        root.format = name
        root.hearer = name === 'graphml' ? graphmlHearer(builder) : gexfHearer(builder)
      },
      close: (name, text) => root.hearer?.close(name, text),
    },
    onProgress,
  )
  const { format, hearer } = root
  if (hearer === null || format === null) throw refusal('notText')
  hearer.end()
  return { format, encoding, ...builder.finish() }
}

/**
 * Reads a network file, by what is in it whatever its name says: GraphML, GEXF, Pajek, UCINET DL. Null when it is none of them.
 * @throws Failure FILE_UNREADABLE with the line
 */
export function readNetwork(bytes: Uint8Array, onProgress: (share: number) => void): NetworkFile | null {
  if (looksLikeXml(bytes)) return readGraph(bytes, onProgress)
  const head = Buffer.from(bytes.subarray(0, 8_000))
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff]+/u, '')
  const isPajek = looksLikePajek(head)
  if (!isPajek && !looksLikeDl(head)) return null
  const { text, encoding } = decode(bytes)
  const builder = networkBuilder()
  if (isPajek) readPajek(withFeeds(text), builder, onProgress)
  else readDl(withFeeds(text), builder, onProgress)
  return { format: isPajek ? 'pajek' : 'dl', encoding, ...builder.finish() }
}
