import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../design/Button.tsx'
import { useTranslation } from '../i18n/index.ts'
import type { Command } from './commands/command.ts'
import { useCommands } from './commands/useCommand.ts'
import { create, useTiny } from './tiny-store.ts'

export interface ToastMessage {
  readonly text: string
  readonly kind: 'done' | 'failure'
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

interface Shown extends ToastMessage {
  readonly key: number
  /** In milliseconds; null: until it is closed. */
  readonly timeout: number | null
  /** The things it is about: the next message about one of them takes its place. */
  readonly about: readonly unknown[]
}

/** More than this at once is a wall; the others wait behind them. */
const mostShown = 3
/** The last one first. */
const messages = create<readonly Shown[]>([])
let lastKey = 0

function close(key: number): void {
  messages.set(messages.get().filter((message) => message.key !== key))
}

/** Takes away what is said about these things: it no longer holds. */
export function hush(...about: readonly unknown[]): void {
  const kept = messages.get().filter((message) => !message.about.some((thing) => about.includes(thing)))
  if (kept.length < messages.get().length) messages.set(kept)
}

function show(message: ToastMessage, timeout: number | null, about: readonly unknown[]): void {
  hush(...about)
  lastKey += 1
  messages.set([{ ...message, key: lastKey, timeout, about }, ...messages.get()])
}

const withAction = (text: string, kind: ToastMessage['kind'], action: ToastMessage['action']): ToastMessage =>
  action === undefined ? { text, kind } : { text, kind, action }

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

interface OfferedProps {
  readonly id: number
  readonly message: ToastMessage
  readonly onClose: () => void
}

/** What a message can do is in the list of Ctrl+K as well, for it is easily missed by who does not see it. */
function Offered({ id, message: { text, action }, onClose }: OfferedProps) {
  const about = text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text
  useCommands([
    {
      id: `message.${String(id)}.close`,
      title: ($) => $.common.close,
      about,
      section: 'message',
      layer: 'message',
      words: ($) => $.commands.messageWords,
      run: onClose,
    },
    ...(action === undefined
      ? []
      : [
          {
            id: `message.${String(id)}.act`,
            title: ($) => $.commands.messageAct,
            values: { what: action.label },
            section: 'message',
            layer: 'message',
            words: ($) => $.commands.messageWords,
            run: () => {
              action.onPress()
              onClose()
            },
          } satisfies Command,
        ]),
  ])
  return null
}

export function Toasts() {
  const { t } = useTranslation()
  const all = useTiny(messages)
  const shown = all.slice(0, mostShown)
  const region = useRef<HTMLDivElement>(null)
  const [isPointedAt, setPointedAt] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const isEmpty = all.length === 0

  /** Where the focus was before it came to the messages. */
  const from = useRef<Element | null>(null)
  useEffect(() => {
    if (isEmpty) return undefined
    from.current = document.activeElement
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const isHere = region.current?.contains(target) === true
      if (!isHere) from.current = target
      setFocus(isHere)
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null) setFocus(false)
    }
    // One key to the messages and back: they lie outside the order of the page.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return
      event.preventDefault()
      if (region.current?.contains(document.activeElement) === true) goBack(from.current)
      else region.current?.querySelector<HTMLElement>('.toast')?.focus()
    }
    document.addEventListener('focusin', follow)
    document.addEventListener('focusout', leave)
    window.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('focusout', leave)
      window.removeEventListener('keydown', listen)
      setPointedAt(false)
      setFocus(false)
    }
  }, [isEmpty])

  if (isEmpty) return null
  const isWaiting = isPointedAt || hasFocus
  return createPortal(
    <div
      ref={region}
      className="toasts"
      role="region"
      aria-label={t(($) => $.shell.messages, { count: shown.length })}
      tabIndex={-1}
      onPointerEnter={() => {
        setPointedAt(true)
      }}
      onPointerLeave={() => {
        setPointedAt(false)
      }}
    >
      {shown.map((message) => (
        <Toast
          key={message.key}
          message={message}
          isWaiting={isWaiting}
          onGone={() => {
            goBack(from.current)
          }}
        />
      ))}
    </div>,
    document.body,
  )
}

function goBack(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected) to.focus()
  else document.querySelector('main')?.focus({ preventScroll: true })
}

interface ToastProps {
  readonly message: Shown
  readonly isWaiting: boolean
  /** It had the focus, which is now nowhere. */
  readonly onGone: () => void
}

/** One message; its time does not run while somebody is at it. */
function Toast({ message, isWaiting, onGone }: ToastProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const id = useId()
  const { key, text, kind, action, timeout } = message
  useEffect(() => {
    if (timeout === null || isWaiting) return undefined
    const timer = setTimeout(() => {
      close(key)
    }, timeout)
    return () => {
      clearTimeout(timer)
    }
  }, [key, timeout, isWaiting])
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  })
  useLayoutEffect(() => {
    const mine = place.current
    return () => {
      if (mine?.contains(document.activeElement) !== true) return
      // Only when the page has been drawn do its components hear of the focus.
      queueMicrotask(() => {
        if (document.activeElement === document.body) gone.current()
      })
    }
  }, [])
  return (
    <div
      ref={place}
      className={kind === 'failure' ? 'toast failure' : 'toast'}
      role="alertdialog"
      aria-modal="false"
      aria-labelledby={id}
      tabIndex={0}
    >
      <Offered
        id={key}
        message={message}
        onClose={() => {
          close(key)
        }}
      />
      <div role="alert" aria-atomic="true">
        <span id={id}>{text}</span>
      </div>
      {action === undefined ? null : (
        <Button
          onPress={() => {
            action.onPress()
            close(key)
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        kind="quiet"
        aria-label={t(($) => $.common.close)}
        onPress={() => {
          close(key)
        }}
      >
        ×
      </Button>
    </div>
  )
}
