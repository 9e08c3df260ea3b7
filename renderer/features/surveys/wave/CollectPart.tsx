import type { WaveDesk } from '../../../../shared/contract/ties.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link, navigate } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { TieFiles } from '../../../app/ties/TieFiles.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { sheets } from '../print-links.ts'
import { canEnter, isOpen } from '../standing.ts'
import { WaveStep } from './WaveStep.tsx'

/** More names than this say nothing. */
const mostNamed = 12

/** How many answers are in, who is still missing, and every way in. */
export function CollectPart({ desk }: { readonly desk: WaveDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const { survey, wave, people } = desk
  const { networkId } = survey
  const { id: waveId, answered } = wave
  const params = { networkId, waveId }
  const missing = people.filter(isOpen).map((person) => personLabel(person, showCodes))
  const isReady = people.some(canEnter)
  return (
    <WaveStep
      number={3}
      title={t(($) => $.surveys.wave.collect)}
      state={t(($) => $.surveys.answeredOf, { answered, people: wave.people })}
      isDone={wave.people > 0 && missing.length === 0 && answered > 0}
    >
      <p className="soft small">{t(($) => $.surveys.wave.collectText)}</p>
      {answered === 0 || missing.length > mostNamed ? null : (
        <p className="small">
          {missing.length === 0
            ? t(($) => $.surveys.wave.allIn)
            : t(($) => $.surveys.wave.missing, { who: format.list(missing.toSorted(format.compare)) })}
        </p>
      )}
      <div className="row">
        <CommandButton
          id="wave.enter"
          title={answered === 0 ? ($) => $.surveys.wave.enter : ($) => $.surveys.wave.goOn}
          words={($) => $.surveys.wave.enterWords}
          kind={isReady && missing.length > 0 ? 'main' : 'plain'}
          isEnabled={isReady}
          run={() => {
            navigate({ to: '/network/$networkId/ties/waves/$waveId/enter', params })
          }}
        />
        <CommandButton
          id="wave.matrix"
          title={($) => $.surveys.wave.matrix}
          words={($) => $.surveys.wave.matrixWords}
          isEnabled={isReady}
          run={() => {
            navigate({ to: '/network/$networkId/ties/waves/$waveId/matrix', params })
          }}
        />
        <Link to="/printing" search={{ network: networkId, sheet: sheets.questionnaire, of: waveId }}>
          {t(($) => $.surveys.wave.printQuestions)}
        </Link>
      </div>
      {isReady ? (
        <div className="wave-files">
          <TieFiles desk={desk} />
        </div>
      ) : null}
    </WaveStep>
  )
}
