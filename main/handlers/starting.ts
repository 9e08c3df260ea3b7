import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

const today = () => localDateOf(new Date())

export const starting = {
  desk: os.starting.desk.handler(({ input, context }) =>
    context.store.query('starting.desk', { ...input, today: today() }),
  ),
}

export const assignment = {
  keep: os.assignment.keep.handler(({ input, context }) =>
    context.store.write('assignment.keep', { ...input, today: today() }),
  ),
  removeVersions: os.assignment.removeVersions.handler(({ input, context }) =>
    context.store.write('assignment.removeVersions', input),
  ),
}

export const activities = {
  add: os.activities.add.handler(({ input, context }) => context.store.write('activities.add', input)),
  update: os.activities.update.handler(({ input, context }) =>
    context.store.write('activities.update', input),
  ),
  remove: os.activities.remove.handler(({ input, context }) =>
    context.store.write('activities.remove', input),
  ),
}

export const parties = {
  add: os.parties.add.handler(({ input, context }) => context.store.write('parties.add', input)),
  update: os.parties.update.handler(({ input, context }) => context.store.write('parties.update', input)),
  move: os.parties.move.handler(({ input, context }) => context.store.write('parties.move', input)),
  remove: os.parties.remove.handler(({ input, context }) => context.store.write('parties.remove', input)),
}

export const situations = {
  write: os.situations.write.handler(({ input, context }) => context.store.write('situations.write', input)),
}

export const questions = {
  add: os.questions.add.handler(({ input, context }) => context.store.write('questions.add', input)),
  update: os.questions.update.handler(({ input, context }) => context.store.write('questions.update', input)),
  move: os.questions.move.handler(({ input, context }) => context.store.write('questions.move', input)),
  remove: os.questions.remove.handler(({ input, context }) => context.store.write('questions.remove', input)),
}

export const expertise = {
  write: os.expertise.write.handler(({ input, context }) =>
    context.store.write('expertise.write', { ...input, today: today() }),
  ),
}

export const needs = {
  add: os.needs.add.handler(({ input, context }) =>
    context.store.write('needs.add', { ...input, today: today() }),
  ),
  update: os.needs.update.handler(({ input, context }) =>
    context.store.write('needs.update', { ...input, today: today() }),
  ),
  move: os.needs.move.handler(({ input, context }) => context.store.write('needs.move', input)),
  remove: os.needs.remove.handler(({ input, context }) => context.store.write('needs.remove', input)),
}
