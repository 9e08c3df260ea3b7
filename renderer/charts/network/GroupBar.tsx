import { OfferedButton } from '../../design/OfferedButton.tsx'
import type { Group } from './useGroup.ts'

interface GroupBarProps {
  readonly group: Group
  /** How many they are, and how many ties they have. */
  readonly told: string
  readonly canMove: boolean
  readonly hasPins: boolean
  /** Whether others are left out. */
  readonly isPart: boolean
  readonly onPin: () => void
  readonly onFree: () => void
  readonly onOnly: () => void
  readonly onEveryone: () => void
}

/** What can be done with the people who were chosen together. */
export default function GroupBar({
  group,
  told,
  canMove,
  hasPins,
  isPart,
  onPin,
  onFree,
  onOnly,
  onEveryone,
}: GroupBarProps) {
  const count = group.ids.size
  return (
    <div className="ng-bar ng-chosen-bar">
      <p className="ng-told">{told}</p>
      <span className="ng-tools">
        {count === 0 ? null : (
          <>
            {canMove ? (
              <OfferedButton id="graph.pinThese" title={($) => $.graph.pinThese} kind="quiet" run={onPin} />
            ) : null}
            {canMove && hasPins ? (
              <OfferedButton
                id="graph.freeThese"
                title={($) => $.graph.freeThese}
                kind="quiet"
                run={onFree}
              />
            ) : null}
            <OfferedButton id="graph.only" title={($) => $.graph.onlyThese} kind="quiet" run={onOnly} />
            <OfferedButton
              id="graph.nobody"
              title={($) => $.graph.chooseNobody}
              kind="quiet"
              run={group.clear}
            />
          </>
        )}
        {!isPart ? null : (
          <OfferedButton
            id="graph.everyone"
            title={($) => $.graph.showEveryone}
            kind="quiet"
            run={onEveryone}
          />
        )}
      </span>
    </div>
  )
}
