import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Api } from '../../../shared/contract/index.ts'
import type { DocumentId, NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { completeCard } from '../../support/card.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))

/** The smallest picture there is, and one that is another. */
export const png = (mark = ''): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
      Buffer.from(mark),
    ]),
  )
export const pdf = (text = 'een plan'): Uint8Array<ArrayBuffer> => bytesOf(`%PDF-1.7\n% ${text}\n%%EOF\n`)
export const program = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, 0xff, 0xff])

const office = 'application/vnd.openxmlformats-officedocument'
/** A document of an office program, in so far as anybody looks. */
export function docx(parts: Readonly<Record<string, string>> = {}, types = ''): Uint8Array<ArrayBuffer> {
  const about = `<Types><Override PartName="/word/document.xml" ContentType="${office}.wordprocessingml.document.main+xml"/>${types}</Types>`
  const all = { '[Content_Types].xml': about, 'word/document.xml': '<w:document/>', ...parts }
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, bytesOf(text)]))),
  )
}

/** Every file in the folder of attachments, by its path within. */
export function filesIn(dataFolder: string): string[] {
  const root = join(dataFolder, 'attachments')
  const found = lstatSync(root, { throwIfNoEntry: false })
  return found?.isDirectory() === true
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
    : []
}

export const pathOf = (dataFolder: string, hash: string): string =>
  join(dataFolder, 'attachments', hash.slice(0, 2), hash)

export interface Place {
  readonly workplaceId: WorkplaceId
  readonly networkId: NetworkId
  readonly to: { readonly documentId: DocumentId }
}

/** A werkplaats with a network and a document in it, by way of the contract. */
export async function placeFor(api: Api, name = 'Netwerk'): Promise<Place> {
  const workplace = (await api.workplaces.create({ name: `Werkplaats ${name}` })).result
  return { workplaceId: workplace.id, ...(await networkIn(api, workplace.id, name)) }
}

export async function networkIn(
  api: Api,
  workplaceId: WorkplaceId,
  name: string,
): Promise<Omit<Place, 'workplaceId'>> {
  const network = (await api.networks.create({ workplaceId, name })).result
  await api.networks.updatePrivacy({ id: network.id, patch: completeCard })
  const document = (
    await api.documents.make({
      networkId: network.id,
      meetingId: null,
      productVersionId: null,
      template: 'builtIn:preparation',
      language: 'nl',
    })
  ).result
  return { networkId: network.id, to: { documentId: document.document.id } }
}

export const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string, type = ''): File =>
  new File([bytes], name, { type })

export const add = async (api: Api, to: Place['to'], bytes: Uint8Array<ArrayBuffer>, name: string) =>
  (await api.attachments.addFile({ to, file: fileOf(bytes, name), name })).result
