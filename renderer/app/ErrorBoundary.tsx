import { Component, type ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { api } from '../api/client.ts'
import { Button } from '../design/Button.tsx'

interface Props {
  readonly children: ReactNode
  /** When this changes (another page), the boundary tries again by itself. */
  readonly resetKey: string
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
      <Translation>
        {(t) => (
          <div className="empty" role="alert">
            <h1>{t(($) => $.shell.brokenTitle)}</h1>
            <p>{t(($) => $.shell.brokenText)}</p>
            {this.state.typed === '' ? null : (
              <textarea
                className="input"
                readOnly
                rows={6}
                aria-label={t(($) => $.shell.typedText)}
                value={this.state.typed}
              />
            )}
            <div className="row">
              <Button
                kind="main"
                onPress={() => {
                  this.setState({ broken: false, typed: '' })
                }}
              >
                {t(($) => $.common.tryAgain)}
              </Button>
            </div>
          </div>
        )}
      </Translation>
    )
  }
}
