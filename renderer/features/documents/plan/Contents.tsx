import type { DocumentDesk } from '../../../../shared/contract/documents.ts'
import { isEmptyText } from '../../../../shared/domain/rich-words.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link } from '../../../app/routing/Router.tsx'
import { useTranslation } from '../../../i18n/index.ts'

interface ContentsProps {
  readonly desk: DocumentDesk
  readonly isArranging: boolean
  readonly onArrange: (isOn: boolean) => void
}

/** The parts of the plan: which are still empty, and a way to each. */
export function Contents({ desk: { document, sections }, isArranging, onArrange }: ContentsProps) {
  const { t } = useTranslation()
  const params = { networkId: document.networkId, documentId: document.id }
  return (
    <nav className="plan-contents" aria-labelledby="plan-contents">
      <h3 id="plan-contents">{t(($) => $.documents.planning.contents)}</h3>
      <ol>
        {sections.map(({ id, title, body }) => (
          <li key={id}>
            <Link
              to="/network/$networkId/documents/plan/$documentId"
              params={params}
              hash={id}
              byPart
              className={isEmptyText(body) ? 'unwritten' : ''}
            >
              {title}
              {isEmptyText(body) ? (
                <span className="visually-hidden"> ({t(($) => $.documents.planning.stillEmpty)})</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ol>
      <CommandButton
        id="plan.arrange"
        title={isArranging ? ($) => $.documents.planning.arranged : ($) => $.documents.planning.arrange}
        words={($) => $.documents.planning.arrangeWords}
        kind="quiet"
        run={() => {
          onArrange(!isArranging)
        }}
      />
    </nav>
  )
}
