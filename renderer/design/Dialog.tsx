import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

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
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isDismissable={!keepOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={wide ? 'dialog wide' : 'dialog'}>
        <AriaDialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once before something is taken away; the safe answer has the focus. */
export function ConfirmDialog({ title, isOpen, children, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog">
        <AriaDialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="actions">
            <Button autoFocus onPress={onClose}>
              {t(($) => $.common.cancel)}
            </Button>
            <Button
              kind="danger"
              onPress={() => {
                onClose()
                onConfirm()
              }}
            >
              {confirm}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
