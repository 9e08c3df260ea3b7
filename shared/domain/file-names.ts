import type { AttachmentKind } from './attachments.ts'

/** The kind of a file; a link has none. */
export type FileKind = Exclude<AttachmentKind, 'link'>

interface MediaType {
  readonly kind: 'picture' | 'document'
  /** The first is given to a name that has none of them. */
  readonly extensions: readonly [string, ...string[]]
}

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** What may be shown in the app (`picture`) or opened by another program (`document`), with what its name may end in. */
export const mediaTypes: ReadonlyMap<string, MediaType> = new Map<string, MediaType>([
  ['image/png', { kind: 'picture', extensions: ['png'] }],
  ['image/jpeg', { kind: 'picture', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] }],
  ['image/gif', { kind: 'picture', extensions: ['gif'] }],
  ['image/webp', { kind: 'picture', extensions: ['webp'] }],
  ['application/pdf', { kind: 'document', extensions: ['pdf'] }],
  [`${office}.wordprocessingml.document`, { kind: 'document', extensions: ['docx'] }],
  [`${office}.spreadsheetml.sheet`, { kind: 'document', extensions: ['xlsx'] }],
  [`${office}.presentationml.presentation`, { kind: 'document', extensions: ['pptx'] }],
  [`${open}.text`, { kind: 'document', extensions: ['odt'] }],
  [`${open}.spreadsheet`, { kind: 'document', extensions: ['ods'] }],
  [`${open}.presentation`, { kind: 'document', extensions: ['odp'] }],
  ['text/plain', { kind: 'document', extensions: ['txt'] }],
  ['text/csv', { kind: 'document', extensions: ['csv'] }],
])

/** What a file may not pass for that is something else. Texts may: many are in an older way of writing letters down. */
const claimed = new Set(
  [...mediaTypes].flatMap(([type, { extensions }]) => (type.startsWith('text/') ? [] : extensions)),
)

/**
 * Extensions of what a machine may run, or a program may act upon, when it is opened. A file of another kind keeps its name
 * but gets `.bin` behind one of these, so that a click does nothing.
 */
const acting = new Set(
  `ade adp ahk apk app appimage appinstaller application appref-ms appx appxbundle asp aspx bas bat bash cab cer chm cmd
   cnt com command cpl crt csh deb der desktop diagcab dll dmg docb docm dotm dotx drv exe fish fon fxp gadget grp hlp
   hpj hta htc htm html htt img inf ins iqy iso isp its jar jnlp job jse js ksh lib library-ms lnk mad maf mag mam maq
   mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz mht mhtml mjs msc msg msh msh1 msh2 mshxml msi msix msixbundle msp
   mst msu ocx ops osd oxt pcd pif pkg pl plg potm ppa ppam ppsm pptm prf prg printerexport ps1 ps1xml ps2 ps2xml psc1
   psc2 psd1 psdm1 psm1 pst py pyc pyo pyw pyz pyzw rb reg rpm run scf scr sct searchconnector-ms settingcontent-ms sfx
   sh shb shs shtml slk sldm svg svgz swf sys terminal theme tmp tool udl url vb vbe vbp vbs vhd vhdx vsmacros vsto vxd
   wbk website webloc webpnp wiz workflow ws wsb wsc wsf wsh xar xbap xht xhtml xla xlam xlb xll xlm xlsb xlsm xltm xnk
   xsl xslt zsh`.split(/\s+/u),
)

const mostCharacters = 120
const mostBytes = 220
/** A name when nothing is left of the one it had. */
const nameless = 'netwerkcoach'

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=[ .]|$)/iu

/** How many bytes a text is in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** As many whole characters of a text as fit. */
function shortened(text: string, characters: number, bytes: number): string {
  let short = ''
  let [length, size] = [0, 0]
  for (const character of text) {
    length += character.length
    size += bytesOf(character)
    if (length > characters || size > bytes) break
    short += character
  }
  return short
}

const trimmed = (name: string) => name.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '')

/** A name without what deceives: folders, controls, directions of writing, signs that no disk knows, rows of spaces. */
function plain(name: string): string {
  const last =
    name
      .toWellFormed()
      .normalize('NFC')
      .split(/[\\/]/u)
      .findLast((part) => trimmed(part) !== '') ?? ''
  return trimmed(
    last
      // Controls, directions of writing, what has no width, what belongs to nobody.
      .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}]/gu, '')
      .replaceAll(/[<>:"|?*\ufffd]/gu, '-')
      // Signs that only look like a dot.
      .replaceAll(/[\u2024\ufe52\uff0e]/gu, '.')
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/ ?\.(?: ?\.)*/gu, '.'),
  )
}

function split(name: string): { readonly stem: string; readonly extension: string } {
  const found = /^(?<stem>.+)\.(?<extension>[\p{L}\p{N}_-]{1,20})$/u.exec(name)?.groups
  return { stem: found?.['stem'] ?? name, extension: (found?.['extension'] ?? '').toLowerCase() }
}

/** A whole name that fits on every disk. */
function fitting(stem: string, extension: string): string {
  const end = extension === '' ? '' : `.${extension}`
  const short = trimmed(shortened(stem, mostCharacters - end.length, mostBytes - bytesOf(end) - 1))
  const base = short === '' ? nameless : short
  return `${reserved.test(base) ? '_' : ''}${base}${end}`
}

/**
 * The name under which a file is shown, saved and opened: of at most 121 characters and 220 bytes, possible on every system,
 * and ending in what the file is. Where it is `other`, it ends in nothing that another program acts upon.
 */
export function safeFileName(name: string, kind: FileKind, mediaType: string): string {
  let { stem, extension } = split(plain(name))
  const type = mediaTypes.get(mediaType)
  if (kind === 'other' || type === undefined) {
    const isHarmless = !acting.has(extension) && !claimed.has(extension)
    // Also hidden behind another dot: `plan.exe.bin` stays as it is.
    return isHarmless ? fitting(stem, extension) : fitting(`${stem}.${extension}`, 'bin')
  }
  if (type.extensions.includes(extension)) return fitting(stem, extension)
  // What says it can be run goes; what only says something else stays readable in front.
  while (acting.has(extension)) ({ stem, extension } = split(stem))
  if (type.extensions.includes(extension)) return fitting(stem, extension)
  return fitting(extension === '' ? stem : `${stem}.${extension}`, type.extensions[0])
}

/** Words for a link, without what cannot be seen; empty when nothing is left. */
export const safeLinkName = (name: string): string =>
  shortened(
    name
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    160,
    Infinity,
  ).trim()

/** The name a link gets when it was given none: where it leads to. */
export function nameOfLink(url: string): string {
  const name = url.startsWith('mailto:')
    ? url.slice(7)
    : (/^https?:\/\/([^/?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? '')
  return safeLinkName(name) || safeLinkName(url)
}
