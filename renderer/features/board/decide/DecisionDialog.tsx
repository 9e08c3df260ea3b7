import { useState } from 'react'
import type { BoardDesk, DecisionRow } from '../../../../shared/contract/boards.ts'
import type { DecisionKind } from '../../../../shared/domain/boards.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import type { ClusterId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useKnown } from '../../../app/agreements/useKnown.ts'
import { WhoField } from '../../../app/agreements/WhoField.tsx'
import { whoOf, whoText } from '../../../app/agreements/who.ts'
import { useSettings } from '../../../app/settings.ts'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useToday } from '../../../app/useToday.ts'
import { useWrite } from '../../../app/write.ts'
import { DateField } from '../../../design/DateField.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { TextField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { say } from '../../../design/offers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { decisionKinds, kindHelp, kindNames } from './criteria.ts'

interface DecisionDialogProps {
  readonly desk: BoardDesk
  /** Null: a new one. Of one that was taken, the kind and the clusters stay what they were. */
  readonly decision: DecisionRow | null
  readonly onClose: () => void
}

/** What was decided, why, by whom it is taken on, and about what. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={props.decision === null ? t(($) => $.board.decision.add) : t(($) => $.board.decision.change)}
      isOpen
      keepOpen
      wide
      onClose={props.onClose}
    >
      <DecisionForm {...props} />
    </Dialog>
  )
}

function DecisionForm({ desk, decision, onClose }: DecisionDialogProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { actionFor } = useUndo()
  const today = useToday()
  const known = useKnown(desk.board.networkId)
  const [kind, setKind] = useState<DecisionKind | null>(decision?.kind ?? null)
  const [on, setOn] = useState<LocalDate | null>(decision?.on ?? today)
  const [reason, setReason] = useState(decision?.reason ?? '')
  const [owner, setOwner] = useState<string | null>(null)
  const [product, setProduct] = useState('')
  const [weighed, setWeighed] = useState<ReadonlySet<ClusterId>>(new Set())
  const [wasTried, setTried] = useState(false)
  const add = useWrite(q.decisions.add.mutationOptions())
  const update = useWrite(q.decisions.update.mutationOptions())
  const clusters = desk.clusters.filter(({ id }) => weighed.has(id))
  const ownerText = owner ?? (decision === null ? '' : whoText(decision.owner, known, showCodes))
  // Nobody has to take on that nothing is done.
  const needsOwner = kind !== null && kind !== 'none' && kind !== 'park'
  const productName = product.trim()
  const missing = {
    kind: kind === null,
    reason: reason.trim() === '',
    owner: decision === null && needsOwner && ownerText.trim() === '',
    on: on === null,
    product: decision === null && kind === 'new' && productName === '',
  }
  const requiredIf = (isMissing: boolean) => (wasTried && isMissing ? t(($) => $.common.required) : undefined)
  const save = () => {
    setTried(true)
    if (kind === null || on === null || Object.values(missing).some(Boolean)) return
    if (add.isPending || update.isPending) return
    const facts = { on, reason: reason.trim() }
    const who = whoOf(ownerText, known)
    // Who is no longer known here stays who took it on, unless somebody else is filled in.
    const patch = owner === null ? facts : { ...facts, owner: who }
    if (decision !== null) update.mutate({ id: decision.id, patch }, { onSuccess: onClose })
    else
      add.mutate(
        {
          boardId: desk.board.id,
          decision: { kind, ...facts, owner: who },
          clusterIds: clusters.map(({ id }) => id),
          productName: kind === 'new' ? productName : null,
        },
        {
          onSuccess: ({ change }) => {
            onClose()
            tell(
              kind === 'new'
                ? t(($) => $.board.decision.addedProduct, { name: productName })
                : t(($) => $.board.decision.added),
              actionFor([change]),
              [change],
            )
          },
        },
      )
  }
  return (
    <form
      className="stack decide-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {decision === null ? (
        <>
          <fieldset className="decide-kinds">
            <legend className="label">{t(($) => $.board.decision.kind)}</legend>
            {decisionKinds.map((each, at) => (
              <label key={each}>
                <input
                  type="radio"
                  name="decision-kind"
                  checked={kind === each}
                  autoFocus={at === 0}
                  onChange={() => {
                    setKind(each)
                  }}
                />
                <span>
                  <strong>{say(t, kindNames[each])}</strong>{' '}
                  <span className="soft">{say(t, kindHelp[each])}</span>
                </span>
              </label>
            ))}
            {requiredIf(missing.kind) === undefined ? null : (
              <span className="error" role="alert">
                {t(($) => $.board.decision.kindMissing)}
              </span>
            )}
          </fieldset>
          {desk.clusters.length === 0 ? null : (
            <fieldset className="decide-clusters">
              <legend className="label">{t(($) => $.board.decision.clusters)}</legend>
              {desk.clusters.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={weighed.has(id)}
                    onChange={({ target }) => {
                      const next = new Set(weighed)
                      if (target.checked) next.add(id)
                      else next.delete(id)
                      setWeighed(next)
                    }}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          )}
        </>
      ) : null}
      {decision === null && kind === 'new' ? (
        <TextField
          label={t(($) => $.board.decision.productName)}
          help={t(($) => $.board.decision.productHelp)}
          value={product}
          onChange={setProduct}
          maxLength={160}
          isRequired
          error={requiredIf(missing.product)}
        />
      ) : null}
      <TextField
        label={t(($) => $.board.decision.reason)}
        help={t(($) => $.board.decision.needed)}
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={2_000}
        lines={3}
        error={requiredIf(missing.reason)}
      />
      <div className="decide-pair">
        <WhoField
          label={t(($) => $.board.decision.owner)}
          {...(decision === null ? { help: t(($) => $.board.decision.ownerHelp) } : {})}
          isRequired={decision === null && needsOwner}
          value={ownerText}
          onChange={setOwner}
          known={known}
          showCodes={showCodes}
          error={requiredIf(missing.owner)}
        />
        <DateField
          label={t(($) => $.board.decision.on)}
          value={on}
          onChange={setOn}
          error={requiredIf(missing.on)}
        />
      </div>
      <div className="actions">
        <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton id="dialog.save" title={($) => $.common.save} kind="main" isSubmit run={save} />
      </div>
    </form>
  )
}
