/** The places of the app that are about no network in particular. */
export type PlainPath =
  | '/'
  | '/today'
  | '/consultations'
  | '/recent'
  | '/trash'
  | '/work-forms'
  | '/work-forms/templates'
  | '/printing'
  | SettingsPath
  | '/print/sheets'
/** The parts of the settings. */
export type SettingsPath =
  | '/settings'
  | '/settings/backups'
  | '/settings/exchange'
  | '/settings/privacy'
  | '/settings/working'
/** The places within one network. */
export type NetworkPath =
  | '/network/$networkId'
  | '/network/$networkId/participants'
  | '/network/$networkId/import'
  | '/network/$networkId/ties'
  | '/network/$networkId/ties/surveys'
  | '/network/$networkId/meetings'
  | '/network/$networkId/agreements'
  | '/network/$networkId/facilities'
  | '/network/$networkId/monitoring'
  | '/network/$networkId/yields'
  | DocumentsPath
/** The parts of the documents of a network. */
export type DocumentsPath =
  | '/network/$networkId/documents'
  | '/network/$networkId/documents/start'
  | '/network/$networkId/documents/plan'
  | '/network/$networkId/documents/checklists'
  | '/network/$networkId/documents/products'
  | '/network/$networkId/documents/boards'
/** One document of a network: its project plan, a run of a checklist. */
export type DocumentPath =
  | '/network/$networkId/documents/plan/$documentId'
  | '/network/$networkId/documents/checklists/$documentId'
export type ProductPath = '/network/$networkId/documents/products/$productId'
export type BoardPath = '/network/$networkId/documents/boards/$boardId'
/** The three sides of one meeting. */
export type MeetingPath =
  | '/network/$networkId/meetings/$meetingId'
  | '/network/$networkId/meetings/$meetingId/run'
  | '/network/$networkId/meetings/$meetingId/look-back'
/** One monitoring round: its seven steps, entering sheets, the shared picture, beside another round, its conclusions. */
export type RoundPath =
  | '/network/$networkId/monitoring/$roundId'
  | '/network/$networkId/monitoring/$roundId/enter'
  | '/network/$networkId/monitoring/$roundId/picture'
  | '/network/$networkId/monitoring/$roundId/compare'
  | '/network/$networkId/monitoring/$roundId/conclude'
/** One wave of a tie survey: who is asked, the questionnaires one by one, and all of them as a square. */
export type WavePath =
  | '/network/$networkId/ties/waves/$waveId'
  | '/network/$networkId/ties/waves/$waveId/enter'
  | '/network/$networkId/ties/waves/$waveId/matrix'
/** A coaches' consultation: of the werkplaats, not of one network. */
export type ConsultationPath = '/consultations/$consultationId'
/** A work form, by its reference: the name of a built-in one or the id of an own one. */
export type WorkFormPath = '/work-forms/$ref'
export type Path =
  | PlainPath
  | NetworkPath
  | MeetingPath
  | DocumentPath
  | ProductPath
  | BoardPath
  | RoundPath
  | WavePath
  | ConsultationPath
  | WorkFormPath

/** The three ways to look at the cards of a board. */
const boardViews = ['wall', 'board', 'decision'] as const
export type BoardView = (typeof boardViews)[number]

/** How the lines of the shared picture are put in order. */
const pictureOrders = ['number', 'spread', 'distance'] as const
export type PictureOrder = (typeof pictureOrders)[number]

/** What an address may ask of its page. */
export interface Search {
  /** On the list of networks: `workplace`, or the workplace that a network is to be made in. */
  readonly ask?: string
  /** On the overview of a network: the window that is open over it; of a meeting that is held, and a board: as it is on the beamer. */
  readonly open?: 'facts' | 'privacy' | 'beamer'
  /** On a board: how its cards are looked at. */
  readonly view?: BoardView
  /** On the shared picture: the order of its lines, and the indicator that fills the screen. */
  readonly order?: PictureOrder
  readonly indicator?: string
  /** On the ties of a network: the wave that is looked at; on the entry of a wave: whose questionnaire. */
  readonly wave?: string
  readonly person?: string
  /** On the comparison: the round beside this one. */
  readonly with?: string
  /** On a project plan: the version that is looked at, and the one beside it (or `now`). */
  readonly version?: string
  readonly beside?: string
  /** At the print desk: the network that the coach came from. */
  readonly network?: string
  /** At the print desk: the meeting of that network, or the consultation, that the coach came from. */
  readonly meeting?: string
  readonly consultation?: string
  /** At the print desk: the work form whose handout is to be printed. */
  readonly workForm?: string
  /** At the print desk: the sheet that is wanted, and the document, product or board it is filled in with. */
  readonly sheet?: string
  readonly of?: string
  /** At the print desk, for a picture of ties: what people are told apart by, and the lowest answer that counts. */
  readonly attribute?: string
  readonly threshold?: string
}

