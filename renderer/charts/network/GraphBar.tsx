import { OfferedButton } from '../../design/OfferedButton.tsx'
import { zoomStep } from './useWalk.ts'

interface GraphBarProps {
  /** What there is to say now: about the person who is pointed at, or how to point at one. */
  readonly told: string
  readonly hasPins: boolean
  readonly onZoom: (factor: number) => void
  readonly onShowAll: () => void
  readonly onUnpinAll: () => void
}

/** The line under the picture. */
export function GraphBar({ told, hasPins, onZoom, onShowAll, onUnpinAll }: GraphBarProps) {
  return (
    <div className="ng-bar">
      <p className="ng-told">{told}</p>
      <span className="ng-tools">
        <OfferedButton
          id="graph.zoomOut"
          title={($) => $.graph.zoomOut}
          kind="quiet"
          face="−"
          run={() => {
            onZoom(1 / zoomStep)
          }}
        />
        <OfferedButton
          id="graph.zoomIn"
          title={($) => $.graph.zoomIn}
          kind="quiet"
          face="+"
          run={() => {
            onZoom(zoomStep)
          }}
        />
        <OfferedButton id="graph.fit" title={($) => $.graph.fit} kind="quiet" run={onShowAll} />
        {hasPins ? (
          <OfferedButton id="graph.reset" title={($) => $.graph.reset} kind="quiet" run={onUnpinAll} />
        ) : null}
      </span>
    </div>
  )
}
