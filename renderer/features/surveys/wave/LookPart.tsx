import type { WaveDesk } from '../../../../shared/contract/ties.ts'
import { Link } from '../../../app/routing/Router.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { WaveStep } from './WaveStep.tsx'

/** The way to the picture. */
export function LookPart({ desk: { survey, wave } }: { readonly desk: WaveDesk }) {
  const { t } = useTranslation()
  const isThere = wave.answered > 0
  return (
    <WaveStep
      number={4}
      title={t(($) => $.surveys.wave.look)}
      state={isThere ? '' : t(($) => $.surveys.wave.nothingYet)}
      isDone={false}
    >
      <p className="soft small">{t(($) => $.surveys.wave.lookText)}</p>
      {isThere ? (
        <Link
          to="/network/$networkId/ties"
          params={{ networkId: survey.networkId }}
          search={{ wave: wave.id }}
          className="btn"
        >
          {t(($) => $.surveys.toPicture)}
        </Link>
      ) : null}
    </WaveStep>
  )
}
