import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

interface OverlayProps {
  readonly role?: 'dialog' | 'alertdialog'
  /** How it is called: the id of its heading, or a name. */
  readonly labelledBy?: string
  readonly label?: string
  readonly className: string
  readonly scrimClassName?: string
  /** A press beside it closes it too; Escape always does. */
  readonly isDismissable: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What lies over the page, the last one on top. */
const stack: HTMLElement[] = []

/** Only the one on top can be reached. Messages lie beside the page, in the body, and stay within reach. */
function shutOff(): void {
  const top = stack.at(-1)
  const page = document.getElementById('root')
  if (page !== null) page.inert = top !== undefined
  for (const each of stack) each.inert = each !== top
}

const isFocusable = (element: Element | null): element is HTMLElement | SVGElement =>
  (element instanceof HTMLElement || element instanceof SVGElement) &&
  element !== document.body &&
  element.isConnected

/** Focus goes back where it came from, unless somebody took it already. */
function giveBack(from: Element | null): void {
  const now = document.activeElement
  if (now !== null && now !== document.body) return
  if (isFocusable(from)) from.focus()
  // Where it came from is gone: at least the keys work on the page again.
  if (document.activeElement === document.body) document.querySelector('main')?.focus({ preventScroll: true })
}

/**
 * A window over the page: the rest cannot be reached while it is there, Escape closes it, and the focus goes in and
 * comes back.
 */
export function Overlay(props: OverlayProps) {
  const { role = 'dialog', labelledBy, label, className, scrimClassName, isDismissable, onClose } = props
  const scrim = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLElement>(null)
  const [from] = useState(() => document.activeElement)
  const close = useRef(onClose)
  const isOpen = useRef(false)
  const wasPressed = useRef(false)

  useLayoutEffect(() => {
    close.current = onClose
  })
  useLayoutEffect(() => {
    const mine = scrim.current
    if (mine === null) return undefined
    stack.push(mine)
    shutOff()
    if (!mine.contains(document.activeElement)) box.current?.focus({ preventScroll: true })
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (stack.at(-1) !== mine || !(event.target instanceof Node)) return
      if (event.target !== document.body && !mine.contains(event.target)) return
      event.preventDefault()
      close.current()
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
      stack.splice(stack.indexOf(mine), 1)
      shutOff()
    }
  }, [])
  // Once the page has been drawn: its components hear of the focus only then.
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
      queueMicrotask(() => {
        if (!isOpen.current) giveBack(from)
      })
    }
  }, [from])

  return createPortal(
    <div
      ref={scrim}
      className={scrimClassName === undefined ? 'scrim' : `scrim ${scrimClassName}`}
      onPointerDown={(event) => {
        wasPressed.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        if (isDismissable && wasPressed.current && event.target === event.currentTarget) onClose()
      }}
    >
      <div className={className}>
        <section
          ref={box}
          role={role}
          aria-modal="true"
          aria-labelledby={labelledBy}
          aria-label={label}
          tabIndex={-1}
        >
          {props.children}
        </section>
      </div>
    </div>,
    document.body,
  )
}
