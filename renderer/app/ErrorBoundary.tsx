import { Component, type ReactNode } from 'react'
import { api } from '../api/client.ts'
import { useTranslation } from '../i18n/index.ts'
import { CommandButton } from './commands/CommandButton.tsx'

interface Props {
  readonly children: ReactNode
  /** When this changes (another page), the boundary tries again by itself. */
  readonly resetKey: string
  /** Before it tries again because the coach asked. */
  readonly onTryAgain: () => void
}
interface State {
  readonly broken: boolean
  readonly typed: string
}

/** What stands in the fields of the page at this moment: shown when the page breaks, so that no words are lost. */
function typedText(): string {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main input[type="text"], main input:not([type]), main textarea',
  )
  return [...fields]
    .map((field) => field.value.trim())
    .filter((value) => value !== '')
    .join('\n')
}

/** Keeps one broken page from taking the window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false, typed: '' }

  static getDerivedStateFromError(): State {
    return { broken: true, typed: typedText() }
  }

  override componentDidCatch(error: unknown): void {
    const kind = error instanceof Error ? error.name : typeof error
    // The page is already broken; if the report cannot be sent either there is nobody left to tell.
    api.app
      .reportFault({ where: window.location.hash.slice(0, 200), kind: kind.slice(0, 200) })
      .catch(() => undefined)
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.broken)
      this.setState({ broken: false, typed: '' })
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <Broken
        typed={this.state.typed}
        onTryAgain={() => {
          this.props.onTryAgain()
          this.setState({ broken: false, typed: '' })
        }}
      />
    )
  }
}

function Broken({ typed, onTryAgain }: { readonly typed: string; readonly onTryAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="empty" role="alert">
      <h1>{t(($) => $.shell.brokenTitle)}</h1>
      <p>{t(($) => $.shell.brokenText)}</p>
      {typed === '' ? null : (
        <textarea
          className="input"
          readOnly
          rows={6}
          aria-label={t(($) => $.shell.typedText)}
          value={typed}
        />
      )}
      <div className="row">
        <CommandButton id="page.tryAgain" title={($) => $.common.tryAgain} kind="main" run={onTryAgain} />
      </div>
    </div>
  )
}
