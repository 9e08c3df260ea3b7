import { type Source, one } from './source.ts'

const ofNetwork = { network: 'r.network_id' } as const
const ofDocument = {
  network: one('network_id', 'document', 'r.document_id'),
  opens: 'document',
  of: 'r.document_id',
  within: one('title', 'document', 'r.document_id'),
  meeting: one('meeting_id', 'document', 'r.document_id'),
} as const
/** A file or link lies with one of three things. */
const attached = (
  to: Pick<Source, 'opens' | 'of' | 'network' | 'within' | 'meeting'>,
  column: string,
): Source => ({
  kind: 'attachment',
  table: 'attachment',
  name: ['name'],
  body: ['url'],
  where: `r.${column} IS NOT NULL`,
  byLetters: true,
  ...to,
})
const boardOfCard = one('board_id', 'card', 'r.card_id')
const productOfVersion = one('product_id', 'product_version', 'r.product_version_id')

/** What is of no meeting, product or round. */
export const ofTheRest: readonly Source[] = [
  {
    kind: 'facility',
    table: 'facility',
    name: ['name'],
    body: ['provider', 'note', 'end_note'],
    ...ofNetwork,
    opens: 'facilities',
  },
  {
    kind: 'consultation',
    table: 'consultation',
    name: [],
    body: ['place', 'notes'],
    network: null,
    opens: 'consultation',
    of: 'r.id',
    on: 'r."on"',
  },
  {
    kind: 'consultationPoint',
    table: 'consultation_point',
    name: ['title'],
    body: ['notes'],
    ...ofNetwork,
    opens: 'consultation',
    of: 'r.consultation_id',
    on: one('"on"', 'consultation', 'r.consultation_id'),
  },
  {
    kind: 'workForm',
    table: 'work_form',
    name: ['title'],
    body: ['purpose', 'materials', 'steps', 'handout', 'source'],
    json: ['materials', 'steps'],
    network: null,
    opens: 'workForm',
    of: 'r.id',
    byLetters: true,
  },
  {
    kind: 'template',
    table: 'template',
    name: ['title'],
    body: [],
    network: null,
    opens: 'templates',
    byLetters: true,
  },
  {
    kind: 'templateSection',
    table: 'template_section',
    name: ['title'],
    body: ['guidance'],
    network: null,
    opens: 'templates',
    within: one('title', 'template', 'r.template_id'),
  },
  {
    kind: 'templatePoint',
    table: 'template_point',
    name: ['text'],
    body: [],
    network: null,
    opens: 'templates',
    within: one('title', 'template', 'r.template_id'),
  },
  attached(
    {
      opens: 'board',
      of: boardOfCard,
      network: one('network_id', 'board', boardOfCard),
      within: one('title', 'board', boardOfCard),
    },
    'card_id',
  ),
  attached(
    {
      opens: 'product',
      of: productOfVersion,
      network: one('network_id', 'product', productOfVersion),
      within: one('name', 'product', productOfVersion),
    },
    'product_version_id',
  ),
  attached(ofDocument, 'document_id'),
  { kind: 'attribute', table: 'attribute', name: ['name'], body: [], network: null, opens: 'participants' },
  { kind: 'holiday', table: 'holiday', name: ['name'], body: [], network: null, opens: 'meetings' },
]
