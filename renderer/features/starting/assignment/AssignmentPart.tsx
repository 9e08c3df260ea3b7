import { useState } from 'react'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { DraftField } from '../../../app/DraftField.tsx'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { assignmentState, type AssignmentState } from '../../../../shared/domain/assignment-state.ts'
import type { PartProps } from '../StartingPage.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { Knowledge } from './Knowledge.tsx'
import { Beside, Versions } from './Versions.tsx'

/** What the network is asked to do, as it is worded now, with the wordings that were kept beside it. */
export function AssignmentPart({ network, desk }: PartProps) {
  const { t } = useTranslation()
  const [isKeeping, setKeeping] = useState(false)
  const [besideId, setBesideId] = useState<string | null>(null)
  const { mutateAsync } = useWrite(q.networks.update.mutationOptions(), { isDraft: true })
  const { versions } = desk
  const state = assignmentState(network.assignment, versions)
  const beside = versions.find(({ id }) => id === besideId)
  return (
    <>
      <div className={beside === undefined ? 'assignment' : 'assignment two'}>
        <div>
          <DraftField
            label={t(($) => $.starting.assignment.text)}
            {...(network.assignment === '' ? { help: t(($) => $.starting.assignment.first) } : {})}
            className="assignment-text"
            lines={4}
            maxLength={4_000}
            value={network.assignment}
            save={(assignment) => mutateAsync({ id: network.id, patch: { assignment } })}
          />
          <div className="row assignment-state">
            <span className="small soft">
              <StateText state={state} />
            </span>
            <CommandButton
              id="starting.keepVersion"
              title={($) => $.starting.assignment.keep}
              words={($) => $.starting.assignment.keepWords}
              kind={state.is === 'kept' || state.is === 'empty' ? 'plain' : 'main'}
              isEnabled={state.is !== 'empty'}
              whyNot={($) => $.starting.assignment.keepNothing}
              run={() => {
                setKeeping(true)
              }}
            />
          </div>
        </div>
        {beside === undefined ? null : (
          <Beside
            version={beside}
            versions={versions}
            now={network.assignment}
            onChoose={setBesideId}
            onClose={() => {
              setBesideId(null)
            }}
          />
        )}
      </div>
      <div className="commissioner">
        <DraftField
          label={t(($) => $.starting.assignment.commissioner)}
          help={t(($) => $.starting.assignment.commissionerHelp)}
          maxLength={160}
          value={network.commissioner}
          save={(commissioner) => mutateAsync({ id: network.id, patch: { commissioner } })}
        />
      </div>
      {versions.length === 0 ? null : (
        <Versions versions={versions} besideId={besideId} onBeside={setBesideId} />
      )}
      <Knowledge network={network} />
      <KeepDialog
        networkId={network.id}
        next={(versions[0]?.number ?? 0) + 1}
        isOpen={isKeeping}
        onClose={() => {
          setKeeping(false)
        }}
      />
    </>
  )
}

function StateText({ state }: { readonly state: AssignmentState }) {
  const { t } = useTranslation()
  const format = useFormat()
  switch (state.is) {
    case 'empty':
      return null
    case 'unkept':
      return t(($) => $.starting.assignment.unkeptLong)
    case 'changed':
      return t(($) => $.starting.assignment.changed, { number: state.last.number })
    case 'kept':
      return state.last.agreedOn === null
        ? t(($) => $.starting.assignment.keptAs, { number: state.last.number })
        : t(($) => $.starting.assignment.agreedAs, {
            number: state.last.number,
            date: format.date(state.last.agreedOn),
          })
  }
}
