import { useTranslation } from '../../i18n/index.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { Segmented } from '../../design/Segmented.tsx'
import { sheetById } from '../../print/catalogue.ts'
import { isAlwaysUnnamed } from '../../print/paper.ts'
import type { Choice } from './choice.ts'

interface WhomFieldProps {
  readonly network: NetworkSummary | null
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  /** The evaluation sheet is of a round without names. */
  readonly isUnnamedRound: boolean
}

/** Below this many people a mark can be traced to somebody, name or not. */
const fewPeople = 5

/** Unnamed, or one for each participant with the code on it; and why there is no choice where there is none. */
export function WhomField({ network, choice, onChoice, isUnnamedRound }: WhomFieldProps) {
  const { t } = useTranslation()
  if (network === null || !choice.sheets.some((sheet) => sheetById(sheet).isPersonal)) return null
  return (
    <>
      {isAlwaysUnnamed(network) ? (
        <p className="notice">{t(($) => $.printing.alwaysUnnamed)}</p>
      ) : isUnnamedRound ? (
        <p className="notice">{t(($) => $.printing.unnamedRound)}</p>
      ) : (
        <div className="field">
          <span className="label">{t(($) => $.printing.forWhom)}</span>
          <Segmented
            label={t(($) => $.printing.forWhom)}
            value={choice.isCoded ? 'coded' : 'unnamed'}
            options={[
              { id: 'unnamed', label: t(($) => $.printing.unnamed) },
              { id: 'coded', label: t(($) => $.printing.coded) },
            ]}
            onChange={(kind) => {
              onChoice({ ...choice, isCoded: kind === 'coded' })
            }}
          />
          <span className="help">
            {choice.isCoded ? t(($) => $.printing.codedHelp) : t(($) => $.printing.unnamedHelp)}
          </span>
        </div>
      )}
      {!choice.isCoded &&
      choice.sheets.includes('evaluationSheet') &&
      network.participants > 0 &&
      network.participants < fewPeople ? (
        <p className="notice">{t(($) => $.printing.fewPeople)}</p>
      ) : null}
    </>
  )
}
