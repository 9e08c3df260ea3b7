import {
  createContext,
  createElement,
  Suspense,
  use,
  useContext,
  useEffect,
  useMemo,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react'
import {
  addressOf,
  hrefOf,
  match,
  paramsOf,
  pathOf,
  searchOf,
  type Address,
  type Destination,
  type Path,
  type Search,
} from './address.ts'
import type { Page } from './page.ts'

export interface Route {
  readonly path: Path
  readonly page: Page
}

/** What is on screen: of the address of a moment ago, while the page of the new one is on its way. */
interface Shown {
  readonly address: Address
  readonly route: Route | null
  /** Empty outside a network. */
  readonly networkId: string
}

interface Routing extends Shown {
  /** Fetches the page of a place that the coach seems to be going to. */
  readonly expect: (pathname: string) => void
}

const moved = new Set<() => void>()
const Here = createContext<Routing | null>(null)

function useHere(): Routing {
  const here = useContext(Here)
  if (here === null) throw new Error('There is no router around this.')
  return here
}

function find(routes: readonly Route[], address: Address): Shown {
  for (const route of routes) {
    const networkId = match(route.path, address.pathname)
    if (networkId !== null) return { address, route, networkId }
  }
  return { address, route: null, networkId: '' }
}
const whereNow = () => addressOf(window.location.hash)

interface RouterProps {
  /** Keep the same array. */
  readonly routes: readonly Route[]
  readonly children: ReactNode
}

/** Follows the address of the window. What is on screen stays until the page of the new address is there. */
export function Router({ routes, children }: RouterProps) {
  const [shown, setShown] = useState(() => find(routes, whereNow()))
  const [drawnAt] = useState(() => window.location.hash)
  useEffect(() => {
    let last = 0
    const follow = () => {
      const next = find(routes, whereNow())
      last += 1
      const mine = last
      const show = () => {
        if (mine === last) setShown(next)
      }
      const page = next.route?.page
      if (page === undefined || page.loaded() !== null) show()
      else {
        page.forgetFailure()
        // What cannot be fetched is shown as such by the page's place.
        page.load().then(show, show)
      }
    }
    moved.add(follow)
    window.addEventListener('popstate', follow)
    // The window may have gone somewhere between the first drawing and now.
    if (window.location.hash !== drawnAt) follow()
    return () => {
      moved.delete(follow)
      window.removeEventListener('popstate', follow)
    }
  }, [routes, drawnAt])
  const routing = useMemo(
    (): Routing => ({
      ...shown,
      expect: (pathname) => {
        // Only a head start: whoever goes there asks again.
        find(routes, addressOf(`#${pathname}`))
          .route?.page.load()
          .catch(() => undefined)
      },
    }),
    [shown, routes],
  )
  return <Here value={routing}>{children}</Here>
}

/** The page of the address, or `nothing` where there is none. One that could not be fetched throws, for the boundary around it. */
export function Screen({ nothing }: { readonly nothing: ReactNode }) {
  const { route } = useHere()
  return route === null ? (
    nothing
  ) : (
    <Suspense>
      <PageOf page={route.page} />
    </Suspense>
  )
}

function PageOf({ page }: { readonly page: Page }) {
  return createElement(page.loaded() ?? use(page.load()))
}

/** The kind of place that is on screen; null where nothing is. */
export const useRoute = (): Route | null => useHere().route

/** Where the window is. */
export const useLocation = (): Address => useHere().address

/** What the address asks of this page. */
export function useSearch(): Search {
  const { address } = useHere()
  return useMemo(() => searchOf(address), [address])
}

/** The network of this page, as the address has it; an empty text outside a network. */
export const useNetworkId = (): string => useHere().networkId

/** Something else this page is about, as the address has it (`meetingId`); an empty text where the address has none. */
export function useParam(name: string): string {
  const { route, address } = useHere()
  return (route === null ? null : paramsOf(route.path, address.pathname)?.[name]) ?? ''
}

/** Goes somewhere; `replace` leaves no way back to where the window was. */
export function navigate({
  replace = false,
  ...destination
}: Destination & { readonly replace?: boolean }): void {
  const href = hrefOf(destination)
  if (replace || href === window.location.hash) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  for (const follow of moved) follow()
}

type LinkProps = Destination & {
  readonly className?: string
  readonly children: ReactNode
  /** The parts of a page are places of their own: the link is current only at its own part. */
  readonly byPart?: boolean
}

/** A link within the app. The link to where the window is says so. */
export function Link({ className, children, byPart = false, ...destination }: LinkProps) {
  const { address, expect } = useHere()
  const pathname = pathOf(destination)
  const isCurrent = address.pathname === pathname && (!byPart || address.hash === (destination.hash ?? ''))
  const onIntent = () => {
    if (!isCurrent) expect(pathname)
  }
  return (
    <a
      href={hrefOf(destination)}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      onClick={(event) => {
        if (!isPlain(event)) return
        event.preventDefault()
        navigate(destination)
      }}
    >
      {children}
    </a>
  )
}

/** Not meant for another window. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
