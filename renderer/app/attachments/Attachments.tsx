import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { AttachedTo, Attachment } from '../../../shared/domain/attachments.ts'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import { api, q } from '../../api/client.ts'
import { NameDialog } from '../../design/NameDialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { download } from '../download.ts'
import { tellFailure } from '../toasts.tsx'
import { useWrite } from '../write.ts'
import { LinkForm } from './LinkForm.tsx'
import { Thumbnail } from './Thumbnail.tsx'
import { useAdding } from './useAdding.ts'
import { attachmentFailure, kindWords, ownerId, sizeText } from './words.ts'
import './attachments.css'

interface AttachmentsProps {
  /** What they belong to. */
  readonly to: AttachedTo
  readonly attachments: readonly Attachment[]
  readonly canEdit: boolean
  /** What they belong to in words, for who hears the page: the name of the card, the version or the document. */
  readonly about: string
}

/** The files, pictures and links of one thing, and the ways to add one: a button, dragging, pasting a picture, a link. */
export function Attachments({ to, attachments, canEdit, about }: AttachmentsProps) {
  const { t } = useTranslation()
  const adding = useAdding(to)
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const title = useId()
  const takes = canEdit
    ? {
        onDragOver: (event: React.DragEvent) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setOver(true)
        },
        onDragLeave: () => {
          setOver(false)
        },
        onDrop: (event: React.DragEvent) => {
          setOver(false)
          if (event.dataTransfer.files.length === 0) return
          event.preventDefault()
          adding.add([...event.dataTransfer.files])
        },
        onPaste: (event: React.ClipboardEvent) => {
          const files = [...event.clipboardData.files]
          if (files.length === 0) return
          event.preventDefault()
          adding.paste(files)
        },
      }
    : {}
  return (
    <div
      className={isOver ? 'attachments over' : 'attachments'}
      role="group"
      aria-labelledby={title}
      tabIndex={-1}
      {...takes}
    >
      <span id={title} className="visually-hidden">
        {t(($) => $.attachments.titleOf, { about })}
      </span>
      {attachments.length === 0 ? (
        <p className="small soft">{t(($) => $.attachments.empty)}</p>
      ) : (
        <ul className="attachment-list">
          {attachments.map((attachment) => (
            <AttachmentRow key={attachment.id} attachment={attachment} canEdit={canEdit} />
          ))}
        </ul>
      )}
      {adding.names.map((name, i) => (
        <p key={`${String(i)} ${name}`} className="small soft" role="status">
          {t(($) => $.attachments.adding, { file: name })}
        </p>
      ))}
      {canEdit ? (
        <>
          <div className="row">
            <CommandButton
              id={`attachments.choose.${ownerId(to)}`}
              title={($) => $.attachments.choose}
              words={($) => $.attachments.chooseWords}
              about={about}
              run={() => {
                picker.current?.click()
              }}
            />
            <span className="small soft">
              {isOver
                ? t(($) => $.attachments.dropHere)
                : t(($) => $.attachments.how, { most: mostAttachmentBytes / 1024 / 1024 })}
            </span>
          </div>
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            onChange={(event) => {
              adding.add([...(event.target.files ?? [])])
              // The same file may be chosen again.
              event.target.value = ''
            }}
          />
          <LinkForm to={to} about={about} />
        </>
      ) : null}
    </div>
  )
}

interface RowProps {
  readonly attachment: Attachment
  readonly canEdit: boolean
}

function AttachmentRow({ attachment, canEdit }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const host = useQuery(q.app.status.queryOptions()).data?.host
  const [isNaming, setNaming] = useState(false)
  const remove = useWrite(q.attachments.remove.mutationOptions())
  const rename = useWrite(q.attachments.rename.mutationOptions())
  const { id, kind, name, url, bytes } = attachment
  const told = (act: () => Promise<void>) => () => {
    act().catch((error: unknown) => {
      tellFailure(attachmentFailure(t, error))
    })
  }
  const save = told(async () => {
    download(await api.attachments.content({ id }))
  })
  const open = told(async () => {
    if (!(await api.attachments.open({ id })).opened) download(await api.attachments.content({ id }))
  })
  const isLink = kind === 'link' && url !== null
  return (
    <li className="attachment">
      {kind === 'picture' ? <Thumbnail attachment={attachment} /> : null}
      <span className="attachment-about">
        {isLink ? (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => {
              // A window of the app opens nothing from outside in itself.
              if (host !== 'electron') return
              event.preventDefault()
              api.attachments.open({ id }).catch((error: unknown) => {
                tellFailure(attachmentFailure(t, error))
              })
            }}
          >
            {name}
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        <span className="small soft">
          {isLink
            ? t(($) => $.attachments.kinds.link)
            : [t(kindWords[kind]), sizeText(t, format, bytes ?? 0)].join(' · ')}
        </span>
        {kind === 'other' ? <span className="small soft">{t(($) => $.attachments.otherHelp)}</span> : null}
      </span>
      <span className="row">
        {kind === 'picture' || kind === 'document' ? (
          <CommandButton
            id={`attachments.open.${id}`}
            kind="quiet"
            title={($) => $.attachments.open}
            about={name}
            run={open}
          />
        ) : null}
        {isLink ? null : (
          <CommandButton
            id={`attachments.save.${id}`}
            kind="quiet"
            title={($) => $.attachments.save}
            words={($) => $.attachments.saveWords}
            about={name}
            run={save}
          />
        )}
        {canEdit ? (
          <>
            <CommandButton
              id={`attachments.rename.${id}`}
              kind="quiet"
              title={($) => $.attachments.rename}
              about={name}
              run={() => {
                setNaming(true)
              }}
            />
            <CommandButton
              id={`attachments.remove.${id}`}
              kind="quiet"
              title={($) => $.attachments.remove}
              words={($) => $.attachments.removeWords}
              about={name}
              isEnabled={!remove.isPending}
              run={() => {
                remove.mutate({ ids: [id] })
              }}
            />
          </>
        ) : null}
      </span>
      <NameDialog
        title={t(($) => $.attachments.rename)}
        label={t(($) => $.attachments.newName)}
        initial={name}
        isOpen={isNaming}
        onClose={() => {
          setNaming(false)
        }}
        onName={(next) => {
          rename.mutate({ id, name: next })
        }}
        {...(isLink ? {} : { help: t(($) => $.attachments.nameHelp) })}
      />
    </li>
  )
}
