import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingDesk } from '../../../../shared/contract/meetings.ts'
import type { DocumentPoint, TemplateRef } from '../../../../shared/domain/templates.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useHopeful } from '../../../app/hopeful.ts'
import { useWrite } from '../../../app/write.ts'
import { SelectField, TextField } from '../../../design/fields.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { Part } from './Part.tsx'
import { TemplatesDialog } from './TemplatesDialog.tsx'

type List = NonNullable<MeetingDesk['list']>

/** What has to be made ready before the meeting: ticked here, made from a template the coaches can change. */
export function PreparationList({ desk: { meeting, list } }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation()
  const [isChanging, setChanging] = useState(false)
  const network = useQuery(q.networks.get.queryOptions({ input: { id: meeting.networkId } })).data
  return (
    <Part title={t(($) => $.meetings.list)}>
      {list === null ? (
        <MakeList meeting={meeting} workplaceId={network?.workplaceId ?? null} />
      ) : (
        <Points list={list} />
      )}
      <CommandButton
        id="list.templates"
        title={($) => $.meetings.templates}
        words={($) => $.meetings.templatesWords}
        kind="quiet"
        isEnabled={network !== undefined}
        run={() => {
          setChanging(true)
        }}
      />
      {network === undefined ? null : (
        <TemplatesDialog
          workplaceId={network.workplaceId}
          isOpen={isChanging}
          onClose={() => {
            setChanging(false)
          }}
        />
      )}
    </Part>
  )
}

interface MakeListProps {
  readonly meeting: MeetingDesk['meeting']
  readonly workplaceId: Parameters<typeof TemplatesDialog>[0]['workplaceId'] | null
}

function MakeList({ meeting, workplaceId }: MakeListProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [chosen, setChosen] = useState<TemplateRef | null>(null)
  const templates = useQuery(
    q.templates.list.queryOptions({
      input: {
        workplaceId: workplaceId ?? ('' as NonNullable<typeof workplaceId>),
        kind: 'preparation',
        language,
      },
      enabled: workplaceId !== null,
    }),
  ).data
  const make = useWrite(q.documents.make.mutationOptions())
  const [first] = templates ?? []
  const ref = chosen ?? first?.ref ?? null
  return (
    <>
      <p className="soft">{t(($) => $.meetings.listNone)}</p>
      {templates === undefined || templates.length < 2 ? null : (
        <SelectField
          label={t(($) => $.meetings.listTemplate)}
          value={ref ?? ''}
          options={templates.map((template) => ({ id: template.ref, label: template.title }))}
          onChange={(id) => {
            setChosen(id === '' ? null : id)
          }}
        />
      )}
      <div className="row">
        <CommandButton
          id="list.make"
          title={($) => $.meetings.listMake}
          isEnabled={ref !== null && !make.isPending}
          run={() => {
            if (ref !== null)
              make.mutate({
                networkId: meeting.networkId,
                meetingId: meeting.id,
                productVersionId: null,
                template: ref,
                language,
              })
          }}
        />
      </div>
    </>
  )
}

/** Points of one section stand together under its heading, in the order they were made. */
function inSections(points: readonly DocumentPoint[]): readonly [string, readonly DocumentPoint[]][] {
  const sections = new Map<string, DocumentPoint[]>()
  for (const point of [...points].sort((a, b) => a.position - b.position))
    sections.set(point.section, [...(sections.get(point.section) ?? []), point])
  return [...sections]
}

const isSettled = ({ answer }: DocumentPoint): boolean => answer === 'yes' || answer === 'notRelevant'

function Points({ list: { document, points } }: { readonly list: List }) {
  const { t } = useTranslation()
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <p className="soft small">
        {t(($) => $.meetings.listDone, { done: points.filter(isSettled).length, total: points.length })}
      </p>
      {inSections(points).map(([section, own]) => (
        <div key={section} className="list-section">
          {section === '' ? null : <h4>{section}</h4>}
          <ul className="tick-list">
            {own.map((point) => (
              <Point key={point.id} point={point} isChanging={isChanging} />
            ))}
          </ul>
        </div>
      ))}
      <CommandButton
        id="list.change"
        title={isChanging ? ($) => $.meetings.listChanged : ($) => $.meetings.listChange}
        kind="quiet"
        run={() => {
          setChanging(!isChanging)
        }}
      />
      <AddPoint documentId={document.id} section={[...points].at(-1)?.section ?? ''} />
    </>
  )
}

interface PointProps {
  readonly point: DocumentPoint
  /** Points can be taken away, or set aside as not needed; otherwise there is only ticking. */
  readonly isChanging: boolean
}

function Point({ point: { id, text, answer }, isChanging }: PointProps) {
  const { t } = useTranslation()
  const give = useWrite(q.documents.answer.mutationOptions())
  const remove = useWrite(q.documents.removePoints.mutationOptions())
  const tick = useHopeful(answer === 'yes')
  const isOff = answer === 'notRelevant'
  return (
    <li>
      <label data-off={isOff}>
        <input
          type="checkbox"
          checked={tick.value}
          disabled={isOff}
          onChange={({ target: { checked } }) => {
            tick.hope(checked)
            give.mutate({ id, patch: { answer: checked ? 'yes' : null } }, { onError: tick.giveUp })
          }}
        />
        <span>
          {text}
          {isOff ? <span className="soft"> ({t(($) => $.meetings.notNeeded).toLowerCase()})</span> : null}
        </span>
      </label>
      {isChanging ? (
        <span className="tick-acts">
          <CommandButton
            id={`point.${id}.skip`}
            title={isOff ? ($) => $.meetings.needed : ($) => $.meetings.notNeeded}
            about={text}
            kind="quiet"
            run={() => {
              give.mutate({ id, patch: { answer: isOff ? null : 'notRelevant' } })
            }}
          />
          <CommandButton
            id={`point.${id}.remove`}
            title={($) => $.meetings.removePoint}
            about={text}
            kind="quiet"
            run={() => {
              remove.mutate({ ids: [id] })
            }}
          />
        </span>
      ) : null}
    </li>
  )
}

interface AddPointProps {
  readonly documentId: List['document']['id']
  readonly section: string
}

/** Enter is enough, and the field waits for the next one. */
function AddPoint({ documentId, section }: AddPointProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = useWrite(
    q.documents.addPoint.mutationOptions({
      onSuccess: () => {
        setText('')
      },
    }),
  )
  const save = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate({ documentId, section, text: text.trim() })
  }
  return (
    <form
      className="add-point"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.meetings.addPoint)}
        value={text}
        onChange={setText}
        maxLength={300}
        help={<PupilNote text={text} />}
      />
      <CommandButton
        id="list.addPoint"
        title={($) => $.meetings.addPointDo}
        about={t(($) => $.meetings.list)}
        isEnabled={text.trim() !== '' && !add.isPending}
        run={save}
      />
    </form>
  )
}
