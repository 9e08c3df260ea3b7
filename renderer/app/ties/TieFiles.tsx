import { useState } from 'react'
import type { WaveDesk } from '../../../shared/contract/ties.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { mostTieAnswersBytes, mostTieSheetFiles } from '../../../shared/domain/tie-file.ts'
import type { TieSheetRefusal } from '../../../shared/domain/ties.ts'
import { api, q } from '../../api/client.ts'
import { failureText } from '../../api/failure.ts'
import { SelectField } from '../../design/fields.tsx'
import { formatters, useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { download } from '../download.ts'
import { useSettings } from '../settings.ts'
import { fileStem } from '../sheet-page/file-stem.ts'
import { ReturnedFiles } from '../sheet-page/ReturnedFiles.tsx'
import { tell, tellFailure } from '../toasts.tsx'
import { useWrite } from '../write.ts'
import '../sheet-page/sheet-files.css'

interface TieFilesProps {
  readonly desk: WaveDesk
}

/** Questionnaires to fill in at home: out as a page for each respondent, and back as small files. */
export function TieFiles({ desk }: TieFilesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const take = useWrite(q.tieFiles.take.mutationOptions())
  const { survey, wave } = desk
  return (
    <div className="sheet-files">
      <h3>{t(($) => $.tieFiles.title)}</h3>
      <p className="soft">{t(($) => $.tieFiles.intro)}</p>
      <MakePages desk={desk} />
      <ReturnedFiles<TieSheetRefusal>
        id={`tieFiles.choose ${wave.id}`}
        about={wave.label}
        choose={($) => $.tieFiles.choose}
        dropHere={t(($) => $.tieFiles.dropHere)}
        reading={t(($) => $.tieFiles.reading)}
        tooMany={t(($) => $.tieFiles.tooMany, { most: String(mostTieSheetFiles) })}
        refused={(count) => t(($) => $.tieFiles.refused, { count })}
        reason={(reason) => t(($) => $.tieFiles.reasons[reason])}
        mostFiles={mostTieSheetFiles}
        mostBytes={mostTieAnswersBytes}
        isReading={take.isPending}
        take={(files, done) => {
          take.mutate(
            { networkId: survey.networkId, files },
            {
              onSuccess: ({ result: { taken, refused } }) => {
                const count = taken.length
                const leftOut = taken.reduce((sum, each) => sum + each.leftOut, 0)
                const others = new Set(
                  taken.filter((each) => each.waveId !== wave.id).map(({ waveLabel }) => waveLabel),
                )
                const said = [
                  t(($) => $.tieFiles.taken, { count }),
                  ...(others.size === 0
                    ? []
                    : [t(($) => $.tieFiles.elsewhere, { waves: format.list([...others]) })]),
                  ...(leftOut === 0 ? [] : [t(($) => $.tieFiles.leftOut, { count: leftOut })]),
                ]
                done({ taken: count === 0 ? null : said.join(' '), refused })
              },
            },
          )
        }}
      />
    </div>
  )
}

const all = 'all'

/** The pages are put together here, from what the store knows of the wave and of each respondent. */
function MakePages({ desk: { survey, wave, people } }: TieFilesProps) {
  const { t } = useTranslation()
  const { language, showCodes } = useSettings()
  const [inLanguage, setLanguage] = useState<Language>(language)
  const [chosen, setChosen] = useState<string>(all)
  const [withNames, setWithNames] = useState(!showCodes)
  const [isMaking, setMaking] = useState(false)
  const waiting = people.filter(({ status }) => status === 'noAnswer' || status === 'notAsked')
  const open = waiting.filter(({ informedOn }) => informedOn !== null)
  const uninformed = waiting.length - open.length
  const hasNames = people.some(({ displayName }) => displayName !== '')
  const one = open.find(({ personId }) => personId === chosen)
  const forWhom = one === undefined ? open : [one]

  const pageOf = async (personId: PersonId): Promise<File> => {
    const [facts, { tiePageData }, { composeTiePage }] = await Promise.all([
      api.tieFiles.facts({ waveId: wave.id, personId, names: withNames }),
      import('./tie-page/data.ts'),
      import('./tie-page/compose.ts'),
    ])
    const stem = fileStem([t(($) => $.tieFiles.fileName), wave.label, facts.person.code])
    const day = facts.heldOn === null ? '' : formatters(inLanguage).date(facts.heldOn)
    const page = await composeTiePage(tiePageData(facts, inLanguage, day, stem))
    return new File([page], `${stem}.html`, { type: 'text/html' })
  }
  const make = async () => {
    const files: File[] = []
    for (const { personId } of forWhom) files.push(await pageOf(personId))
    const [only] = files
    if (only === undefined) return
    if (files.length === 1) download(only)
    else {
      const { zipped } = await import('./tie-page/zipped.ts')
      download(await zipped(`${fileStem([t(($) => $.tieFiles.fileName), wave.label])}.zip`, files))
    }
    tell(t(($) => $.tieFiles.made, { count: files.length }))
  }

  return (
    <>
      {open.length === 0 ? (
        <p>{t(($) => $.tieFiles.nobodyOpen)}</p>
      ) : (
        <div className="row">
          <SelectField<string>
            label={t(($) => $.tieFiles.forWhom)}
            value={one === undefined ? all : one.personId}
            options={[
              { id: all, label: t(($) => $.tieFiles.everybody, { count: open.length }) },
              ...open.map(({ personId, code, displayName }) => ({
                id: personId,
                label: showCodes || displayName === '' ? code : displayName,
              })),
            ]}
            onChange={setChosen}
          />
          {hasNames ? (
            <SelectField
              label={t(($) => $.tieFiles.colleagues)}
              value={withNames ? 'names' : 'codes'}
              options={[
                { id: 'codes', label: t(($) => $.tieFiles.byCode) },
                { id: 'names', label: t(($) => $.tieFiles.byName) },
              ]}
              onChange={(id) => {
                setWithNames(id === 'names')
              }}
            />
          ) : null}
          <SelectField
            label={t(($) => $.tieFiles.language)}
            value={inLanguage}
            options={[
              { id: 'nl', label: t(($) => $.tieFiles.dutch) },
              { id: 'en', label: t(($) => $.tieFiles.english) },
            ]}
            onChange={(id) => {
              setLanguage(id === 'en' ? 'en' : 'nl')
            }}
          />
          <CommandButton
            id={`tieFiles.make ${wave.id}`}
            title={($) => $.tieFiles.make}
            about={[survey.name, wave.label].join(' · ')}
            isEnabled={!isMaking}
            run={() => {
              setMaking(true)
              make()
                .catch((error: unknown) => {
                  tellFailure(failureText(t, error))
                })
                .finally(() => {
                  setMaking(false)
                })
            }}
          />
        </div>
      )}
      <div role="status">{isMaking ? <p>{t(($) => $.tieFiles.making)}</p> : null}</div>
      {uninformed === 0 ? null : (
        <p className="soft">{t(($) => $.tieFiles.notInformed, { count: uninformed })}</p>
      )}
    </>
  )
}
