import { useState } from 'react'
import { linesOf } from '../../../app/entry.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { TextField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

interface ManyCardsProps {
  readonly text: string
  /** How many cards can be made in one go now. */
  readonly most: number
  /** How many still fit on the board. */
  readonly room: number
  readonly onAdd: (text: string) => void
  readonly onClose: () => void
}

/** Asks before very many cards are made, and says when they are too many; all that was pasted stays in sight and can be cut down. */
export function ManyCards({ text, most, room, onAdd, onClose }: ManyCardsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [rest, setRest] = useState(text)
  const lines = linesOf(rest)
  const isTooMany = lines.length > most
  const count = isTooMany ? most : lines.length
  const add = () => {
    onAdd(lines.slice(0, count).join('\n'))
    if (isTooMany) setRest(lines.slice(count).join('\n'))
    else onClose()
  }
  return (
    <Dialog title={t(($) => $.board.many.title)} isOpen keepOpen wide onClose={onClose}>
      <div className="stack">
        <p role="status">
          {t(($) => $.board.many.lines, { count: lines.length, lines: format.number(lines.length) })}{' '}
          {isTooMany
            ? room === 0
              ? t(($) => $.board.many.full)
              : t(($) => $.board.many.most, { most: format.number(most), room: format.number(room) })
            : null}
        </p>
        <TextField
          label={t(($) => $.board.many.text)}
          help={t(($) => $.board.many.help)}
          value={rest}
          onChange={setRest}
          lines={12}
        />
      </div>
      <div className="actions">
        <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="dialog.addCards"
          title={isTooMany ? ($) => $.board.many.addFirst : ($) => $.board.many.add}
          values={{ count }}
          kind="main"
          isEnabled={count > 0}
          run={add}
        />
      </div>
    </Dialog>
  )
}
