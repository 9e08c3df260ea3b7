import { useQuery } from '@tanstack/react-query'
import type { WaveDesk } from '../../../shared/contract/ties.ts'
import type { TieWaveId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { failureOf } from '../../api/failure.ts'
import { NotFound } from '../../app/NotFound.tsx'
import { useNetworkId, useParam } from '../../app/routing/Router.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { CollectPart } from './wave/CollectPart.tsx'
import { InformPart } from './wave/InformPart.tsx'
import { LookPart } from './wave/LookPart.tsx'
import { PeopleTable } from './wave/PeopleTable.tsx'
import { WaveHead } from './wave/WaveHead.tsx'
import { WhoPart } from './wave/WhoPart.tsx'
import './surveys.css'
import './wave/wave.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** What holding one wave takes, in the order in which it is done. */
export function WavePage() {
  const networkId = useNetworkId()
  const waveId = useParam('waveId')
  const isId = uuid.test(waveId)
  const desk = useQuery(
    q.ties.desk.queryOptions({ input: { waveId: waveId as TieWaveId }, enabled: isId, retry: false }),
  )
  if (!isId || failureOf(desk.error)?.code === 'NOT_FOUND') return <NotFound />
  if (desk.data === undefined) return null
  return desk.data.survey.networkId === networkId ? <Wave key={waveId} desk={desk.data} /> : <NotFound />
}

function Wave({ desk }: { readonly desk: WaveDesk }) {
  const { t } = useTranslation()
  return (
    <div className="wave">
      <WaveHead desk={desk} />
      <ol className="wave-steps" aria-label={t(($) => $.surveys.wave.steps)}>
        <WhoPart desk={desk} />
        <InformPart desk={desk} />
        <CollectPart desk={desk} />
        <LookPart desk={desk} />
      </ol>
      {desk.people.length === 0 ? null : <PeopleTable desk={desk} />}
    </div>
  )
}
