import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../../i18n/index.ts'
import type { Certificate } from '../../../shared/contract/erase.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { copied } from '../copy.ts'
import { say, type Words } from '../commands/command.ts'
import { tell, tellFailure } from '../toasts.tsx'
import './erase.css'

const doneWords: Readonly<Record<Certificate['kind'], Words>> = {
  person: ($) => $.erasing.done.person,
  network: ($) => $.erasing.done.network,
  workplace: ($) => $.erasing.done.workplace,
}

interface Statement {
  readonly lead: string
  readonly facts: readonly (readonly [string, string])[]
  readonly note: string
}

const dayOf = (format: Formatters, at: number) => format.date(localDateOf(new Date(at)))

/** The statement in the words on screen; `now` decides whether backups still hold what it is about. */
function statementOf(t: TFunction, format: Formatters, certificate: Certificate, now: number): Statement {
  const { at, kind, reference, rows, attachments, goneFromBackups } = certificate
  return {
    lead: say(t, doneWords[kind], { day: dayOf(format, at), time: format.time(at) }),
    facts: [
      [t(($) => $.erasing.reference), reference],
      [t(($) => $.erasing.rowsGone), format.number(rows)],
      ...(attachments === 0 ? [] : [[t(($) => $.erasing.filesGone), format.number(attachments)] as const]),
      [
        t(($) => $.erasing.backupsFree),
        goneFromBackups <= now
          ? t(($) => $.erasing.backupsFreeNow)
          : t(($) => $.erasing.backupsFreeFrom, { day: dayOf(format, goneFromBackups) }),
      ],
    ],
    note: t(($) => $.erasing.withoutName),
  }
}

const textOf = (title: string, { lead, facts, note }: Statement): string =>
  [title, '', lead, ...facts.map(([label, value]) => `${label}: ${value}`), '', note, ''].join('\n')

/** The statement without a name that something was removed for good: to read, to copy, to print. */
export function CertificateView({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [now] = useState(() => Date.now())
  const [isPrinting, setPrinting] = useState(false)
  const title = t(($) => $.erasing.certificate)
  const statement = statementOf(t, format, certificate, now)
  const copy = () => {
    if (copied(textOf(title, statement))) tell(t(($) => $.erasing.copied))
    else tellFailure(t(($) => $.erasing.copyFailed))
  }
  return (
    <>
      <StatementText statement={statement} />
      <div className="row">
        <OfferedButton id="certificate.copy" title={($) => $.erasing.copy} run={copy} />
        <OfferedButton
          id="certificate.print"
          title={($) => $.erasing.print}
          words={($) => $.erasing.printWords}
          run={() => {
            setPrinting(true)
          }}
        />
      </div>
      {isPrinting ? (
        <OnPaper
          title={title}
          statement={statement}
          onDone={() => {
            setPrinting(false)
          }}
        />
      ) : null}
    </>
  )
}

function StatementText({ statement: { lead, facts, note } }: { readonly statement: Statement }) {
  return (
    <div className="certificate">
      <p className="serif">{lead}</p>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{note}</p>
    </div>
  )
}

interface OnPaperProps {
  readonly title: string
  readonly statement: Statement
  readonly onDone: () => void
}

/** Beside the app, unseen on screen, and all there is on the paper. */
function OnPaper({ title, statement, onDone }: OnPaperProps) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone)
    window.print()
    return () => {
      window.removeEventListener('afterprint', onDone)
    }
  }, [onDone])
  return createPortal(
    <div className="certificate-paper">
      <h1>{title}</h1>
      <StatementText statement={statement} />
    </div>,
    document.body,
  )
}
