import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { TrashItem } from '../../../shared/domain/history.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { askErase } from '../../app/erase/state.ts'
import { called } from '../../app/history/sentences.ts'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import { HistoryHead } from './HistoryHead.tsx'

/** Everything that was removed, to be put back or to be removed for good. */
export function TrashPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const { one } = useUndo()
  const items = useQuery(q.trash.list.queryOptions())
  const [asking, setAsking] = useState<TrashItem | 'everything' | null>(null)
  const empty = useWrite(
    q.trash.empty.mutationOptions({
      onSuccess: () => {
        tell(t(($) => $.history.emptied))
      },
    }),
  )
  if (items.data === undefined) return null
  const nameOf = (item: TrashItem) => namesIn(item, t, format, showCodes)
  return (
    <div className="history">
      <HistoryHead title={t(($) => $.history.trash)} />
      <p className="soft intro">
        {items.data.length === 0 ? t(($) => $.history.trashEmpty) : t(($) => $.history.trashIntro)}
      </p>
      {items.data.length === 0 ? null : (
        <>
          <ul className="trash">
            {items.data.map((item) => (
              <li key={item.change}>
                <span className="what">
                  <span className="kind">{kindOf(item, t)}</span>
                  <strong>{nameOf(item)}</strong>
                  <span className="along">
                    {[item.within, alongWith(item, t, format)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <time dateTime={new Date(item.at).toISOString()}>
                  {format.date(localDateOf(new Date(item.at)))}, {format.time(item.at)}
                </time>
                <span className="row">
                  <CommandButton
                    id={`trash.restore.${item.change}`}
                    title={($) => $.history.restore}
                    about={nameOf(item)}
                    run={one('restore', item.change)}
                  />
                  <CommandButton
                    id={`trash.remove.${item.change}`}
                    title={($) => $.history.removeForGood}
                    about={nameOf(item)}
                    kind="quiet"
                    run={() => {
                      if (item.erasable === null) setAsking(item)
                      else askErase(item.erasable)
                    }}
                  />
                </span>
              </li>
            ))}
          </ul>
          <CommandButton
            id="trash.empty"
            title={($) => $.history.emptyTrash}
            kind="danger"
            run={() => {
              setAsking('everything')
            }}
          />
        </>
      )}
      <ConfirmDialog
        title={asking === 'everything' ? t(($) => $.history.emptyTrash) : t(($) => $.history.removeForGood)}
        isOpen={asking !== null}
        confirm={($) => $.history.removeForGood}
        onClose={() => {
          setAsking(null)
        }}
        onConfirm={() => {
          if (asking !== null) empty.mutate(asking === 'everything' ? {} : { changes: [asking.change] })
        }}
      >
        <p>
          {asking === 'everything' || asking === null
            ? t(($) => $.history.emptyTrashText)
            : t(($) => $.history.removeForGoodText, { what: nameOf(asking) })}
        </p>
      </ConfirmDialog>
    </div>
  )
}

function kindOf({ kind, count }: TrashItem, t: TFunction): string {
  switch (kind) {
    case 'workplace':
      return t(($) => $.history.kinds.workplace)
    case 'network':
      return t(($) => $.history.kinds.network)
    case 'survey':
      return t(($) => $.history.kinds.survey)
    case 'organisation':
      return t(($) => $.history.kinds.organisation)
    case 'attribute':
      return t(($) => $.history.kinds.attribute)
    case 'coach':
      return t(($) => $.history.kinds.coach)
    case 'participant':
      return t(($) => $.history.kinds.participant, { count })
    case 'meeting':
      return t(($) => $.history.kinds.meeting, { count })
    case 'runSheetItem':
      return t(($) => $.history.kinds.runSheetItem, { count })
    case 'turn':
      return t(($) => $.history.kinds.turn)
    case 'evaluationLine':
      return t(($) => $.history.kinds.evaluationLine)
    case 'holiday':
      return t(($) => $.history.kinds.holiday, { count })
    case 'agreement':
      return t(($) => $.history.kinds.agreement, { count })
    case 'facility':
      return t(($) => $.history.kinds.facility, { count })
    case 'template':
      return t(($) => $.history.kinds.template)
    case 'document':
      return t(($) => $.history.kinds.document)
    case 'documentPoint':
      return t(($) => $.history.kinds.documentPoint, { count })
    case 'consultation':
      return t(($) => $.history.kinds.consultation)
    case 'consultationPoint':
      return t(($) => $.history.kinds.consultationPoint, { count })
    case 'workForm':
      return t(($) => $.history.kinds.workForm, { count })
    case 'product':
      return t(($) => $.history.kinds.product, { count })
    case 'board':
      return t(($) => $.history.kinds.board, { count })
    case 'documentSection':
      return t(($) => $.history.kinds.documentSection, { count })
    case 'documentVersion':
      return t(($) => $.history.kinds.documentVersion)
    case 'cluster':
      return t(($) => $.history.kinds.cluster, { count })
    case 'card':
      return t(($) => $.history.kinds.card, { count })
    case 'finding':
      return t(($) => $.history.kinds.finding, { count })
    case 'attachment':
      return t(($) => $.history.kinds.attachment, { count })
    case 'activity':
      return t(($) => $.history.kinds.activity, { count })
    case 'party':
      return t(($) => $.history.kinds.party, { count })
    case 'researchQuestion':
      return t(($) => $.history.kinds.researchQuestion, { count })
    case 'need':
      return t(($) => $.history.kinds.need, { count })
    case 'round':
      return t(($) => $.history.kinds.round, { count })
    case 'roundIndicator':
      return t(($) => $.history.kinds.roundIndicator, { count })
    case 'example':
      return t(($) => $.history.kinds.example, { count })
    case 'topic':
      return t(($) => $.history.kinds.topic, { count })
    case 'valueEntry':
      return t(($) => $.history.kinds.valueEntry, { count })
    case 'valueStory':
      return t(($) => $.history.kinds.valueStory, { count })
    case 'outcome':
      return t(($) => $.history.kinds.outcome, { count })
    case 'leaderContact':
      return t(($) => $.history.kinds.leaderContact, { count })
    case 'sharing':
      return t(($) => $.history.kinds.sharing, { count })
    case 'success':
      return t(($) => $.history.kinds.success, { count })
    case 'reaction':
      return t(($) => $.history.kinds.reaction, { count })
    case 'wave':
      return t(($) => $.history.kinds.wave, { count })
    case 'outsideContact':
      return t(($) => $.history.kinds.outsideContact, { count })
    case 'outreach':
      return t(($) => $.history.kinds.outreach, { count })
  }
}

function namesIn({ things, count }: TrashItem, t: TFunction, format: Formatters, showCodes: boolean): string {
  const names = things.map((thing) => called(t, thing, format, showCodes))
  const more = count - names.length
  return format.list([...names, ...(more > 0 ? [t(($) => $.history.andMore, { count: more })] : [])])
}

function alongWith({ along }: TrashItem, t: TFunction, format: Formatters): string {
  const parts = [
    ...(along.networks > 0 ? [t(($) => $.history.networks, { count: along.networks })] : []),
    ...(along.meetings > 0 ? [t(($) => $.history.meetings.count, { count: along.meetings })] : []),
    ...(along.people > 0 ? [t(($) => $.history.people, { count: along.people })] : []),
    ...(along.organisations > 0 ? [t(($) => $.history.organisations, { count: along.organisations })] : []),
    ...(along.surveys > 0 ? [t(($) => $.history.surveys, { count: along.surveys })] : []),
  ]
  return parts.length === 0 ? '' : t(($) => $.history.with, { along: format.list(parts) })
}
