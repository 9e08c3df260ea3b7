import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Workplace } from '../../../../shared/domain/entities.ts'
import { mostExchangeBytes } from '../../../../shared/domain/exchange-limits.ts'
import type { WorkplaceId } from '../../../../shared/domain/ids.ts'
import { api } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { SelectField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Preview } from './Preview.tsx'
import { exchangeFailure } from './words.ts'

interface TakeInDialogProps {
  readonly workplaces: readonly Workplace[]
  /** Null: nothing is being taken in. */
  readonly file: File | null
  readonly onClose: () => void
}

/** Looks into the file of a colleague; nothing is stored before the coach says so. */
export function TakeInDialog({ workplaces, file, onClose }: TakeInDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t(($) => $.workForms.exchange.takeInTitle)}
      isOpen={file !== null}
      wide
      keepOpen
      onClose={onClose}
    >
      {file === null ? null : <TakeIn file={file} workplaces={workplaces} onClose={onClose} />}
    </Dialog>
  )
}

/** Tells files apart that have one name. */
const numbers = new WeakMap<File, number>()
let last = 0
function numberOf(file: File): number {
  const known = numbers.get(file)
  if (known !== undefined) return known
  last += 1
  numbers.set(file, last)
  return last
}

interface TakeInProps {
  readonly file: File
  readonly workplaces: readonly Workplace[]
  readonly onClose: () => void
}

function TakeIn({ file, workplaces, onClose }: TakeInProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<WorkplaceId | null>(null)
  const workplace =
    workplaces.find(({ id }) => id === chosen) ??
    workplaces.find(({ fictitious }) => !fictitious) ??
    workplaces[0]
  const isTooLarge = file.size > mostExchangeBytes
  const workplaceId = workplace?.id
  const looked = useQuery({
    queryKey: ['exchange look', numberOf(file), workplaceId],
    queryFn: ({ signal }) => api.exchange.look({ workplaceId: workplaceId as WorkplaceId, file }, { signal }),
    enabled: workplaceId !== undefined && !isTooLarge,
    retry: false,
    gcTime: 0,
  })
  const failure = isTooLarge
    ? t(($) => $.workForms.exchange.problems.tooLarge)
    : looked.isError
      ? exchangeFailure(t, looked.error)
      : null
  return (
    <>
      <p className="soft">{t(($) => $.workForms.exchange.fileIs, { file: file.name })}</p>
      {workplaces.length < 2 || failure !== null ? null : (
        <div className="wf-where">
          <SelectField
            label={t(($) => $.workForms.exchange.where)}
            value={workplace?.id ?? ''}
            options={workplaces.map(({ id, name }) => ({ id, label: name }))}
            onChange={(id) => {
              setChosen(id === '' ? null : id)
            }}
          />
        </div>
      )}
      {failure === null ? null : (
        <>
          <p className="notice error" role="alert">
            {failure}
          </p>
          <p className="soft small">{t(($) => $.workForms.exchange.nothingStored)}</p>
        </>
      )}
      {looked.isPending && failure === null ? (
        <p role="status">{t(($) => $.workForms.exchange.looking)}</p>
      ) : null}
      {looked.data === undefined || workplace === undefined || failure !== null ? (
        <div className="actions">
          <CommandButton id="dialog.close" title={($) => $.common.close} run={onClose} />
        </div>
      ) : (
        <Preview
          key={workplace.id}
          file={file}
          workplaceId={workplace.id}
          items={looked.data.items}
          hasMore={looked.data.newerFields}
          onClose={onClose}
        />
      )}
    </>
  )
}
