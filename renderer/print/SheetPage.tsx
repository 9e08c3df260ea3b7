import { evaluationSheet as words } from '../../shared/content/evaluation-sheet.ts'
import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import { sourceById } from '../../shared/content/sources.ts'
import { MarkLine, markLineSizes } from '../charts/mark-line/MarkLine.tsx'
import { sheetById } from './catalogue.ts'
import { dayOnPaper, networkOnPaper } from './meeting-name.ts'
import type { Page } from './pages.ts'
import type { Copy, Paper } from './paper.ts'
import { printables } from './sheets/index.ts'
import { paperWords } from './words.ts'
import './paper.css'

interface SheetPageProps extends Page {
  readonly paper: Paper
}

/** One A4: the head, what the sheet asks, and the foot that says whose page it is and what it is not for. */
export function SheetPage({ sheet, paper, copy, page, pages }: SheetPageProps) {
  const { title, className, style, Body } = printables[sheet]
  const kind = sheetById(sheet)
  const { isMeasured } = kind
  const { language } = paper
  const network = networkOnPaper(kind, paper)
  const day = dayOnPaper(kind, paper)
  return (
    <article
      className={`paper ${className}`}
      lang={language}
      style={isMeasured ? { ...markLineSizes, ...style } : style}
    >
      {page === 0 ? (
        <Head sheet={sheet} title={title[language]} paper={paper} copy={copy} />
      ) : (
        <header className="paper-again">
          <b>{title[language]}</b>
          {network === null ? (
            <span className="paper-fill">{words.network[language]}</span>
          ) : (
            <span>{network.name}</span>
          )}
          {day === null ? null : <span>{day}</span>}
        </header>
      )}
      <div className="paper-body">
        <Body paper={paper} copy={copy} page={page} pages={pages} />
      </div>
      {isMeasured ? (
        <div className="paper-check">
          <MarkLine />
          {words.checkLine[language]}
        </div>
      ) : null}
      <Foot sheet={sheet} paper={paper} copy={copy} page={page} pages={pages} />
    </article>
  )
}

interface HeadProps {
  readonly sheet: Page['sheet']
  readonly title: string
  readonly paper: Paper
  readonly copy: Copy
}

function Head({ sheet, title, paper, copy }: HeadProps) {
  const kind = sheetById(sheet)
  const { fills } = kind
  const { language } = paper
  // A story that was told already asks nobody for a code.
  const isTold = sheet === 'valueStory' && paper.facts.story !== null
  // Whoever drew their rings keeps them: nobody has to find that sheet back.
  const isKept = sheet === 'ringsSheet' && copy.kind === 'unnamed'
  const isPersonal = kind.isPersonal && !isTold && !isKept
  const network = networkOnPaper(kind, paper)
  const day = dayOnPaper(kind, paper)
  return (
    <header className={isPersonal ? 'paper-head' : 'paper-head paper-wide'}>
      <div>
        <h1>{title}</h1>
        {network === null ? (
          <p className="paper-fill">{words.network[language]}</p>
        ) : (
          <p>{network.typeLabel === '' ? network.name : `${network.name} · ${network.typeLabel}`}</p>
        )}
        {day === null ? <p className="paper-fill">{words.date[language]}</p> : <p>{day}</p>}
      </div>
      {isPersonal ? <Code language={language} copy={copy} isListed={fills === 'roster'} /> : null}
    </header>
  )
}

interface CodeProps {
  readonly language: Paper['language']
  readonly copy: Copy
  /** The answers mean something only beside the code that others know this person by. */
  readonly isListed: boolean
}

function Code({ language, copy, isListed }: CodeProps) {
  const isOwn = copy.kind === 'unnamed' && !isListed
  return (
    <div className="paper-code">
      {isOwn ? words.ownCode.label[language] : words.code[language]}
      <span className="paper-box">{copy.kind === 'coded' ? copy.code : null}</span>
      {copy.kind === 'unnamed' ? (
        <small>{isListed ? paperWords.codeOnList[language] : words.ownCode.help[language]}</small>
      ) : null}
    </div>
  )
}

function Foot({ sheet, paper: { language }, copy, page, pages }: SheetPageProps) {
  const { isPersonal, source } = sheetById(sheet)
  return (
    <footer>
      <span>
        {isPersonal ? words.footer[language] : notForAppraisal[language]}
        {source === null ? null : ` ${sourceById(source).line[language]}`}
      </span>
      {/* Pages are counted within one copy: a running number over the pile would tell who sat beside whom. */}
      <span className="paper-number">
        {copy.kind === 'unnamed'
          ? `${words.sheet[language]} ${copy.number ?? '····'} · `
          : `${words.code[language]} ${copy.code} · `}
        <span>
          {page + 1} {words.pageOf[language]} {pages}
        </span>
      </span>
    </footer>
  )
}
