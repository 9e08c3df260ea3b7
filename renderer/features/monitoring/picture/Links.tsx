import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { RoundId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { SelectField, TextField } from '../../../design/fields.tsx'
import type { ShownLine } from './shown.ts'
import { titleOf } from './words.ts'

/** The two ends of a link in the order in which it is kept: it has no direction. */
const ends = (a: string, b: string) =>
  a < b ? { indicatorId: a, otherId: b } : { indicatorId: b, otherId: a }

interface LinksProps {
  readonly Heading: 'h2' | 'h3'
  readonly roundId: RoundId
  readonly line: ShownLine
  readonly lines: readonly ShownLine[]
}

/** Which indicators the group sees as belonging together with this one; each link is to be read under both. */
export function Links({ roundId, line, lines, Heading }: LinksProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<{ readonly otherId: string; readonly note: string } | null>(null)
  const link = useWrite(q.roundTalk.link.mutationOptions())
  const unlink = useWrite(q.roundTalk.unlink.mutationOptions())
  const free = lines.filter(({ id }) => id !== line.id && !line.links.some(({ otherId }) => otherId === id))
  return (
    <section className="one-links">
      <Heading>{t(($) => $.picture.one.links)}</Heading>
      {line.links.length === 0 ? null : (
        <ul>
          {line.links.map(({ otherId, other, note }) => (
            <li key={otherId}>
              <span>
                <b>{other}</b>
                {note === '' ? null : ` ${note}`}
              </span>
              <span className="one-link-acts">
                <CommandButton
                  id={`picture.link.edit.${otherId}`}
                  of={($) => $.picture.one.links}
                  title={($) => $.picture.one.linkEdit}
                  about={other}
                  kind="quiet"
                  run={() => {
                    setAsked({ otherId, note })
                  }}
                />
                <CommandButton
                  id={`picture.link.remove.${otherId}`}
                  of={($) => $.picture.one.links}
                  title={($) => $.picture.one.unlink}
                  about={other}
                  kind="quiet"
                  run={() => {
                    unlink.mutate({ roundId, ...ends(line.id, otherId) })
                  }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {free.length === 0 ? null : (
        <CommandButton
          id="picture.link"
          title={($) => $.picture.one.link}
          words={($) => $.picture.one.linkWords}
          kind="quiet"
          run={() => {
            setAsked({ otherId: '', note: '' })
          }}
        />
      )}
      {asked === null ? null : (
        <LinkDialog
          initial={asked}
          choices={lines.filter(({ id }) => id === asked.otherId || free.some((each) => each.id === id))}
          onClose={() => {
            setAsked(null)
          }}
          onLink={(otherId, note) => {
            link.mutate({ roundId, ...ends(line.id, otherId), note })
          }}
        />
      )}
    </section>
  )
}

interface LinkDialogProps {
  readonly initial: { readonly otherId: string; readonly note: string }
  readonly choices: readonly ShownLine[]
  readonly onClose: () => void
  readonly onLink: (otherId: string, note: string) => void
}

function LinkDialog({ initial, choices, onClose, onLink }: LinkDialogProps) {
  const { t } = useTranslation()
  const [otherId, setOtherId] = useState(initial.otherId)
  const [note, setNote] = useState(initial.note)
  const [wasTried, setTried] = useState(false)
  const isKnown = initial.otherId !== ''
  const done = () => {
    setTried(true)
    if (otherId === '') return
    onClose()
    onLink(otherId, note.trim())
  }
  return (
    <Dialog title={t(($) => $.picture.one.linkTitle)} isOpen onClose={onClose} keepOpen>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <SelectField
          label={t(($) => $.picture.one.linkOther)}
          value={otherId}
          options={choices
            .filter(({ id }) => !isKnown || id === initial.otherId)
            .map((each) => ({ id: each.id, label: titleOf(each) }))}
          {...(isKnown ? {} : { none: t(($) => $.common.notChosen) })}
          error={wasTried && otherId === '' ? t(($) => $.common.required) : undefined}
          onChange={setOtherId}
        />
        <TextField label={t(($) => $.picture.one.linkNote)} value={note} onChange={setNote} maxLength={300} />
        <PupilNote text={note} />
        <div className="actions">
          <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
          <CommandButton id="dialog.confirm" title={($) => $.picture.one.link} kind="main" run={done} />
        </div>
      </form>
    </Dialog>
  )
}
