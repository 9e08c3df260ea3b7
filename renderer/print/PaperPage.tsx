import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { useLocation } from '../app/routing/Router.tsx'
import { fontsReady } from './fonts.ts'
import { NoPaperText } from './NoPaperText.tsx'
import { copiesIn, numbered, type Paper } from './paper.ts'
import { paperTitle } from './printable.ts'
import { readRequest, type PrintRequest } from './request.ts'
import { sheetNumbers } from './sheet-number.ts'
import { Sheets } from './Sheets.tsx'
import { usePaper } from './use-paper.ts'
import './paper.css'

/**
 * The page that becomes paper: what the address asks for and nothing else. `data-print-ready` on the document says when
 * it can be printed: `yes`, or `no` when there is nothing to print and the page says why.
 */
export function PaperPage() {
  const { search } = useLocation()
  const request = useMemo(() => readRequest(search), [search])
  return <main>{request === null ? <Nothing /> : <Asked key={search} request={request} />}</main>
}

function Asked({ request }: { readonly request: PrintRequest }) {
  const state = usePaper(request)
  switch (state.state) {
    case 'waiting':
      return null
    case 'paper':
      return <Ready blank={state.paper} />
    case 'none':
      return <Nothing why={state.why} />
    case 'failed':
      return <Nothing error={state.error} />
  }
}

function Ready({ blank }: { readonly blank: Paper }) {
  // Drawn once: what is on the paper must not change while the host is printing it.
  const [numbers] = useState(() => sheetNumbers(copiesIn(blank)))
  const paper = useMemo(() => numbered(blank, numbers), [blank, numbers])
  useEffect(() => {
    document.title = paperTitle(paper)
    let isCurrent = true
    void fontsReady(paper).then(() => {
      if (isCurrent) tellReady('yes')
    })
    return () => {
      isCurrent = false
      tellReady(null)
    }
  }, [paper])
  return <Sheets paper={paper} />
}

function Nothing(props: Parameters<typeof NoPaperText>[0]) {
  const { t } = useTranslation()
  useEffect(() => {
    tellReady('no')
    return () => {
      tellReady(null)
    }
  }, [])
  return (
    <div className="page">
      <h1>{t(($) => $.printing.nothingTitle)}</h1>
      <NoPaperText {...props} />
    </div>
  )
}

function tellReady(ready: 'yes' | 'no' | null) {
  if (ready === null) delete document.documentElement.dataset['printReady']
  else document.documentElement.dataset['printReady'] = ready
}
