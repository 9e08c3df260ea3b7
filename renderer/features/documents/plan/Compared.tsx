import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DocumentDesk, VersionRow } from '../../../../shared/contract/documents.ts'
import type { DocumentVersionId } from '../../../../shared/domain/ids.ts'
import {
  sectionChanges,
  type ChangedLine,
  type ChangedSection,
  type ChangedWords,
} from '../../../../shared/domain/text-diff.ts'
import { q } from '../../../api/client.ts'
import { say, type Words } from '../../../app/commands/command.ts'
import { useCommands } from '../../../app/commands/useCommand.ts'
import { Segmented } from '../../../design/Segmented.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { CouldNotAsk } from '../CouldNotAsk.tsx'

interface ComparedProps {
  readonly desk: DocumentDesk
  readonly version: VersionRow
  /** Null: what the plan says now. */
  readonly beside: VersionRow | null
}

type Show = 'changed' | 'all'
const shows: readonly { readonly id: Show; readonly title: Words }[] = [
  { id: 'changed', title: ($) => $.documents.planning.onlyChanges },
  { id: 'all', title: ($) => $.documents.planning.everything },
]
const sectionWords: Readonly<Record<Exclude<ChangedSection['kind'], 'changed'>, Words>> = {
  same: ($) => $.documents.planning.sameSection,
  added: ($) => $.documents.planning.addedSection,
  removed: ($) => $.documents.planning.removedSection,
}

/** Two texts of the plan side by side, the earlier one on the left: what went is struck through, what came underlined. */
export function Compared({ desk, version, beside }: ComparedProps) {
  const { t } = useTranslation()
  const [show, setShow] = useState<Show>('changed')
  const isFirst = beside === null || version.number < beside.number
  const [left, right] = isFirst ? [version, beside] : [beside, version]
  const before = useQuery(q.versions.read.queryOptions({ input: { id: left.id } }))
  const other = useQuery(
    q.versions.read.queryOptions({
      input: { id: right?.id ?? ('' as DocumentVersionId) },
      enabled: right !== null,
    }),
  )
  const was = before.data?.sections
  const is = right === null ? desk.sections : other.data?.sections
  const changes = useMemo(
    () => (was === undefined || is === undefined ? null : sectionChanges(was, is)),
    [was, is],
  )
  useCommands(
    shows.map(({ id, title }) => ({
      id: `version.show.${id}`,
      of: ($) => $.documents.planning.show,
      title,
      section: 'page',
      isEnabled: show !== id,
      whyNot: ($) => $.commands.already,
      run: () => {
        setShow(id)
      },
    })),
  )
  const nameOf = (row: VersionRow | null): string =>
    row === null
      ? t(($) => $.documents.planning.now)
      : [t(($) => $.documents.planning.versionNumber, { number: row.number }), row.name]
          .filter(Boolean)
          .join(': ')
  if (before.isError || other.isError)
    return (
      <CouldNotAsk
        onTryAgain={() => {
          void before.refetch()
          if (right !== null) void other.refetch()
        }}
      />
    )
  if (changes === null) return null
  const shown = show === 'all' ? changes : changes.filter(({ kind }) => kind !== 'same')
  return (
    <div className="compared">
      <div className="compared-tools">
        <Segmented
          label={t(($) => $.documents.planning.show)}
          value={show}
          options={shows.map(({ id, title }) => ({ id, label: say(t, title) }))}
          onChange={setShow}
        />
        <span className="soft small">
          <del>{t(($) => $.documents.planning.went)}</del>, <ins>{t(($) => $.documents.planning.came)}</ins>.{' '}
          {t(($) => $.documents.planning.wordsOnly)}
        </span>
      </div>
      {shown.length === 0 ? <p>{t(($) => $.documents.planning.nothingChanged)}</p> : null}
      {shown.map((section, at) => (
        // Two sections may have one title.
        <section key={`${section.title} ${String(at)}`} className="compared-section">
          <h3>{section.title}</h3>
          {section.kind === 'changed' ? null : (
            <p className="soft small">{say(t, sectionWords[section.kind])}</p>
          )}
          {section.lines.length === 0 ? null : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{nameOf(left)}</th>
                  <th scope="col">{nameOf(right)}</th>
                </tr>
              </thead>
              <tbody>
                {section.lines.map((line, row) => (
                  <tr key={row}>
                    <Side line={line} kind="removed" />
                    <Side line={line} kind="added" />
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </div>
  )
}

interface SideProps {
  readonly line: ChangedLine
  /** What only this side has: what went on the left, what came on the right. */
  readonly kind: 'removed' | 'added'
}

function Side({ line, kind }: SideProps) {
  const { t } = useTranslation()
  const own = line.words.filter((words) => words.kind === 'same' || words.kind === kind)
  return (
    <td>
      {own.map((words, at) => (
        <Stretch key={at} words={words} />
      ))}
      {own.length > 0 && own.every((words) => words.kind === kind) ? (
        <span className="visually-hidden">
          {' '}
          ({kind === 'removed' ? t(($) => $.documents.planning.went) : t(($) => $.documents.planning.came)})
        </span>
      ) : null}
    </td>
  )
}

function Stretch({ words: { kind, text } }: { readonly words: ChangedWords }) {
  if (kind === 'removed') return <del>{text}</del>
  return kind === 'added' ? <ins>{text}</ins> : text
}
