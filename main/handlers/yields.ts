import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

/** Until the store answers. */
const later = (): never => {
  throw fail('STORE_CLOSED')
}

export const valueEntries = {
  add: os.valueEntries.add.handler(later),
  update: os.valueEntries.update.handler(later),
  remove: os.valueEntries.remove.handler(later),
}

export const valueStories = {
  add: os.valueStories.add.handler(later),
  update: os.valueStories.update.handler(later),
  setStep: os.valueStories.setStep.handler(later),
  remove: os.valueStories.remove.handler(later),
}

export const outcomes = {
  add: os.outcomes.add.handler(later),
  update: os.outcomes.update.handler(later),
  remove: os.outcomes.remove.handler(later),
}

export const leaderContacts = {
  add: os.leaderContacts.add.handler(later),
  update: os.leaderContacts.update.handler(later),
  remove: os.leaderContacts.remove.handler(later),
}

export const sharings = {
  add: os.sharings.add.handler(later),
  update: os.sharings.update.handler(later),
  remove: os.sharings.remove.handler(later),
}

export const successes = {
  add: os.successes.add.handler(later),
  update: os.successes.update.handler(later),
  remove: os.successes.remove.handler(later),
  addReactions: os.successes.addReactions.handler(later),
  updateReaction: os.successes.updateReaction.handler(later),
  removeReactions: os.successes.removeReactions.handler(later),
  toCard: os.successes.toCard.handler(later),
}

export const yields = {
  desk: os.yields.desk.handler(later),
}
