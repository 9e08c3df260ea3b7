import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from '../../../../main/store/db.ts'
import { dataFileName } from '../../../../main/store/header.ts'
import { insertAttachment } from '../../../../main/store/repositories/attachments.ts'
import type { AttachedTo } from '../../../../shared/domain/attachments.ts'
import type { AttachmentId, CardId, DocumentId, ProductVersionId } from '../../../../shared/domain/ids.ts'
import type { Part, World } from '../world.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const files = [
  { name: 'Foto van de wand.png', kind: 'picture', mediaType: 'image/png', bytes: picture },
  {
    name: 'Lesopzet.pdf',
    kind: 'document',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.7\n% Een lesopzet, heel kort.\n%%EOF\n'),
  },
  {
    name: 'Aantekeningen.txt',
    kind: 'document',
    mediaType: 'text/plain',
    bytes: Buffer.from('Wat we hoorden in de klas.\n'),
  },
] as const

/** Where files can lie: only beside a file that is the data file of a folder of its own. */
const folderOf = ({ sqlite }: World): string | null =>
  !sqlite.memory && basename(sqlite.name) === dataFileName ? join(dirname(sqlite.name), 'attachments') : null

function keep(folder: string, bytes: Buffer): string {
  const name = createHash('sha256').update(bytes).digest('hex')
  const place = join(folder, name.slice(0, 2))
  mkdirSync(place, { recursive: true, mode: 0o700 })
  if (!existsSync(join(place, name))) writeFileSync(join(place, name), bytes, { mode: 0o600 })
  return name
}

/** Here and there a link, and where there is a folder for it a file: at a card, a version of a product or a document. */
export const attachments: Part = {
  name: 'attachments',
  tables: ['attachment'],
  needs: ['products', 'boards', 'documents'],
  fill(world, random) {
    const { db } = world
    const folder = folderOf(world)
    const idsOf = (table: string) =>
      db.all(`SELECT id FROM ${table} ORDER BY id`, {}, (row) => text(row, 'id'))
    const owners: AttachedTo[] = [
      ...idsOf('card').map((id) => ({ cardId: id as CardId })),
      ...idsOf('product_version').map((id) => ({ productVersionId: id as ProductVersionId })),
      ...idsOf('document').map((id) => ({ documentId: id as DocumentId })),
    ]
    const nothing = { cardId: null, productVersionId: null, documentId: null }
    owners.forEach((to, i) => {
      if (i > 0 && !random.chance(0.1)) return
      insertAttachment(db, {
        id: random.uuid() as AttachmentId,
        ...nothing,
        ...to,
        position: 0,
        kind: 'link',
        name: random.pick(['Voorbeeldles', 'www.voorbeeld.example']),
        url: 'https://www.voorbeeld.example/les',
        sha256: null,
        bytes: null,
        mediaType: '',
      })
      if (folder === null) return
      const { bytes, ...about } = random.pick(files)
      insertAttachment(db, {
        id: random.uuid() as AttachmentId,
        ...nothing,
        ...to,
        position: 1,
        ...about,
        url: null,
        sha256: keep(folder, bytes),
        bytes: bytes.length,
      })
    })
  },
}
