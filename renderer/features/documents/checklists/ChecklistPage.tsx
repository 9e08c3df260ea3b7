import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentDesk, EarlierAnswers } from '../../../../shared/contract/documents.ts'
import type { DocumentId, DocumentPointId } from '../../../../shared/domain/ids.ts'
import type { DocumentPoint } from '../../../../shared/domain/templates.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { say, type Words } from '../../../app/commands/command.ts'
import { useCommands } from '../../../app/commands/useCommand.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { useParam } from '../../../app/routing/Router.tsx'
import { SelectField } from '../../../design/fields.tsx'
import { Segmented } from '../../../design/Segmented.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CouldNotAsk } from '../CouldNotAsk.tsx'
import { AddPoint } from './AddPoint.tsx'
import { isListKind, kindWords } from './kinds.ts'
import { ChecklistHead } from './ChecklistHead.tsx'
import { Point } from './Point.tsx'
import './checklists.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** One run of a list: each point with its answer, a note, and what was said of it before. */
export function ChecklistPage() {
  const id = useParam('documentId')
  const isId = uuid.test(id)
  const desk = useQuery(
    q.documents.desk.queryOptions({ input: { id: id as DocumentId }, enabled: isId, retry: false }),
  )
  const isGone = failureOf(desk.error)?.code === 'NOT_FOUND'
  if (!isId || isGone || (desk.data !== undefined && !isListKind(desk.data.document.kind)))
    return <NotFound />
  if (desk.data !== undefined) return <Run key={id} desk={desk.data} />
  return desk.isError ? <CouldNotAsk onTryAgain={() => void desk.refetch()} /> : null
}

type Show = 'all' | 'open'
const shows: readonly { readonly id: Show; readonly title: Words }[] = [
  { id: 'all', title: ($) => $.documents.lists.showAll },
  { id: 'open', title: ($) => $.documents.lists.showOpen },
]

function Run({ desk }: { readonly desk: DocumentDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { document, points, earlier } = desk
  // What was open when the coach asked for it: a point does not vanish the moment it is answered.
  const [openOnes, setOpenOnes] = useState<ReadonlySet<DocumentPointId> | null>(null)
  const [besideId, setBesideId] = useState<string | null>(null)
  const beside = earlier.find((each) => each.document.id === besideId) ?? earlier[0]
  const show: Show = openOnes === null ? 'all' : 'open'
  const setShow = (next: Show) => {
    setOpenOnes(
      next === 'all' ? null : new Set(points.filter(({ answer }) => answer === null).map(({ id }) => id)),
    )
  }
  useCommands(
    shows.map(({ id, title }) => ({
      id: `checklist.show.${id}`,
      of: ($) => $.documents.lists.filter,
      title,
      section: 'page',
      isEnabled: show !== id,
      whyNot: ($) => $.commands.already,
      run: () => {
        setShow(id)
      },
    })),
  )
  const nameOf = ({ document: { madeOn }, productVersion }: EarlierAnswers): string =>
    productVersion === null
      ? format.date(madeOn)
      : t(($) => $.documents.lists.version, { number: productVersion })
  const shown = openOnes === null ? points : points.filter(({ id }) => openOnes.has(id))
  const { kind } = document
  return (
    <div className="checklist">
      <ChecklistHead desk={desk} />
      {isListKind(kind) ? <p className="soft">{say(t, kindWords[kind].about)}</p> : null}
      <div className="checklist-tools">
        <Segmented
          label={t(($) => $.documents.lists.filter)}
          value={show}
          options={shows.map(({ id, title }) => ({ id, label: say(t, title) }))}
          onChange={setShow}
        />
        {earlier.length > 1 && beside !== undefined ? (
          <SelectField
            label={t(($) => $.documents.lists.beside)}
            value={beside.document.id}
            options={earlier.map((each) => ({ id: each.document.id, label: nameOf(each) }))}
            onChange={setBesideId}
          />
        ) : null}
        <p className="soft small checklist-keys" id="checklist-keys">
          {t(($) => $.documents.lists.keys)}
        </p>
      </div>
      {shown.length === 0 ? <p>{t(($) => $.documents.lists.nothingOpen)}</p> : null}
      {inSections(shown).map(({ section, isOwn, own }) => (
        <section key={`${section} ${String(isOwn)}`}>
          {section === '' && !isOwn ? null : (
            <h3>{section === '' ? t(($) => $.documents.lists.own) : section}</h3>
          )}
          <ol className={beside === undefined ? 'points' : 'points beside'}>
            {beside === undefined ? null : (
              <li className="points-head" aria-hidden="true">
                <span />
                <span>{nameOf(beside)}</span>
              </li>
            )}
            {own.map((point) => (
              <Point
                key={point.id}
                point={point}
                before={
                  beside === undefined
                    ? null
                    : { name: nameOf(beside), answer: answerBefore(beside, point) ?? null }
                }
              />
            ))}
          </ol>
        </section>
      ))}
      <AddPoint documentId={document.id} />
    </div>
  )
}

/** The same point in an earlier run: the one of the template, or the one with the same words. */
const answerBefore = ({ answers }: EarlierAnswers, { key, text }: DocumentPoint) =>
  answers.find((each) => (key === '' ? each.key === '' && each.text === text : each.key === key))

interface Part {
  readonly section: string
  /** Points of the network itself, that belong under no heading of the list. */
  readonly isOwn: boolean
  readonly own: DocumentPoint[]
}

/** Points of one section stand together under its heading; the network's own without a heading come last. */
function inSections(points: readonly DocumentPoint[]): readonly Part[] {
  const parts: Part[] = []
  for (const point of points.toSorted((a, b) => a.position - b.position)) {
    const isOwn = point.section === '' && point.key === ''
    const known = parts.find((part) => part.section === point.section && part.isOwn === isOwn)
    if (known === undefined) parts.push({ section: point.section, isOwn, own: [point] })
    else known.own.push(point)
  }
  return [...parts.filter(({ isOwn }) => !isOwn), ...parts.filter(({ isOwn }) => isOwn)]
}
