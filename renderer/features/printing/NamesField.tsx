import { useTranslation } from '../../i18n/index.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { Segmented } from '../../design/Segmented.tsx'
import { sheetById, type SheetId } from '../../print/catalogue.ts'
import { isAlwaysUnnamed } from '../../print/paper.ts'

interface NamesFieldProps {
  readonly network: NetworkSummary | null
  readonly sheets: readonly SheetId[]
  readonly showsNames: boolean
  readonly onNames: (showsNames: boolean) => void
}

/** Whether sheets that say who does what do so by code or by name; and why there is no choice where there is none. */
export function NamesField({ network, sheets, showsNames, onNames }: NamesFieldProps) {
  const { t } = useTranslation()
  if (network === null || !sheets.some((sheet) => sheetById(sheet).showsPeople)) return null
  if (isAlwaysUnnamed(network)) {
    // Where there are personal sheets too it has been said beside them.
    const isSaid = sheets.some((sheet) => sheetById(sheet).isPersonal)
    return isSaid ? null : <p className="notice">{t(($) => $.printing.alwaysUnnamed)}</p>
  }
  return (
    <div className="field">
      <span className="label">{t(($) => $.printing.peopleShown)}</span>
      <Segmented
        label={t(($) => $.printing.peopleShown)}
        value={showsNames ? 'names' : 'codes'}
        options={[
          { id: 'codes', label: t(($) => $.printing.codes) },
          { id: 'names', label: t(($) => $.printing.names) },
        ]}
        onChange={(kind) => {
          onNames(kind === 'names')
        }}
      />
      {showsNames ? (
        <p className="notice">{t(($) => $.printing.namesHelp)}</p>
      ) : (
        <span className="help">{t(($) => $.printing.codesHelp)}</span>
      )}
    </div>
  )
}
