import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { useTranslation } from 'react-i18next'
import { Button } from '../design/Button.tsx'

export interface ToastMessage {
  readonly text: string
  readonly kind: 'done' | 'failure'
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Says that something was done, for eight seconds; with an action it waits fifteen. */
export function tell(text: string, action?: ToastMessage['action']): void {
  queue.add(action === undefined ? { text, kind: 'done' } : { text, kind: 'done', action }, {
    timeout: action === undefined ? 8_000 : 15_000,
  })
}

/** Says that something did not go as asked; stays until it is closed. */
export function tellFailure(text: string): void {
  queue.add({ text, kind: 'failure' })
}

export function Toasts() {
  const { t } = useTranslation()
  return (
    <ToastRegion queue={queue} className="toasts">
      {({ toast }) => (
        <Toast toast={toast} className={toast.content.kind === 'failure' ? 'toast failure' : 'toast'}>
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action === undefined ? null : (
            <Button
              onPress={() => {
                toast.content.action?.onPress()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" kind="quiet" aria-label={t(($) => $.common.close)}>
            ×
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
