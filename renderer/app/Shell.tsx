import { useIsMutating, useQuery, type Mutation } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { q } from '../api/client.ts'
import { connectionState } from '../api/connect.ts'
import { OffersTo } from '../design/offers.ts'
import { useFormat } from '../i18n/format.ts'
import { Link, useLocation } from './routing/Router.tsx'
import { lastSaved, useFollowChanges } from './changes.ts'
import { CommandButton } from './commands/CommandButton.tsx'
import { takeOffers } from './commands/registry.ts'
import { useCommands } from './commands/useCommand.ts'
import { useShellCommands } from './commands/useShellCommands.ts'
import { useShortcuts } from './commands/useShortcuts.ts'
import { unsaved } from './drafts.ts'
import { cancelStrayDrops } from './drops.ts'
import { EraseHost } from './erase/EraseHost.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { commandOf } from './history/told.ts'
import { OpeningNotices } from './opening/OpeningNotices.tsx'
import { FindBox } from './palette/FindBox.tsx'
import { PaletteHost } from './palette/PaletteHost.tsx'
import { useApplySettings, useChangeSettings, useSettings } from './settings.ts'
import { useTiny } from './tiny-store.ts'
import { Toasts } from './toasts.tsx'
import { useUndoCommands } from './undo.ts'
import { useWrite } from './write.ts'
import './shell.css'

interface ShellProps {
  readonly children: ReactNode
  /** Before a broken page is tried again. */
  readonly onTryAgain: () => void
}

/** The frame around every screen: the rail, the state of saving, and the page itself. */
export function Shell({ children, onTryAgain }: ShellProps) {
  useApplySettings()
  useFollowChanges()
  useShellCommands()
  useCommands(useUndoCommands())
  useEffect(() => cancelStrayDrops(window), [])
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const connection = useTiny(connectionState)
  const settings = useSettings()
  const changeSettings = useChangeSettings()
  useShortcuts(settings.singleKeys)

  // A new page starts at its top, for eyes and screen readers alike; the first one leaves the focus alone.
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
    main.current?.scrollTo({ top: 0 })
  }, [pathname])

  return (
    <OffersTo.Provider value={takeOffers}>
      <div className="app">
        <a
          className="skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault()
            main.current?.focus()
          }}
        >
          {t(($) => $.shell.toContent)}
        </a>
        <Rail pathname={pathname} />
        <main className="page" ref={main} tabIndex={-1} id="content">
          {connection === 'lost' ? (
            <div className="banner" role="status">
              {t(($) => $.shell.lost)}
            </div>
          ) : connection === 'refused' ? (
            <div className="banner" role="alert">
              {t(($) => $.shell.refusedOpen)}
            </div>
          ) : null}
          {settings.showCodes ? null : (
            <div className="banner">
              {t(($) => $.shell.namesBanner)}
              <CommandButton
                id="shell.backToCodes"
                title={($) => $.shell.backToCodes}
                kind="quiet"
                run={() => {
                  changeSettings({ showCodes: true })
                }}
              />
            </div>
          )}
          <OpeningNotices />
          <ErrorBoundary resetKey={pathname} onTryAgain={onTryAgain}>
            {children}
          </ErrorBoundary>
        </main>
        <Toasts />
        <PaletteHost />
        <EraseHost />
      </div>
    </OffersTo.Provider>
  )
}

function Rail({ pathname }: { readonly pathname: string }) {
  const { t } = useTranslation()
  const withinNetworks = pathname === '/' || pathname.startsWith('/network')
  return (
    <header className="rail">
      <div className="name">{t(($) => $.shell.appName)}</div>
      <FindBox />
      <nav aria-label={t(($) => $.shell.mainMenu)}>
        <Link to="/today">{t(($) => $.shell.today)}</Link>
        <Link to="/" className={withinNetworks ? 'within' : ''}>
          {t(($) => $.shell.networks)}
        </Link>
        <Link to="/consultations" className={pathname.startsWith('/consultations/') ? 'within' : ''}>
          {t(($) => $.shell.consultations)}
        </Link>
        <Link to="/work-forms" className={pathname.startsWith('/work-forms/') ? 'within' : ''}>
          {t(($) => $.shell.workForms)}
        </Link>
        <Link to="/recent" className={pathname === '/trash' ? 'within' : ''}>
          {t(($) => $.shell.recent)}
        </Link>
        <Link to="/printing">{t(($) => $.shell.printing)}</Link>
        <Link to="/settings" className={pathname.startsWith('/settings/') ? 'within' : ''}>
          {t(($) => $.shell.settings)}
        </Link>
      </nav>
      <RailStatus />
    </header>
  )
}

/** Opening a window, reading a file or printing puts nothing in the store. */
const noWrites: ReadonlySet<string> = new Set([
  'app.openWindow',
  'app.printPage',
  'imports.read',
  'imports.plan',
])
/** Nor does what is done with copies of it. */
const isBeside = /^(?:opening|backups|bundles)\./u
const isWrite = ({ options }: Mutation): boolean => {
  const command = commandOf(options.mutationKey)
  return !noWrites.has(command) && !isBeside.test(command)
}

function RailStatus() {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const connection = useTiny(connectionState)
  const status = useQuery(q.app.status.queryOptions())
  const savedAt = useTiny(lastSaved) ?? status.data?.savedAt ?? null
  const isSaving = useIsMutating({ predicate: isWrite }) > 0
  const { waiting, stuck, typing } = useTiny(unsaved)
  const openWindow = useWrite(
    q.app.openWindow.mutationOptions({
      onSuccess: ({ address }) => {
        if (address !== null) window.open(address, '_blank', 'noopener')
      },
    }),
  )
  // Said only of what the store has acknowledged: typing that waits is being saved, or with nobody to save it, not yet.
  const isWaiting = waiting > 0 || isSaving
  const isUnsaved = stuck > 0 || (isWaiting && connection !== 'open')
  const saving =
    isUnsaved || typing > 0
      ? t(($) => $.shell.unsaved)
      : connection !== 'open'
        ? t(($) => $.shell.connecting)
        : isWaiting
          ? t(($) => $.shell.saving)
          : savedAt === null
            ? t(($) => $.shell.nothingToSave)
            : t(($) => $.shell.saved, { time: format.time(savedAt) })
  return (
    <div className="status" role="group" aria-label={t(($) => $.shell.status)}>
      {/* Read out when something is amiss; not at every pause in the typing. */}
      <span role="status" aria-live={isUnsaved ? 'polite' : 'off'}>
        {saving}
      </span>
      {status.data?.readOnly === true ? <span>{t(($) => $.shell.readOnly)}</span> : null}
      <CommandButton
        id="shell.newWindow"
        title={($) => $.shell.newWindow}
        words={($) => $.commands.newWindowWords}
        section="help"
        kind="quiet"
        run={() => {
          openWindow.mutate(undefined)
        }}
      />
      <span>{showCodes ? t(($) => $.shell.codes) : t(($) => $.shell.names)}</span>
    </div>
  )
}
