import { type ReadableDb, integer, text } from './db.ts'

/** A file that a data file points at, and from which networks: ids, no names. */
export interface FileReference {
  readonly sha256: string
  readonly bytes: number
  /** Of a row that only undo or the trash may bring back, where nobody knows the network any more: an empty text. */
  readonly networkIds: readonly string[]
}

/** Every file that a data file points at: from its rows, and from what undo or the trash may bring back. */
export function filesIn(db: ReadableDb): FileReference[] {
  const hasThem = db.get("SELECT 1 FROM main.sqlite_schema WHERE name = 'attachment'", {}, () => true)
  if (hasThem !== true) return []
  const onRecord = (image: 'before' | 'after') =>
    `SELECT ${image} ->> '$.sha256' AS sha256, ${image} ->> '$.bytes' AS bytes, coalesce(network_id, '') AS network_id
     FROM change_row JOIN change ON change.seq = change_seq
     WHERE table_name = 'attachment' AND ${image} ->> '$.sha256' IS NOT NULL`
  return db.all(
    `SELECT sha256, max(bytes) AS bytes, json_group_array(DISTINCT network_id) AS networks FROM (
       SELECT sha256, bytes, coalesce(board.network_id, product.network_id, document.network_id, '') AS network_id
       FROM attachment
       LEFT JOIN card ON card.id = attachment.card_id LEFT JOIN board ON board.id = card.board_id
       LEFT JOIN product_version ON product_version.id = attachment.product_version_id
       LEFT JOIN product ON product.id = product_version.product_id
       LEFT JOIN document ON document.id = attachment.document_id
       WHERE sha256 IS NOT NULL
       UNION ${onRecord('before')} UNION ${onRecord('after')}
     ) GROUP BY sha256 ORDER BY sha256`,
    {},
    (row) => ({
      sha256: text(row, 'sha256'),
      bytes: integer(row, 'bytes'),
      networkIds: (JSON.parse(text(row, 'networks')) as string[]).sort(),
    }),
  )
}
