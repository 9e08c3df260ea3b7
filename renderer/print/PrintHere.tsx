import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { fontsReady } from './fonts.ts'
import type { Paper } from './paper.ts'
import { paperTitle } from './printable.ts'
import { Sheets } from './Sheets.tsx'

interface PrintHereProps {
  readonly paper: Paper
  /** The print window was closed, whatever was chosen in it. */
  readonly onDone: () => void
}

/**
 * Prints from this very window, with the browser's own print window: while it lasts only the sheets are on the paper.
 * They stand beside the app, unseen on screen, and go when it is over.
 */
export function PrintHere({ paper, onDone }: PrintHereProps) {
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    const title = document.title
    const over = () => {
      done.current()
    }
    let isCurrent = true
    window.addEventListener('afterprint', over)
    void fontsReady(paper).then(() => {
      if (!isCurrent) return
      document.title = paperTitle(paper)
      window.print()
    })
    return () => {
      isCurrent = false
      window.removeEventListener('afterprint', over)
      document.title = title
    }
  }, [paper])
  return createPortal(
    <div className="paper-only">
      <Sheets paper={paper} />
    </div>,
    document.body,
  )
}
