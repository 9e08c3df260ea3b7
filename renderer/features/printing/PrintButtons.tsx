import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { q } from '../../api/client.ts'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { Button } from '../../design/Button.tsx'
import { numbered, type Paper } from '../../print/paper.ts'
import { PrintHere } from '../../print/PrintHere.tsx'
import type { Printable } from '../../print/printable.ts'
import { requestAddress, type SheetRequest } from '../../print/request.ts'
import { sheetNumbers } from '../../print/sheet-number.ts'

interface PrintButtonsProps {
  readonly printable: Printable
  readonly request: SheetRequest
  /** What the preview shows; null while there is nothing to print. */
  readonly paper: Paper | null
}

/** To the printer or to a PDF: by the desktop app in a window of its own, in a browser by this window itself. */
export function PrintButtons({ printable, request, paper }: PrintButtonsProps) {
  const { t } = useTranslation()
  const host = useQuery(q.app.status.queryOptions()).data?.host
  const [printingHere, setPrintingHere] = useState<Paper | null>(null)
  const printPage = useWrite(
    q.app.printPage.mutationOptions({
      onSuccess: ({ done }, { to }) => {
        if (done) tell(to === 'pdf' ? t(($) => $.printing.saved) : t(($) => $.printing.printed))
        // In the desktop app "not done" is a coach who thought better of it.
        else if (host !== 'electron' && paper !== null) {
          setPrintingHere(numbered(paper, sheetNumbers(paper.copies.length)))
        }
      },
    }),
  )
  const isBusy = printPage.isPending || printingHere !== null
  const send = (to: 'printer' | 'pdf') => {
    printPage.mutate({ address: requestAddress(printable.path, request), to })
  }
  return (
    <>
      <div className="row">
        <Button
          kind="main"
          isDisabled={paper === null || isBusy}
          onPress={() => {
            send('printer')
          }}
        >
          {t(($) => $.printing.print)}
        </Button>
        <Button
          isDisabled={paper === null || isBusy}
          onPress={() => {
            send('pdf')
          }}
        >
          {t(($) => $.printing.savePdf)}
        </Button>
      </div>
      <p className="soft small">
        {t(($) => $.printing.actualSize)} {host === 'electron' ? null : t(($) => $.printing.chooseSavePdf)}
      </p>
      {printingHere === null ? null : (
        <PrintHere
          printable={printable}
          paper={printingHere}
          onDone={() => {
            setPrintingHere(null)
          }}
        />
      )}
    </>
  )
}
