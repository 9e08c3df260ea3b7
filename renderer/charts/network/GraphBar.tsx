import { useTranslation } from 'react-i18next'
import { Button } from '../../design/Button.tsx'
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
  const { t } = useTranslation()
  return (
    <div className="ng-bar">
      <p className="ng-told">{told}</p>
      <span className="ng-tools">
        <Button
          kind="quiet"
          aria-label={t(($) => $.graph.zoomOut)}
          onPress={() => {
            onZoom(1 / zoomStep)
          }}
        >
          −
        </Button>
        <Button
          kind="quiet"
          aria-label={t(($) => $.graph.zoomIn)}
          onPress={() => {
            onZoom(zoomStep)
          }}
        >
          +
        </Button>
        <Button kind="quiet" onPress={onShowAll}>
          {t(($) => $.graph.fit)}
        </Button>
        {hasPins ? (
          <Button kind="quiet" onPress={onUnpinAll}>
            {t(($) => $.graph.reset)}
          </Button>
        ) : null}
      </span>
    </div>
  )
}
