import { useTranslation } from '../i18n/index.ts'
import type { SaveFormat, ShownTable } from '../../shared/contract/exports.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { api } from '../api/client.ts'
import { useLanguage } from '../i18n/format.ts'
import { CommandButton } from './commands/CommandButton.tsx'
import { download } from './download.ts'
import { tell } from './toasts.tsx'
import { useWrite } from './write.ts'

interface SaveTableProps {
  /** What the commands are called; the format is added to it. */
  readonly id: string
  /** Which table, where a page has several. */
  readonly about?: string
  /** Names are in the file, and the buttons say so. */
  readonly hasNames?: boolean
  /** Asks for the file. */
  readonly make: (asked: { readonly format: SaveFormat; readonly language: Language }) => Promise<File>
}

/** Two buttons that save a table, as CSV and as Excel; both are in the list of Ctrl+K. */
export function SaveTable({ id, about, hasNames = false, make }: SaveTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const save = useWrite({
    mutationFn: (format: SaveFormat) => make({ format, language }),
    onSuccess: (file) => {
      download(file)
      tell(t(($) => $.common.saved, { file: file.name }))
    },
  })
  return (
    <>
      <CommandButton
        id={`${id}.csv`}
        title={hasNames ? ($) => $.common.saveCsvNames : ($) => $.common.saveCsv}
        words={($) => $.common.saveWords}
        about={about}
        kind="quiet"
        isEnabled={!save.isPending}
        run={() => {
          save.mutate('csv')
        }}
      />
      <CommandButton
        id={`${id}.xlsx`}
        title={hasNames ? ($) => $.common.saveExcelNames : ($) => $.common.saveExcel}
        words={($) => $.common.saveWords}
        about={about}
        kind="quiet"
        isEnabled={!save.isPending}
        run={() => {
          save.mutate('xlsx')
        }}
      />
    </>
  )
}

interface SaveShownProps {
  readonly id: string
  readonly about?: string
  readonly hasNames?: boolean
  readonly table: ShownTable
}

/** The same for a table that is worked out in the window: it is saved in the words on screen. */
export function SaveShown({ table, ...props }: SaveShownProps) {
  return <SaveTable {...props} make={(asked) => api.exports.shown({ ...asked, table })} />
}
