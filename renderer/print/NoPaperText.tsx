import type { TFunction } from '../i18n/translate.ts'
import { useTranslation } from '../i18n/index.ts'
import { failureText } from '../api/failure.ts'
import type { NoPaper } from './paper.ts'

const reasons: Record<NoPaper, (t: TFunction) => string> = {
  nothingChosen: (t) => t(($) => $.printing.nothingChosen),
  networkGone: (t) => t(($) => $.printing.networkGone),
  meetingGone: (t) => t(($) => $.printing.meetingGone),
  consultationGone: (t) => t(($) => $.printing.consultationGone),
  chosenGone: (t) => t(($) => $.printing.chosenGone),
  noParticipants: (t) => t(($) => $.printing.noParticipants),
  tooMany: (t) => t(($) => $.printing.tooMany),
  alwaysUnnamed: (t) => t(($) => $.printing.alwaysUnnamed),
  notRevealed: (t) => t(($) => $.printing.notRevealed),
  noEarlierRound: (t) => t(($) => $.printing.noEarlierRound),
  nobodyInformed: (t) => t(($) => $.printing.nobodyInformed),
  unnamedRound: (t) => t(($) => $.printing.unnamedRound),
}

interface NoPaperTextProps {
  readonly why?: NoPaper
  readonly error?: unknown
}

/** Why there is nothing to print, in words; without a reason it is the address that does not say what to print. */
export function NoPaperText({ why, error }: NoPaperTextProps) {
  const { t } = useTranslation()
  if (why !== undefined) return <p className="notice">{reasons[why](t)}</p>
  return (
    <p className="notice">
      {error === undefined ? t(($) => $.printing.unclearAddress) : failureText(t, error)}
    </p>
  )
}
