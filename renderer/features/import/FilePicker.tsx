import { useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import type { Reading } from './useReading.ts'
import { importFailure } from './words.ts'

interface FilePickerProps {
  readonly reading: Reading
  /** Nothing was chosen yet: say what belongs here. */
  readonly isFirst: boolean
}

/** Files come in by button, by list of commands or by dragging; each says how far it is, and can be stopped. */
export function FilePicker({ reading, isFirst }: FilePickerProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    <>
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => {
          setOver(false)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          reading.read([...event.dataTransfer.files])
        }}
      >
        {isFirst ? <Explanation /> : null}
        <div className="row">
          <CommandButton
            id="import.choose"
            kind={isFirst ? 'main' : 'plain'}
            title={($) => $.importing.choose}
            words={($) => $.commands.importingWords}
            run={() => {
              input.current?.click()
            }}
          />
          <span className="soft small">{t(($) => $.importing.drop)}</span>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.graphml,.gexf,.xml,.net,.paj,.dl,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            reading.read([...(event.target.files ?? [])])
            // The same file may be chosen again, mended.
            event.target.value = ''
          }}
        />
      </div>
      {reading.files.map(({ draftId, fileName, share, error }) =>
        error === null ? (
          <div key={draftId} className="reading">
            <label>
              {t(($) => $.importing.reading, { file: fileName })} <progress max={1} value={share} />
            </label>
            <OfferedButton
              id={`import.stop.${draftId}`}
              title={($) => $.importing.stopFile}
              values={{ file: fileName }}
              kind="quiet"
              face={t(($) => $.importing.stop)}
              run={() => {
                reading.stop(draftId)
              }}
            />
          </div>
        ) : (
          <div key={draftId} className="notice error row" role="alert">
            <span>
              <strong>{fileName}</strong>: {importFailure(t, error)}
            </span>
            <OfferedButton
              id={`import.close.${draftId}`}
              title={($) => $.common.close}
              kind="quiet"
              face="×"
              run={() => {
                reading.stop(draftId)
              }}
            />
          </div>
        ),
      )}
    </>
  )
}

/** What belongs in the two files, by example. */
function Explanation() {
  const { t } = useTranslation()
  const example = t(($) => $.importing.exampleSchool)
  return (
    <>
      <p className="import-lead">{t(($) => $.importing.intro)}</p>
      <div className="import-shapes">
        <table className="plain">
          <caption>{t(($) => $.importing.peopleShape)}</caption>
          <thead>
            <tr>
              <th scope="col">code</th>
              <th scope="col">{t(($) => $.participants.role)}</th>
              <th scope="col">{t(($) => $.participants.organisation)}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>P01</td>
              <td>{t(($) => $.importing.exampleRole)}</td>
              <td>{example}</td>
            </tr>
            <tr>
              <td>P02</td>
              <td>{t(($) => $.importing.exampleRole)}</td>
              <td>{example}</td>
            </tr>
          </tbody>
        </table>
        <table className="plain">
          <caption>{t(($) => $.importing.tiesShape)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.importing.roles.from)}</th>
              <th scope="col">{t(($) => $.importing.roles.to)}</th>
              <th scope="col">{t(($) => $.importing.roles.value)}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>P01</td>
              <td>P02</td>
              <td>3</td>
            </tr>
            <tr>
              <td>P02</td>
              <td>P01</td>
              <td>1</td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}
