import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { failureOf } from '../../api/failure.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { download } from '../../app/download.ts'
import { tell } from '../../app/toasts.tsx'
import { SelectField, Switch } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { noPassphrase, problemOf } from './passphrase.ts'
import { PassphraseFields } from './PassphraseFields.tsx'
import { Told } from './PassphraseDialog.tsx'
import { keepingFailure } from './words.ts'

/** What is too large are the files: everything else is small. */
function exportFailure(t: TFunction, error: unknown): string {
  const failure = failureOf(error)
  return failure?.code === 'FILE_UNREADABLE' && failure.data.reason === 'tooLarge'
    ? t(($) => $.keeping.exportTooLarge)
    : keepingFailure(t, error)
}

/** Everything, or one werkplaats, as one file. */
export function ExportPart() {
  const { t } = useTranslation()
  const format = useFormat()
  const workplaces = useQuery(q.workplaces.list.queryOptions()).data ?? []
  const [workplaceId, setWorkplaceId] = useState<WorkplaceId | ''>('')
  const [withFiles, setWithFiles] = useState(true)
  const [isLocked, setLocked] = useState(true)
  const [passphrase, setPassphrase] = useState(noPassphrase)
  // Said beside the button, so that the passphrase need not be typed again.
  const save = useMutation(
    q.bundles.save.mutationOptions({
      onSuccess: (file) => {
        setPassphrase(noPassphrase)
        download(file)
        tell(
          isLocked
            ? t(($) => $.keeping.copyDone, { file: file.name })
            : t(($) => $.common.saved, { file: file.name }),
        )
      },
    }),
  )
  const isReady = (!isLocked || problemOf(passphrase) === null) && !save.isPending
  return (
    <section>
      <h2>{t(($) => $.keeping.exportTitle)}</h2>
      <p className="intro">{t(($) => $.keeping.exportText)}</p>
      <div className="export">
        <SelectField
          label={t(($) => $.keeping.exportWhat)}
          value={workplaceId}
          none={t(($) => $.keeping.exportEverything)}
          options={[...workplaces]
            .sort((a, b) => format.compare(a.name, b.name))
            .map(({ id, name }) => ({ id, label: name }))}
          onChange={setWorkplaceId}
        />
        <Switch isSelected={withFiles} onChange={setWithFiles}>
          {t(($) => $.keeping.exportFiles)}
        </Switch>
        <fieldset className="choices">
          <legend>{t(($) => $.keeping.exportHow)}</legend>
          <label className="choice">
            <input
              type="radio"
              name="export-lock"
              checked={isLocked}
              onChange={() => {
                setLocked(true)
              }}
            />
            {t(($) => $.keeping.exportLock)}
          </label>
          <label className="choice">
            <input
              type="radio"
              name="export-lock"
              checked={!isLocked}
              onChange={() => {
                setLocked(false)
              }}
            />
            {t(($) => $.keeping.exportOpen)}
          </label>
        </fieldset>
        {isLocked ? (
          <PassphraseFields value={passphrase} onChange={setPassphrase} />
        ) : (
          <p className="notice">{t(($) => $.keeping.exportOpenWarning)}</p>
        )}
        <Told
          failure={save.isError ? exportFailure(t, save.error) : null}
          busy={save.isPending ? t(($) => $.keeping.exportBusy) : null}
        />
        <div>
          <CommandButton
            id="bundles.save"
            title={($) => $.keeping.exportDo}
            words={($) => $.keeping.exportWords}
            kind="main"
            isEnabled={isReady}
            whyNot={($) => $.keeping.exportFirst}
            run={() => {
              save.mutate({
                workplaceId: workplaceId === '' ? null : workplaceId,
                passphrase: isLocked ? passphrase.first : null,
                withFiles,
              })
            }}
          />
        </div>
      </div>
    </section>
  )
}
