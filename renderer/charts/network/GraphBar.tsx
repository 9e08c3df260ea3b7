import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useOffers } from '../../design/offers.ts'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { zoomStep } from './useWalk.ts'

interface GraphBarProps {
  /** What there is to say now: about the person who is pointed at, or how to point at one. */
  readonly told: string
  readonly hasPins: boolean
  readonly isChoosing: boolean
  readonly onZoom: (factor: number) => void
  readonly onShowAll: () => void
  readonly onUnpinAll: () => void
  readonly onChoosing: (isChoosing: boolean) => void
  /** Who can be put in the middle of the rings. */
  readonly toCentre: { readonly name: string; readonly run: () => void } | null
  /** Null where the picture cannot be saved. */
  readonly onSave: ((kind: 'svg' | 'png') => void) | null
  /** The search box. */
  readonly children: ReactNode
}

/** The lines under the picture. */
export function GraphBar(props: GraphBarProps) {
  const { told, hasPins, isChoosing, onZoom, onShowAll, onUnpinAll, onChoosing, toCentre } = props
  const { onSave, children } = props
  const { t } = useTranslation()
  const toggle = () => {
    onChoosing(!isChoosing)
  }
  useOffers([{ id: 'graph.group', title: ($) => $.graph.group, run: toggle }])
  return (
    <div className="ng-bar">
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
        {children}
        <button type="button" className="btn quiet" aria-pressed={isChoosing} onClick={toggle}>
          {t(($) => $.graph.group)}
        </button>
        {toCentre === null ? null : (
          <OfferedButton
            id="graph.centre"
            title={($) => $.graph.toCentre}
            values={{ name: toCentre.name }}
            kind="quiet"
            run={toCentre.run}
          />
        )}
        {hasPins ? (
          <OfferedButton id="graph.reset" title={($) => $.graph.reset} kind="quiet" run={onUnpinAll} />
        ) : null}
        {onSave === null ? null : (
          <span className="ng-save">
            <OfferedButton
              id="graph.svg"
              title={($) => $.graph.saveSvg}
              kind="quiet"
              run={() => {
                onSave('svg')
              }}
            />
            <OfferedButton
              id="graph.png"
              title={($) => $.graph.savePng}
              kind="quiet"
              run={() => {
                onSave('png')
              }}
            />
          </span>
        )}
      </span>
      <p className="ng-told">{told}</p>
    </div>
  )
}
