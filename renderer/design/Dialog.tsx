import { useId, type ReactNode } from 'react'
import { OfferedButton } from './OfferedButton.tsx'
import { OffersLayer, type Words } from './offers.ts'
import { Overlay } from './Overlay.tsx'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Room for a table. */
  readonly wide?: boolean
  /** A press outside does not close it: something was typed in it. */
  readonly keepOpen?: boolean
}

/** A window over the page; Escape closes it, focus returns to where it came from. */
export function Dialog({ title, isOpen, onClose, children, wide = false, keepOpen = false }: DialogProps) {
  const id = useId()
  if (!isOpen) return null
  return (
    <Overlay
      className={wide ? 'dialog wide' : 'dialog'}
      labelledBy={id}
      isDismissable={!keepOpen}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      <OffersLayer.Provider value="dialog">{children}</OffersLayer.Provider>
    </Overlay>
  )
}

interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
  readonly confirm: Words
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** Another thing that could be meant, which asks further itself. */
  readonly instead?: { readonly title: Words; readonly run: () => void } | undefined
}

/** Asks once before something is taken away; the safe answer has the focus. */
export function ConfirmDialog({
  title,
  isOpen,
  children,
  confirm,
  onConfirm,
  onClose,
  instead,
}: ConfirmDialogProps) {
  const id = useId()
  if (!isOpen) return null
  return (
    <Overlay role="alertdialog" className="dialog" labelledBy={id} isDismissable={false} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <OffersLayer.Provider value="dialog">
        {children}
        <div className="actions">
          {instead === undefined ? null : (
            <span className="instead">
              <OfferedButton
                id="dialog.instead"
                title={instead.title}
                kind="quiet"
                run={() => {
                  onClose()
                  instead.run()
                }}
              />
            </span>
          )}
          <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} autoFocus run={onClose} />
          <OfferedButton
            id="dialog.confirm"
            title={confirm}
            kind="danger"
            run={() => {
              onClose()
              onConfirm()
            }}
          />
        </div>
      </OffersLayer.Provider>
    </Overlay>
  )
}
