import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import type { Words } from '../commands/command.ts'
import { say } from '../commands/command.ts'
import { tellFailure } from '../toasts.tsx'
import { useFilesDrop } from '../useFileDrop.ts'

interface Refused<Reason extends string> {
  readonly file: string
  readonly reason: Reason
}

interface Returned<Reason extends string> {
  /** What to say of those that were taken in; null for none. */
  readonly taken: ReactNode
  readonly refused: readonly Refused<Reason>[]
}

interface ReturnedFilesProps<Reason extends string> {
  /** Of the command, and what it is about. */
  readonly id: string
  readonly about: string
  readonly choose: Words
  readonly dropHere: string
  readonly reading: string
  readonly tooMany: string
  readonly refused: (count: number) => string
  readonly reason: (reason: Reason) => string
  readonly mostFiles: number
  readonly mostBytes: number
  readonly isReading: boolean
  /** Sends files that are small enough; `done` with what came of it. */
  readonly take: (files: File[], done: (returned: Returned<Reason>) => void) => void
}

/** Small files that people sent back: chosen or dropped on the window, and what became of each. */
export function ReturnedFiles<Reason extends string>({
  id,
  about,
  choose,
  dropHere,
  reading,
  tooMany,
  refused: refusedText,
  reason,
  mostFiles,
  mostBytes,
  isReading,
  take,
}: ReturnedFilesProps<Reason | 'tooLarge'>) {
  const { t } = useTranslation()
  const [returned, setReturned] = useState<Returned<Reason | 'tooLarge'> | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const takeAll = (files: readonly File[]) => {
    if (files.length > mostFiles) {
      tellFailure(tooMany)
      return
    }
    // What is too large is not even sent to be looked at.
    const small = files.filter(({ size }) => size <= mostBytes)
    const large = files
      .filter(({ size }) => size > mostBytes)
      .map(({ name }) => ({ file: name, reason: 'tooLarge' as const }))
    if (small.length === 0) {
      setReturned({ taken: null, refused: large })
      return
    }
    take(small, ({ taken, refused }) => {
      setReturned({ taken, refused: [...large, ...refused] })
    })
  }
  useFilesDrop(takeAll)
  return (
    <>
      <div className="row">
        <CommandButton
          id={id}
          title={choose}
          about={about}
          run={() => {
            input.current?.click()
          }}
        />
        <span className="soft small">{dropHere}</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say(t, choose)}
        accept=".json"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          if (chosen.length > 0) takeAll(chosen)
          event.target.value = ''
        }}
      />
      <div role="status">
        {isReading ? (
          <p>{reading}</p>
        ) : returned === null ? null : (
          <>
            {returned.taken === null ? null : <p>{returned.taken}</p>}
            {returned.refused.length === 0 ? null : (
              <>
                <p>{refusedText(returned.refused.length)}</p>
                <ul>
                  {returned.refused.map((each, at) => (
                    <li key={at}>
                      <strong>{each.file}</strong> – {reason(each.reason)}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </>
  )
}
