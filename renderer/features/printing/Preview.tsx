import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design/Button.tsx'
import { NoPaperText } from '../../print/NoPaperText.tsx'
import type { Paper } from '../../print/paper.ts'
import type { Printable } from '../../print/printable.ts'
import type { PaperState } from '../../print/use-paper.ts'

interface PreviewProps {
  readonly printable: Printable
  readonly state: PaperState
}

/** The paper itself, drawn smaller: the same component that is printed, never a picture of it. */
export function Preview({ printable, state }: PreviewProps) {
  const { t } = useTranslation()
  return (
    <section className="print-preview" aria-labelledby="print-preview-title">
      <h2 id="print-preview-title">{t(($) => $.printing.preview)}</h2>
      {state.state === 'paper' ? <Pages printable={printable} paper={state.paper} /> : null}
      {state.state === 'none' ? <NoPaperText why={state.why} /> : null}
      {state.state === 'failed' ? <NoPaperText error={state.error} /> : null}
    </section>
  )
}

function Pages({ printable: { Sheet }, paper }: { readonly printable: Printable; readonly paper: Paper }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(0)
  const [view, scale] = useFit()
  const shown = Math.min(asked, paper.copies.length - 1)
  const copy = paper.copies[shown]
  if (copy === undefined) return null
  return (
    <>
      <div className="row print-pages">
        {paper.copies.length === 1 ? null : (
          <>
            <Button
              kind="quiet"
              aria-label={t(($) => $.printing.previous)}
              isDisabled={shown === 0}
              onPress={() => {
                setAsked(shown - 1)
              }}
            >
              ‹
            </Button>
            <span role="status">
              {t(($) => $.printing.sheetOf, { sheet: shown + 1, sheets: paper.copies.length })}
            </span>
            <Button
              kind="quiet"
              aria-label={t(($) => $.printing.next)}
              isDisabled={shown === paper.copies.length - 1}
              onPress={() => {
                setAsked(shown + 1)
              }}
            >
              ›
            </Button>
          </>
        )}
        {copy.kind === 'unnamed' ? (
          <span className="soft small">{t(($) => $.printing.previewNumber)}</span>
        ) : null}
      </div>
      <div className="print-view" ref={view}>
        <div className="print-page" style={{ width: a4.width * scale, height: a4.height * scale }}>
          <div className="print-scale" style={{ transform: `scale(${String(scale)})` }}>
            <Sheet paper={paper} copy={copy} />
          </div>
        </div>
      </div>
    </>
  )
}

/** A4 in CSS pixels, of which there are 96 to the inch. */
const a4 = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 } as const

/** How much smaller a page must be drawn to fit in an element, never larger than it is. */
function useFit() {
  const view = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.5)
  // Before the first paint: the paper must not be seen to jump.
  useLayoutEffect(() => {
    const element = view.current
    if (element === null) return undefined
    const fit = () => {
      const { clientWidth, clientHeight } = element
      if (clientWidth > 0 && clientHeight > 0)
        setScale(Math.min(clientWidth / a4.width, clientHeight / a4.height, 1))
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return [view, scale] as const
}
