import { useState } from 'react'
import type { AttachedTo } from '../../../shared/domain/attachments.ts'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { q } from '../../api/client.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { tellFailure } from '../toasts.tsx'
import { useWrite } from '../write.ts'
import { attachmentFailure, problemText } from './words.ts'

export interface Adding {
  /** Files that are on their way. */
  readonly names: readonly string[]
  readonly add: (files: readonly File[]) => void
  /** Pictures from the clipboard, which have no name of their own. */
  readonly paste: (files: readonly File[]) => void
}

/** Adds files one after the other; each that cannot be added is said by name, and the others go on. */
export function useAdding(to: AttachedTo): Adding {
  const { t } = useTranslation()
  const format = useFormat()
  const [names, setNames] = useState<readonly string[]>([])
  const { mutateAsync } = useWrite(q.attachments.addFile.mutationOptions(), { say: () => null })

  async function addOne(file: File, name: string): Promise<void> {
    const tell = (why: string) => {
      tellFailure(`${name}: ${why}`)
    }
    // Before anything of it is read: a film may be larger than memory.
    if (file.size > mostAttachmentBytes) tell(problemText(t, 'tooLarge'))
    else if (file.size === 0) tell(problemText(t, 'empty'))
    else
      try {
        await mutateAsync({ to, file, name })
      } catch (error) {
        tell(attachmentFailure(t, error))
      }
  }

  async function addAll(files: readonly { readonly file: File; readonly name: string }[]): Promise<void> {
    setNames((before) => [...before, ...files.map(({ name }) => name)])
    for (const { file, name } of files) {
      await addOne(file, name)
      setNames((before) => before.toSpliced(before.indexOf(name), 1))
    }
  }

  return {
    names,
    add: (files) => void addAll(files.map((file) => ({ file, name: file.name }))),
    paste: (files) => {
      const now = new Date()
      const values = {
        date: format.shortDate(localDateOf(now)),
        time: format.time(now.getTime()).replace(':', '.'),
      }
      const name = t(($) => $.attachments.pasted, values)
      void addAll(files.map((file) => ({ file, name: file.type.startsWith('image/') ? name : file.name })))
    },
  }
}
