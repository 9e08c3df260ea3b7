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

/** The message that is shown about a thing, so that the next one about it takes its place. */
const shown = new Map<unknown, string>()

/** Takes away what is said about these things: it no longer holds. */
export function hush(...about: readonly unknown[]): void {
  for (const key of new Set(about.map((thing) => shown.get(thing)))) if (key !== undefined) queue.close(key)
}

function show(message: ToastMessage, timeout: number | null, about: readonly unknown[]): void {
  hush(...about)
  const key = queue.add(message, {
    ...(timeout === null ? {} : { timeout }),
    onClose: () => {
      for (const thing of about) if (shown.get(thing) === key) shown.delete(thing)
    },
  })
  for (const thing of about) shown.set(thing, key)
}

const withAction = (
  text: string,
  kind: ToastMessage['kind'],
  action: ToastMessage['action'],
): ToastMessage => (action === undefined ? { text, kind } : { text, kind, action })

/**
 * Says that something was done, for eight seconds; with an action it waits fifteen. It takes the place of an earlier
 * message about the same thing.
 */
export function tell(text: string, action?: ToastMessage['action'], about: readonly unknown[] = []): void {
  show(withAction(text, 'done', action), action === undefined ? 8_000 : 15_000, about)
}

/** Says something that must not be missed, though nothing is amiss; stays until it is closed. */
export function tellToStay(about: unknown, text: string, action: ToastMessage['action']): void {
  show(withAction(text, 'done', action), null, [about])
}

/** Says that something did not go as asked; stays until it is closed. */
export function tellFailure(
  text: string,
  action?: ToastMessage['action'],
  about: readonly unknown[] = [],
): void {
  show(withAction(text, 'failure', action), null, about)
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
