import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { sheetById } from '../../print/catalogue.ts'
import { copiesIn, numbered, type Paper } from '../../print/paper.ts'
import { PrintHere } from '../../print/PrintHere.tsx'
import { requestAddress, type PrintRequest } from '../../print/request.ts'
import { sheetNumbers } from '../../print/sheet-number.ts'

interface PrintButtonsProps {
  readonly request: PrintRequest
  /** What the preview shows; null while there is nothing to print. */
  readonly paper: Paper | null
}

/** To the printer or to a PDF: by the desktop app in a window of its own, in a browser by this window itself. */
export function PrintButtons({ request, paper }: PrintButtonsProps) {
  const { t } = useTranslation()
  const host = useQuery(q.app.status.queryOptions()).data?.host
  const [printingHere, setPrintingHere] = useState<Paper | null>(null)
  const printPage = useWrite(
    q.app.printPage.mutationOptions({
      onSuccess: ({ done }, { to }) => {
        if (done) tell(to === 'pdf' ? t(($) => $.printing.saved) : t(($) => $.printing.printed))
        // In the desktop app "not done" is a coach who thought better of it.
        else if (host !== 'electron' && paper !== null) {
          setPrintingHere(numbered(paper, sheetNumbers(copiesIn(paper))))
        }
      },
    }),
  )
  const isEnabled = paper !== null && !printPage.isPending && printingHere === null
  const send = (to: 'printer' | 'pdf') => {
    printPage.mutate({ address: requestAddress(request), to })
  }
  const isMeasured = request.sheets.some(({ sheet }) => sheetById(sheet).isMeasured)
  return (
    <>
      <div className="row">
        <CommandButton
          id="printing.print"
          title={($) => $.printing.print}
          kind="main"
          isEnabled={isEnabled}
          run={() => {
            send('printer')
          }}
        />
        <CommandButton
          id="printing.savePdf"
          title={($) => $.printing.savePdf}
          isEnabled={isEnabled}
          run={() => {
            send('pdf')
          }}
        />
      </div>
      <p className="soft small">
        {t(($) => $.printing.actualSize)} {isMeasured ? t(($) => $.printing.measure) : null}{' '}
        {host === 'electron' ? null : t(($) => $.printing.chooseSavePdf)}
      </p>
      {printingHere === null ? null : (
        <PrintHere
          paper={printingHere}
          onDone={() => {
            setPrintingHere(null)
          }}
        />
      )}
    </>
  )
}
