import { useMemo } from 'react'
import type { AssignmentVersion } from '../../../../shared/domain/starting.ts'
import { lineChanges } from '../../../../shared/domain/text-diff.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { SelectField } from '../../../design/fields.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

interface VersionsProps {
  /** The last first. */
  readonly versions: readonly AssignmentVersion[]
  readonly besideId: string | null
  readonly onBeside: (id: string | null) => void
}

/** The wordings that were kept, each to be read beside what it says now. */
export function Versions({ versions, besideId, onBeside }: VersionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const remove = useWrite(q.assignment.removeVersions.mutationOptions())
  return (
    <section className="assignment-versions" aria-labelledby="assignment-versions">
      <h3 id="assignment-versions">{t(($) => $.starting.assignment.versions)}</h3>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.starting.assignment.versionHead)}</th>
            <th scope="col">{t(($) => $.starting.assignment.keptOn)}</th>
            <th scope="col">{t(($) => $.starting.assignment.agreedOn)}</th>
            <th scope="col">{t(($) => $.starting.assignment.note)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, number, keptOn, agreedOn, note }) => {
            const about = t(($) => $.starting.assignment.version, { number })
            return (
              <tr key={id}>
                <th scope="row">{about}</th>
                <td>{format.date(keptOn)}</td>
                <td>
                  {agreedOn === null ? (
                    <span className="soft">{t(($) => $.starting.assignment.notAgreed)}</span>
                  ) : (
                    format.date(agreedOn)
                  )}
                </td>
                <td>{note}</td>
                <td className="acts">
                  <CommandButton
                    id={`starting.version.${id}.beside`}
                    title={($) => $.starting.assignment.beside}
                    about={about}
                    kind="quiet"
                    isEnabled={besideId !== id}
                    run={() => {
                      onBeside(id)
                    }}
                  />
                  <CommandButton
                    id={`starting.version.${id}.remove`}
                    title={($) => $.common.remove}
                    about={about}
                    kind="quiet"
                    run={() => {
                      remove.mutate({ ids: [id] })
                    }}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** An earlier text, with the words that are no longer there marked. */
function Earlier({ text, now }: { readonly text: string; readonly now: string }) {
  const { t } = useTranslation()
  const lines = useMemo(() => lineChanges(text.split('\n'), now.split('\n')), [text, now])
  const hasGone = lines.some(({ words }) => words.some(({ kind }) => kind === 'removed'))
  return (
    <>
      <div className="beside-text">
        {lines
          .filter(({ kind }) => kind !== 'added')
          .map(({ words }, at) => (
            <p key={at}>
              {words.map(({ kind, text: part }, place) =>
                kind === 'added' ? null : kind === 'removed' ? (
                  <del key={place}>{part}</del>
                ) : (
                  <span key={place}>{part}</span>
                ),
              )}
            </p>
          ))}
      </div>
      {hasGone ? (
        <p className="small soft">
          <del>{t(($) => $.starting.assignment.goneMark)}</del> {t(($) => $.starting.assignment.gone)}
        </p>
      ) : null}
    </>
  )
}

interface BesideProps {
  readonly version: AssignmentVersion
  readonly versions: readonly AssignmentVersion[]
  readonly now: string
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** One earlier wording, to be read and not changed. */
export function Beside({ version, versions, now, onChoose, onClose }: BesideProps) {
  const { t } = useTranslation()
  return (
    <aside className="assignment-beside" aria-label={t(($) => $.starting.assignment.earlier)}>
      <SelectField
        label={t(($) => $.starting.assignment.earlier)}
        value={version.id}
        options={versions.map(({ id, number }) => ({
          id,
          label: t(($) => $.starting.assignment.version, { number }),
        }))}
        onChange={(id) => {
          if (id !== '') onChoose(id)
        }}
      />
      <Earlier text={version.text} now={now} />
      {version.commissioner === '' ? null : (
        <p className="small soft">{t(($) => $.starting.assignment.askedBy, { who: version.commissioner })}</p>
      )}
      <div className="row">
        <span className="small soft">
          {version.text.trim() === now.trim() ? t(($) => $.starting.assignment.same) : ''}
        </span>
        <CommandButton
          id="starting.closeBeside"
          title={($) => $.starting.assignment.closeBeside}
          kind="quiet"
          run={onClose}
        />
      </div>
    </aside>
  )
}
