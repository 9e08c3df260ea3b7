import { useTranslation } from '../../i18n/index.ts'
import type { ErasePreview, ToErase } from '../../../shared/contract/erase.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { say, type Words } from '../commands/command.ts'
import { countRows, rowWords } from './kinds.ts'

interface EraseFactsProps {
  readonly what: ToErase
  readonly preview: ErasePreview
}

const dayOf = (at: number) => localDateOf(new Date(at))

/** What goes, and what may stay. */
export function EraseFacts({ what, preview }: EraseFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { rows, attachments, people, steps, inTrash, backups, setAside, mentions, files } = preview
  const parts = countRows(rows, what.kind)
    // The people that go along are told of in a sentence of their own.
    .filter(({ kind }) => kind !== 'people' || what.kind === 'workplace')
    .map(({ kind, count }) => say(t, rowWords[kind], { count }))
  const goes = [
    Object.keys(rows).length === 0 ? t(($) => $.erasing.nothingNow) : sentenceOf(format.list(parts)),
    what.kind === 'person' && Object.keys(rows).length > 0 ? t(($) => $.erasing.everywhere) : '',
    people === 0 || what.kind === 'workplace' ? '' : t(($) => $.erasing.peopleAlong, { count: people }),
    attachments === 0 ? '' : t(($) => $.erasing.attachments, { count: attachments }),
    steps === 0 ? '' : t(($) => $.erasing.steps, { count: steps }),
    inTrash === 0 ? '' : t(($) => $.erasing.inTrash, { count: inTrash }),
  ].filter((line) => line !== '')
  const stays = [
    backups.until === null
      ? t(($) => $.erasing.noBackups)
      : t(($) => $.erasing.backups, { count: backups.count, date: format.date(dayOf(backups.until)) }),
    mentions === 0 ? '' : t(($) => $.erasing.mentions, { count: mentions }),
    setAside === 0 ? '' : t(($) => $.erasing.setAside, { count: setAside }),
    files.length === 0
      ? ''
      : t(($) => $.erasing.files, { count: files.length, which: whichFiles(t, format, files) }),
  ].filter((line) => line !== '')
  return (
    <>
      <h3>{t(($) => $.erasing.goes)}</h3>
      <ul>
        {goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{t(($) => $.erasing.stays)}</h3>
      <ul>
        {stays.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

const sentenceOf = (list: string): string => (list === '' ? '' : `${list}.`)

/** What kind of file, by the name that the app noted it down under. */
const fileWords: Readonly<Record<string, Words>> = {
  participants: ($) => $.erasing.file.participants,
  ties: ($) => $.erasing.file.ties,
  board: ($) => $.erasing.file.board,
  shown: ($) => $.erasing.file.shown,
  bundle: ($) => $.erasing.file.bundle,
  exchange: ($) => $.erasing.file.exchange,
}
const otherFile: Words = ($) => $.erasing.file.other
const mostNamed = 3

/** The last few, the last first. */
function whichFiles(t: TFunction, format: Formatters, files: ErasePreview['files']): string {
  const last = [...files].sort((a, b) => b.at - a.at).slice(0, mostNamed)
  const names = last.map(({ at, kind }) =>
    t(($) => $.erasing.fileOn, {
      file: say(t, fileWords[kind] ?? otherFile),
      day: format.shortDate(dayOf(at)),
    }),
  )
  const more = files.length - last.length
  // With commas of their own they are told apart by semicolons.
  return [...names, ...(more > 0 ? [t(($) => $.erasing.andMore, { count: more })] : [])].join('; ')
}
