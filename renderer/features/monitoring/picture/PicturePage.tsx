import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RoundDesk, RoundPicture, RoundTalk } from '../../../../shared/contract/monitoring.ts'
import type { RoundId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import type { Search } from '../../../app/routing/address.ts'
import { navigate, useParam, useSearch } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useStage } from '../../../app/stage.ts'
import { inOrder, widest } from '../../../charts/shared-picture/order.ts'
import { useFormat } from '../../../i18n/format.ts'
import { BeforeReveal } from './BeforeReveal.tsx'
import { OneIndicator } from './OneIndicator.tsx'
import { Overview } from './Overview.tsx'
import { shownLines } from './shown.ts'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Everybody's crosses together, once they are revealed; before that how many sheets are in, and nothing else. */
export function PicturePage() {
  const id = useParam('roundId')
  const isId = uuid.test(id)
  const roundId = id as RoundId
  const [isFresh, setFresh] = useState(false)
  const desk = useQuery(q.rounds.desk.queryOptions({ input: { id: roundId }, enabled: isId }))
  const isRevealed = desk.data?.round.isRevealed === true
  const picture = useQuery(q.rounds.picture.queryOptions({ input: { id: roundId }, enabled: isRevealed }))
  const talk = useQuery(q.roundTalk.get.queryOptions({ input: { roundId }, enabled: isRevealed }))
  if (!isId || failureOf(desk.error)?.code === 'NOT_FOUND') return <NotFound />
  if (desk.data === undefined) return null
  if (!isRevealed)
    return (
      <BeforeReveal
        desk={desk.data}
        onReveal={() => {
          setFresh(true)
        }}
      />
    )
  if (picture.data === undefined || talk.data === undefined) return null
  return <Revealed key={roundId} desk={desk.data} picture={picture.data} talk={talk.data} isFresh={isFresh} />
}

interface RevealedProps {
  readonly desk: RoundDesk
  readonly picture: RoundPicture
  readonly talk: RoundTalk
  /** The crosses were revealed in this window, a moment ago. */
  readonly isFresh: boolean
}

function Revealed({ desk, picture, talk, isFresh }: RevealedProps) {
  const { language } = useFormat()
  const { showCodes } = useSettings()
  const { indicator, order = 'number', open } = useSearch()
  const { id: roundId, networkId } = picture.round
  const lines = useMemo(
    () => shownLines(picture, talk, language, showCodes),
    [picture, talk, language, showCodes],
  )
  const walk = useMemo(() => inOrder(lines, order), [lines, order])
  const go = (search: Pick<Search, 'indicator' | 'order' | 'open'>, replace = true) => {
    navigate({
      to: '/network/$networkId/monitoring/$roundId/picture',
      params: { networkId, roundId },
      search,
      replace,
    })
  }
  const beamer = open === 'beamer' ? { open } : {}
  const chosen = order === 'number' ? {} : { order }
  const one = indicator === undefined ? {} : { indicator }
  const stage = useStage(open === 'beamer', (isOn) => {
    go({ ...one, ...chosen, ...(isOn ? { open: 'beamer' } : {}) })
  })
  const shown = walk.find(({ id }) => id === indicator)
  if (shown !== undefined)
    return (
      <OneIndicator
        lines={walk}
        line={shown}
        round={picture.round}
        stage={stage}
        onGo={(to) => {
          go({ ...(to === null ? {} : { indicator: to }), ...chosen, ...beamer })
        }}
      />
    )
  return (
    <Overview
      desk={desk}
      picture={picture}
      lines={walk}
      order={order}
      stage={stage}
      isFresh={isFresh}
      onOrder={(next) => {
        go({ ...(next === 'number' ? {} : { order: next }), ...beamer })
      }}
      onBegin={() => {
        const first = widest(lines)
        if (first !== null) go({ indicator: first.id, order: 'spread', ...beamer }, false)
      }}
    />
  )
}
