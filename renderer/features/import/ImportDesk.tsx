import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { ImportDraft, ImportRequest, TableKind } from '../../../shared/contract/imports.ts'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { failureOf } from '../../api/failure.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { navigate } from '../../app/routing/Router.tsx'
import { FilePicker } from './FilePicker.tsx'
import { MatrixSection } from './MatrixSection.tsx'
import { PlanView } from './PlanView.tsx'
import { SurveyForm } from './SurveyForm.tsx'
import { surveyOf } from './survey.ts'
import {
  allOf,
  answersOf,
  asKind,
  keyOfTable,
  largestAnswer,
  noTables,
  orderOf,
  questionsOf,
  requestOf,
  type Mapped,
  type Tables,
  withDraft,
  without,
  withSheet,
  withTable,
} from './tables.ts'
import { TableSection } from './TableSection.tsx'
import { usePlan } from './usePlan.ts'
import { forget, useReading } from './useReading.ts'
import { useSurveyChoices } from './useSurveyChoice.ts'
import { importFailure } from './words.ts'

interface ImportDeskProps {
  readonly networkId: NetworkId
  readonly surveys: readonly SurveySummary[]
}

/** From file to plan to store. What was read is forgotten when the coach leaves. */
export function ImportDesk({ networkId, surveys }: ImportDeskProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { actionFor } = useUndo()
  const [tables, setTables] = useTables()
  const reading = useReading((draft) => {
    setTables((known) => withDraft(known, draft))
  })
  const choices = useSurveyChoices(surveys)
  const asked = questionsOf(tables).map((question) => ({
    question,
    choice: choices.of(question),
    largest: largestAnswer(question.tables),
    labels: question.tables.map(({ waveLabel }) => waveLabel ?? choices.wave),
  }))
  const made = asked.map(({ choice, largest, labels }) => surveyOf(choice, surveys, largest, labels))
  const ready = made.filter((survey) => survey !== null)
  const request = useSame(
    requestOf(networkId, tables, ready.length === made.length ? ready : null, choices.wave),
  )
  const nameOf = (place: number) => {
    const choice = asked[place]?.choice
    return surveys.find(({ id }) => id === choice?.surveyId)?.name ?? choice?.name ?? ''
  }
  const around = {
    questions: asked.map(({ question: { key } }, place) => ({ key, label: nameOf(place) })),
    hasOthers: answersOf(tables).length > 1,
    wave: choices.wave,
  }

  const confirm = useWrite(
    q.imports.confirm.mutationOptions({
      onSuccess: ({ change, result }) => {
        const { people, waveId } = result
        setTables(() => noTables)
        const counts = { people: people.create + people.merge, ties: result.ties.create }
        tell(
          t(($) => $.importing.done, counts),
          actionFor([change]),
        )
        const to = waveId === null ? '/network/$networkId/participants' : '/network/$networkId/ties'
        navigate({ to, params: { networkId } })
      },
      onError: (error) => {
        if (failureOf(error)?.code === 'IMPORT_GONE') setTables(() => noTables)
        // Somebody changed something in between: what is shown next is planned on that.
        void client.invalidateQueries()
      },
    }),
    { say: importFailure },
  )
  const planning = usePlan(request, confirm.isPending)
  const { plan } = planning
  // Who the rows are is shown for the form as it stands, not as it was a moment ago.
  const isAsSeen = plan !== null && plan.matrices.length === tables.matrices.length
  const canConfirm = plan !== null && plan.blockers.length === 0 && !planning.isBehind && !confirm.isPending

  return (
    <>
      <FilePicker reading={reading} isFirst={request === null && reading.files.length === 0} />
      {allOf(tables).map((table) => {
        const common = {
          key: keyOfTable(table),
          onKind: (kind: TableKind) => {
            setTables((known) => asKind(known, table, kind))
          },
          onSheet: (draft: ImportDraft) => {
            setTables((known) => withSheet(known, table, draft))
          },
          onRemove: () => {
            setTables((known) => without(known, table))
          },
        }
        const onChange = (changed: Mapped) => {
          setTables((known) => withTable(known, changed))
        }
        const { key, ...props } = common
        if (table.kind !== 'matrix')
          return <TableSection key={key} table={table} around={around} onChange={onChange} {...props} />
        return (
          <MatrixSection
            key={key}
            matrix={table}
            order={orderOf(table, tables)}
            hasPeople={tables.people !== null}
            around={around}
            plan={isAsSeen ? (plan.matrices[tables.matrices.indexOf(table)] ?? null) : null}
            onChange={onChange}
            {...props}
          />
        )
      })}
      {asked.map(({ question, choice, largest, labels }, place) => (
        <SurveyForm
          key={question.key}
          choice={choice}
          surveys={surveys}
          largest={largest}
          hasPeople={tables.people !== null}
          labels={labels}
          name={asked.length === 1 ? null : nameOf(place)}
          isLast={place === asked.length - 1}
          groups={(isAsSeen ? plan.groups.find(({ survey }) => survey === place)?.groups : undefined) ?? []}
          onChange={(patch) => {
            choices.change(question, patch)
          }}
        />
      ))}
      {allOf(tables).length === 0 ? null : (
        <>
          <PlanView planning={planning} networkId={networkId} tables={tables} isAsked={request !== null} />
          <div className="row">
            <CommandButton
              id="import.confirm"
              kind="main"
              title={($) => $.importing.confirm}
              words={($) => $.importing.confirmWords}
              whyNot={($) => $.importing.confirmWhyNot}
              isEnabled={canConfirm}
              run={() => {
                if (canConfirm && request !== null) confirm.mutate({ ...request, digest: plan.digest })
              }}
            />
            <span className="soft small" role="status">
              {confirm.isPending ? t(($) => $.importing.storing) : t(($) => $.importing.nothingStored)}
            </span>
          </div>
        </>
      )}
    </>
  )
}

/** The same object as long as it says the same. */
function useSame(request: ImportRequest | null): ImportRequest | null {
  const text = JSON.stringify(request)
  return useMemo(() => JSON.parse(text) as ImportRequest | null, [text])
}

/** The tables on the desk; a file that leaves it is forgotten, and all of them when the coach goes. */
function useTables(): [Tables, (change: (known: Tables) => Tables) => void] {
  const [tables, setTables] = useState(noTables)
  const held = useRef<ReadonlySet<ImportDraft['draftId']>>(new Set())
  useEffect(() => {
    const now = new Set(allOf(tables).map(({ draft }) => draft.draftId))
    for (const draftId of held.current) if (!now.has(draftId)) forget(draftId)
    held.current = now
  }, [tables])
  useEffect(
    () => () => {
      for (const draftId of held.current) forget(draftId)
      held.current = new Set()
    },
    [],
  )
  return [tables, setTables]
}
