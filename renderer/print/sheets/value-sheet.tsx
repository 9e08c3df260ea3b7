import { values, valueSheet as words } from '../../../shared/content/values.ts'
import type { PageProps, Printable } from '../printable.ts'
import { Rules } from '../Rules.tsx'
import './values.css'

/** Five values, each for the one who writes and for the network as a whole. */
export const valueSheetPrint: Printable = {
  title: words.title,
  className: 'vs',
  countPages: () => 1,
  Body: ValueSheet,
}

function ValueSheet({ paper: { language } }: PageProps) {
  return (
    <>
      <p className="paper-how vs-how">{words.instruction[language]}</p>
      <div className="vs-columns vs-heads">
        <span>{words.individual[language]}</span>
        <span>{words.together[language]}</span>
      </div>
      {values.map(({ id, number, name, prompt, collective }) => (
        <section className="vs-value" key={id}>
          <h2>
            {number} {name[language]}
          </h2>
          <div className="vs-columns">
            <p>{prompt[language]}</p>
            <p>{collective[language]}</p>
            <Rules lines={3} />
            <Rules lines={3} />
          </div>
        </section>
      ))}
    </>
  )
}
