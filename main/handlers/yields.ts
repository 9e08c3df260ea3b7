import { os } from './context.ts'

export const valueEntries = {
  add: os.valueEntries.add.handler(({ input, context }) => context.store.write('valueEntries.add', input)),
  update: os.valueEntries.update.handler(({ input, context }) =>
    context.store.write('valueEntries.update', input),
  ),
  remove: os.valueEntries.remove.handler(({ input, context }) =>
    context.store.write('valueEntries.remove', input),
  ),
}

export const valueStories = {
  add: os.valueStories.add.handler(({ input, context }) => context.store.write('valueStories.add', input)),
  update: os.valueStories.update.handler(({ input, context }) =>
    context.store.write('valueStories.update', input),
  ),
  setStep: os.valueStories.setStep.handler(({ input, context }) =>
    context.store.write('valueStories.setStep', input),
  ),
  remove: os.valueStories.remove.handler(({ input, context }) =>
    context.store.write('valueStories.remove', input),
  ),
}

export const outcomes = {
  add: os.outcomes.add.handler(({ input, context }) => context.store.write('outcomes.add', input)),
  update: os.outcomes.update.handler(({ input, context }) => context.store.write('outcomes.update', input)),
  remove: os.outcomes.remove.handler(({ input, context }) => context.store.write('outcomes.remove', input)),
}

export const leaderContacts = {
  add: os.leaderContacts.add.handler(({ input, context }) =>
    context.store.write('leaderContacts.add', input),
  ),
  update: os.leaderContacts.update.handler(({ input, context }) =>
    context.store.write('leaderContacts.update', input),
  ),
  remove: os.leaderContacts.remove.handler(({ input, context }) =>
    context.store.write('leaderContacts.remove', input),
  ),
}

export const sharings = {
  add: os.sharings.add.handler(({ input, context }) => context.store.write('sharings.add', input)),
  update: os.sharings.update.handler(({ input, context }) => context.store.write('sharings.update', input)),
  remove: os.sharings.remove.handler(({ input, context }) => context.store.write('sharings.remove', input)),
}

export const successes = {
  add: os.successes.add.handler(({ input, context }) => context.store.write('successes.add', input)),
  update: os.successes.update.handler(({ input, context }) => context.store.write('successes.update', input)),
  remove: os.successes.remove.handler(({ input, context }) => context.store.write('successes.remove', input)),
  addReactions: os.successes.addReactions.handler(({ input, context }) =>
    context.store.write('successes.addReactions', input),
  ),
  updateReaction: os.successes.updateReaction.handler(({ input, context }) =>
    context.store.write('successes.updateReaction', input),
  ),
  removeReactions: os.successes.removeReactions.handler(({ input, context }) =>
    context.store.write('successes.removeReactions', input),
  ),
  toCard: os.successes.toCard.handler(({ input, context }) => context.store.write('successes.toCard', input)),
}

export const yields = {
  desk: os.yields.desk.handler(({ input, context }) => context.store.query('yields.desk', input)),
}
