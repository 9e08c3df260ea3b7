import type { TFunction } from '../../i18n/translate.ts'
import { SelectField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { sheetById, type SheetId } from '../../print/catalogue.ts'
import type { Matters } from './useMatters.ts'

interface MatterFieldProps {
  readonly sheet: SheetId
  readonly matters: Matters
  readonly onMatter: (id: string | null) => void
}

/** What a sheet is filled in with: a document, product, board, work form, round, story or organisation; without one it is for filling in by hand. */
export function MatterField({ sheet, matters, onMatter }: MatterFieldProps) {
  const { t } = useTranslation()
  const options = matters.of(sheet)
  const chosen = matters.chosen(sheet)
  if (options.length === 0) return null
  return (
    <div className="print-more">
      <SelectField
        label={labelOf(t, sheet)}
        value={options.some(({ id }) => id === chosen) ? (chosen ?? '') : ''}
        none={t(($) => $.printing.leftBlank)}
        options={options}
        onChange={(id) => {
          onMatter(id === '' ? null : id)
        }}
      />
    </div>
  )
}

function labelOf(t: TFunction, sheet: SheetId): string {
  const { about, documentKind } = sheetById(sheet)
  if (about === 'product') return t(($) => $.printing.whichProduct)
  if (about === 'board') return t(($) => $.printing.whichBoard)
  if (about === 'round') return t(($) => $.printing.whichRound)
  if (about === 'story') return t(($) => $.printing.whichStory)
  if (about === 'organisation') return t(($) => $.printing.whichOrganisation)
  if (about === 'wave') return t(($) => $.printing.whichWave)
  if (about === 'person') return t(($) => $.printing.whichPerson)
  if (about === 'workForm') return t(($) => $.printing.whichWorkForm)
  return documentKind === 'projectPlan' ? t(($) => $.printing.whichDocument) : t(($) => $.printing.whichList)
}
