import { values, valueSheet as words } from '../../../shared/content/values.ts'
import { sheetById } from '../catalogue.ts'
import type { PageProps, Printable } from '../printable.ts'
import { filledOr } from '../flowing.tsx'
import { Rules } from '../Rules.tsx'
import { filledValueStory } from './value-story-filled.tsx'
import './values.css'

/** One story along the five values, with what shows it beside each; it may start anywhere and leave any step out. */
const blankStory: Printable = {
  title: sheetById('valueStory').name,
  className: 'vs vs-story',
  countPages: () => 1,
  Body: ValueStory,
}

/** To be written by hand, or a story that is known. */
export const valueStoryPrint = filledOr(filledValueStory, blankStory, ({ facts }) => facts.story !== null)

function ValueStory({ paper: { language } }: PageProps) {
  return (
    <>
      <p className="paper-how vs-how">{words.instruction[language]}</p>
      {values.map(({ id, number, name, prompt, evidence }) => (
        <section className="vs-value" key={id}>
          <h2>
            {number} {name[language]}
          </h2>
          <div className="vs-columns">
            <p>{prompt[language]}</p>
            <div>
              <p>{words.howDoYouKnow[language]}</p>
              <small>{evidence[language]}</small>
            </div>
            <Rules lines={3} />
            <Rules lines={3} />
          </div>
        </section>
      ))}
    </>
  )
}
