import { useState } from 'react'
import type { SaveFormat } from '../../../shared/contract/exports.ts'
import type { RoundDesk } from '../../../shared/contract/monitoring.ts'
import { api } from '../../api/client.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { download } from '../download.ts'
import { SaveTable } from '../SaveTable.tsx'
import { tell } from '../toasts.tsx'
import { useWrite } from '../write.ts'
import { refusalText } from './refusal.ts'
import { marksTable, roundsTable, type RoundTableWords } from './round-tables.ts'

const wordsOf = (t: TFunction, title: string): RoundTableWords => ({
  title,
  indicator: t(($) => $.roundExport.indicator),
  left: t(($) => $.roundExport.left),
  right: t(($) => $.roundExport.right),
  answered: t(($) => $.roundExport.answered),
  median: t(($) => $.roundExport.median),
  desired: t(($) => $.roundExport.desired),
  sheet: t(($) => $.roundExport.sheet),
  kind: t(($) => $.roundExport.kind),
  value: t(($) => $.roundExport.value),
  now: t(($) => $.roundExport.now),
  notApplicable: t(($) => $.roundExport.notApplicable),
})

/** What of a revealed round leaves the app as a table: medians freely, single crosses only by a deliberate choice. */
export function RoundExport({ desk }: { readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asksMarks, setAsksMarks] = useState(false)
  const { networkId, isRevealed } = desk.round
  if (!isRevealed) return null
  const title = t(($) => $.roundExport.allRounds)
  return (
    <section aria-label={t(($) => $.roundExport.title)}>
      <div className="head">
        <h3>{title}</h3>
        <span className="right">
          <SaveTable
            id="rounds.table"
            about={title}
            make={async ({ format: kind, language }) => {
              const rounds = await api.rounds.list({ networkId })
              const pictures = []
              for (const { id, isRevealed: isShown } of rounds)
                if (isShown) pictures.push(await api.rounds.picture({ id }))
              return api.exports.shown({
                format: kind,
                language,
                table: roundsTable(pictures, wordsOf(t, title), format),
              })
            }}
          />
          <CommandButton
            id="round.takeOutMarks"
            title={($) => $.roundExport.marks}
            words={($) => $.roundExport.marksWords}
            kind="quiet"
            run={() => {
              setAsksMarks(true)
            }}
          />
        </span>
      </div>
      {asksMarks ? (
        <MarksDialog
          desk={desk}
          onClose={() => {
            setAsksMarks(false)
          }}
        />
      ) : null}
    </section>
  )
}

interface MarksDialogProps {
  readonly desk: RoundDesk
  readonly onClose: () => void
}

/** Asks what for before single crosses leave: that is kept with the round. */
function MarksDialog({ desk, onClose }: MarksDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [why, setWhy] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { round, indicators } = desk
  const save = useWrite(
    {
      mutationFn: async (kind: SaveFormat) => {
        const { result } = await api.rounds.takeOutMarks({ id: round.id, why: why.trim() })
        const title = t(($) => $.roundExport.marksTitle, { round: round.name })
        return api.exports.shown({
          format: kind,
          language: format.language,
          table: marksTable(result.rows, indicators, wordsOf(t, title), format),
        })
      },
      onSuccess: (file: File) => {
        download(file)
        tell(t(($) => $.common.saved, { file: file.name }))
        onClose()
      },
    },
    { say: refusalText },
  )
  const run = (kind: SaveFormat) => {
    setAsked(true)
    if (why.trim() !== '') save.mutate(kind)
  }
  return (
    <Dialog title={t(($) => $.roundExport.marks)} isOpen onClose={onClose} keepOpen>
      <p>{t(($) => $.roundExport.marksText)}</p>
      {desk.isSmall ? <p className="notice">{t(($) => $.roundExport.small)}</p> : null}
      <TextField
        label={t(($) => $.roundExport.why)}
        help={t(($) => $.roundExport.whyHelp)}
        value={why}
        onChange={setWhy}
        maxLength={300}
        lines={2}
        isRequired
        autoFocus
        error={isAsked && why.trim() === '' ? t(($) => $.roundExport.whyError) : undefined}
      />
      <div className="actions">
        <CommandButton
          id="round.takeOutCsv"
          title={($) => $.common.saveCsv}
          isEnabled={!save.isPending}
          run={() => {
            run('csv')
          }}
        />
        <CommandButton
          id="round.takeOutExcel"
          title={($) => $.common.saveExcel}
          isEnabled={!save.isPending}
          run={() => {
            run('xlsx')
          }}
        />
      </div>
    </Dialog>
  )
}
