import { expect, test } from 'vitest'
import { services } from '../../../main/services/index.ts'
import { run } from '../../torture/soak.ts'
import { makers } from './acts.ts'

const steps = 5_000
/** What a run is known by: change it to walk another way, and say it when something is found. */
const seed = 20261122

test('the model knows every command', () => {
  expect(Object.keys(makers).sort()).toEqual(
    Object.keys(services.commands)
      // Removing for good and taking a bundle in change the past itself; they have properties of their own.
      .filter((name) => !/^(?:history|trash|erase|bundles)\./u.test(name))
      // Recorded by the same road as these; take-back.test.ts takes each of them back, and all of them in a row.
      .filter((name) => !/^(?:meetings|runSheet|running|room|lookBack|holidays)\./u.test(name))
      .filter((name) => !/^(?:agreements|facilities|templates|documents|consultations|signals)\./u.test(name))
      .filter(
        (name) => !/^(?:assignment|activities|parties|situations|questions|expertise|needs)\./u.test(name),
      )
      .filter((name) => !/^(?:products|boards|cards|clusters|ratings|decisions)\./u.test(name))
      .filter((name) => !/^(?:rounds|sheets|sheetFiles|roundTalk|cycle|tieFiles|outreach)\./u.test(name))
      .filter(
        (name) => !/^(?:valueEntries|valueStories|outcomes|leaderContacts|sharings|successes)\./u.test(name),
      )
      .filter((name) => !/^(?:workForms|exchange|versions|attachments)\./u.test(name))
      // Of ties the questions: tests/main/ties/property.test.ts walks the answers.
      .filter((name) => !name.startsWith('ties.') || name.endsWith('Survey'))
      .filter((name) => name !== 'networks.decideEnd')
      .sort(),
  )
})

test(
  `${steps} random steps, with undo and redo, agree with a model that knows no SQL`,
  { timeout: 600_000 },
  async () => {
    const { counts, losses } = await run({ count: steps, seed, report: () => undefined })
    expect(losses).toEqual([])
    // A walk that never came somewhere proves nothing about it.
    for (const [what, times] of Object.entries(counts)) expect(times, what).toBeGreaterThan(5)
  },
)
