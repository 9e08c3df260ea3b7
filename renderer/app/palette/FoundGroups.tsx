import type { SearchGroup, SearchHit } from '../../../shared/contract/search.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { say } from '../commands/command.ts'
import { calledByDay, contextOf, groupNames, piecesOf } from './found.ts'

interface FoundGroupsProps {
  readonly groups: readonly SearchGroup[]
  readonly id: string
  readonly optionId: (at: number) => string
  /** The place of the first of these in the whole list. */
  readonly from: number
  readonly active: number
  readonly onPoint: (at: number) => void
  readonly onChoose: (hit: SearchHit) => void
}

/** What was found in everything that was typed or named, under the commands. */
export function FoundGroups({ groups, id, optionId, from, active, onPoint, onChoose }: FoundGroupsProps) {
  const { t } = useTranslation()
  const all = groups.flatMap(({ hits }) => hits)
  return groups.map(({ name, hits, more }) => (
    <div key={name} role="group" aria-labelledby={`${id}-found-${name}`}>
      <div className="palette-heading" id={`${id}-found-${name}`} role="presentation">
        {say(t, groupNames[name])}
        {more === 0 ? null : <span> · {t(($) => $.search.more, { count: more })}</span>}
      </div>
      {hits.map((hit) => {
        const mine = from + all.indexOf(hit)
        return (
          <Hit
            key={hit.id}
            id={optionId(mine)}
            hit={hit}
            isActive={mine === active}
            onPoint={() => {
              onPoint(mine)
            }}
            onChoose={() => {
              onChoose(hit)
            }}
          />
        )
      })}
    </div>
  ))
}

interface HitProps {
  readonly id: string
  readonly hit: SearchHit
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** What it is called, the words around what was found, and where it belongs. */
function Hit({ id, hit, isActive, onPoint, onChoose }: HitProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div
      className="palette-option palette-hit"
      role="option"
      id={id}
      aria-selected={isActive}
      // The focus stays in the field.
      onPointerDown={(event) => {
        event.preventDefault()
      }}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <span>{hit.title === null ? calledByDay(t, format, hit) : <Words {...hit.title} />}</span>{' '}
      <span className="palette-side">{contextOf(t, format, hit).join(' · ')}</span>{' '}
      {hit.excerpt === null ? null : (
        <span className="palette-excerpt">
          <Words {...hit.excerpt} />
        </span>
      )}
    </div>
  )
}

function Words({ text, marks }: NonNullable<SearchHit['title']>) {
  return piecesOf(text, marks).map((piece, at) =>
    piece.isMarked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
  )
}
