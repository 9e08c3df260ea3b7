import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { NoPaperText } from '../../print/NoPaperText.tsx'
import { pagesOf, type Page } from '../../print/pages.ts'
import type { Paper } from '../../print/paper.ts'
import type { PrintRequest } from '../../print/request.ts'
import { SheetPage } from '../../print/SheetPage.tsx'
import type { PaperState } from '../../print/use-paper.ts'
import { PrintButtons } from './PrintButtons.tsx'

interface PreviewProps {
  readonly request: PrintRequest
  readonly state: PaperState
  /** Whether every number of copies is one that can be printed. */
  readonly isCounted: boolean
  /** Puts the blank sheets on the desk, where crosses are still covered. */
  readonly onBlank: () => void
}

/** The paper itself, drawn smaller: the same component that is printed, never a picture of it. */
export function Preview({ request, state, isCounted, onBlank }: PreviewProps) {
  const { t } = useTranslation()
  return (
    <section className="print-preview" aria-labelledby="print-preview-title">
      <h2 id="print-preview-title">{t(($) => $.printing.preview)}</h2>
      <PrintButtons request={request} paper={state.state === 'paper' && isCounted ? state.paper : null} />
      {state.state === 'paper' ? <Pages paper={state.paper} /> : null}
      {state.state === 'none' ? <NoPaperText why={state.why} /> : null}
      {state.state === 'none' && state.why === 'notRevealed' ? (
        <div className="row">
          <CommandButton
            id="printing.blankSheets"
            title={($) => $.printing.blankSheets}
            words={($) => $.printing.blankSheetsWords}
            run={onBlank}
          />
        </div>
      ) : null}
      {state.state === 'failed' ? <NoPaperText error={state.error} /> : null}
    </section>
  )
}

function Pages({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(0)
  const [view, scale] = useFit()
  const pages = useMemo(() => pagesOf(paper), [paper])
  const shown = Math.min(asked, pages.length - 1)
  const page = pages[shown]
  if (page === undefined) return null
  // After the last comes the first: a button that goes out under somebody's fingers loses their place.
  const turn = (by: 1 | -1) => {
    setAsked((shown + by + pages.length) % pages.length)
  }
  return (
    <>
      <div className="row print-pages">
        {pages.length === 1 ? null : (
          <>
            <CommandButton
              id="printing.previous"
              title={($) => $.printing.previous}
              kind="quiet"
              run={() => {
                turn(-1)
              }}
            />
            <span role="status">{t(($) => $.printing.pageOf, { page: shown + 1, pages: pages.length })}</span>
            <CommandButton
              id="printing.next"
              title={($) => $.printing.next}
              kind="quiet"
              run={() => {
                turn(1)
              }}
            />
          </>
        )}
        {page.copy.kind === 'unnamed' ? (
          <span className="soft small">{t(($) => $.printing.previewNumber)}</span>
        ) : null}
      </div>
      <div className="print-view" ref={view}>
        <Shown page={page} paper={paper} scale={scale} />
      </div>
    </>
  )
}

interface ShownProps {
  readonly page: Page
  readonly paper: Paper
  readonly scale: number
}

function Shown({ page, paper, scale }: ShownProps) {
  return (
    <div className="print-page" style={{ width: a4.width * scale, height: a4.height * scale }}>
      <div className="print-scale" style={{ transform: `scale(${String(scale)})` }}>
        <SheetPage paper={paper} {...page} />
      </div>
    </div>
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