interface Within {
  readonly search?: Search
  /** A part of the page. */
  readonly hash?: string
}
/** Somewhere to go, as links and `navigate` take it. */
export type Destination = Within &
  (
    | { readonly to: PlainPath }
    | { readonly to: NetworkPath; readonly params: { readonly networkId: string } }
    | {
        readonly to: MeetingPath
        readonly params: { readonly networkId: string; readonly meetingId: string }
      }
    | {
        readonly to: DocumentPath
        readonly params: { readonly networkId: string; readonly documentId: string }
      }
    | {
        readonly to: ProductPath
        readonly params: { readonly networkId: string; readonly productId: string }
      }
    | { readonly to: BoardPath; readonly params: { readonly networkId: string; readonly boardId: string } }
    | { readonly to: RoundPath; readonly params: { readonly networkId: string; readonly roundId: string } }
    | { readonly to: WavePath; readonly params: { readonly networkId: string; readonly waveId: string } }
    | { readonly to: ConsultationPath; readonly params: { readonly consultationId: string } }
    | { readonly to: WorkFormPath; readonly params: { readonly ref: string } }
  )

/** Where a window is, as its address has it. */
export interface Address {
  /** `/network/…/ties`. */
  readonly pathname: string
  /** What was asked, with its question mark; or nothing. */
  readonly search: string
  /** The part of the page, without its sign; or nothing. */
  readonly hash: string
}

/** Reads `#/network/…?open=privacy#part`; the app lives behind the sign, so that every address is one file. */
export function addressOf(fragment: string): Address {
  const [place = '', ...part] = fragment.replace(/^#/u, '').split('#')
  const asked = place.indexOf('?')
  const path = asked === -1 ? place : place.slice(0, asked)
  return {
    pathname: path.startsWith('/') ? path : `/${path}`,
    search: asked === -1 ? '' : place.slice(asked),
    hash: part.join('#'),
  }
}

/** The path of a place, filled in. */
export function pathOf(destination: Destination): string {
  if (!('params' in destination)) return destination.to
  const params: Readonly<Record<string, string>> = destination.params
  return destination.to.replaceAll(/\$(\w+)/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

/** The address of a place, for a link. */
export function hrefOf(destination: Destination): string {
  const asked = new URLSearchParams(
    Object.entries(destination.search ?? {}).filter(([, value]) => value !== undefined),
  ).toString()
  const { hash = '' } = destination
  return `#${pathOf(destination)}${asked === '' ? '' : `?${asked}`}${hash === '' ? '' : `#${hash}`}`
}

/** What the address asks, as far as it can be asked. */
export function searchOf({ search }: Address): Search {
  const asked = new URLSearchParams(search)
  const [ask, open, network] = [asked.get('ask'), asked.get('open'), asked.get('network')]
  const [meeting, consultation] = [asked.get('meeting'), asked.get('consultation')]
  const [version, beside] = [asked.get('version'), asked.get('beside')]
  const workForm = asked.get('workForm')
  const sheet = asked.get('sheet')
  const of = asked.get('of')
  const indicator = asked.get('indicator')
  const [attribute, threshold] = [asked.get('attribute'), asked.get('threshold')]
  const beforeRound = asked.get('with')
  const [wave, person] = [asked.get('wave'), asked.get('person')]
  const order = pictureOrders.find((each) => each === asked.get('order'))
  const view = boardViews.find((each) => each === asked.get('view'))
  return {
    ...(ask === null ? {} : { ask }),
    ...(open === 'facts' || open === 'privacy' || open === 'beamer' ? { open } : {}),
    ...(network === null ? {} : { network }),
    ...(meeting === null ? {} : { meeting }),
    ...(consultation === null ? {} : { consultation }),
    ...(workForm === null ? {} : { workForm }),
    ...(sheet === null ? {} : { sheet }),
    ...(of === null ? {} : { of }),
    ...(attribute === null ? {} : { attribute }),
    ...(threshold === null ? {} : { threshold }),
    ...(version === null ? {} : { version }),
    ...(beside === null ? {} : { beside }),
    ...(view === undefined ? {} : { view }),
    ...(order === undefined ? {} : { order }),
    ...(indicator === null ? {} : { indicator }),
    ...(beforeRound === null ? {} : { with: beforeRound }),
    ...(wave === null ? {} : { wave }),
    ...(person === null ? {} : { person }),
  }
}

/** What a path of this kind names (its network, its meeting); null when it is a path of another kind. */
export function paramsOf(path: Path, pathname: string): Readonly<Record<string, string>> | null {
  const wanted = path.split('/')
  const given = pathname.replace(/(?<=.)\/$/u, '').split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const here = given[at] ?? ''
    if (part.startsWith('$')) params[part.slice(1)] = decoded(here)
    else if (part !== here) return null
  }
  return params
}

/** The network of a path when it is one of this kind, an empty text when the path needs none, null when it is another. */
export function match(path: Path, pathname: string): string | null {
  const params = paramsOf(path, pathname)
  return params === null ? null : (params['networkId'] ?? '')
}

/** An address that somebody mangled names a network that is not there; it is no reason to fail. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
