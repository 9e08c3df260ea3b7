import { os } from './context.ts'

export const boards = {
  list: os.boards.list.handler(({ input, context }) => context.store.query('boards.list', input)),
  desk: os.boards.desk.handler(({ input, context }) => context.store.query('boards.desk', input)),
  add: os.boards.add.handler(({ input, context }) => context.store.write('boards.add', input)),
  update: os.boards.update.handler(({ input, context }) => context.store.write('boards.update', input)),
  move: os.boards.move.handler(({ input, context }) => context.store.write('boards.move', input)),
  remove: os.boards.remove.handler(({ input, context }) => context.store.write('boards.remove', input)),
}

export const cards = {
  add: os.cards.add.handler(({ input, context }) => context.store.write('cards.add', input)),
  update: os.cards.update.handler(({ input, context }) => context.store.write('cards.update', input)),
  move: os.cards.move.handler(({ input, context }) => context.store.write('cards.move', input)),
  remove: os.cards.remove.handler(({ input, context }) => context.store.write('cards.remove', input)),
}

export const clusters = {
  add: os.clusters.add.handler(({ input, context }) => context.store.write('clusters.add', input)),
  update: os.clusters.update.handler(({ input, context }) => context.store.write('clusters.update', input)),
  move: os.clusters.move.handler(({ input, context }) => context.store.write('clusters.move', input)),
  remove: os.clusters.remove.handler(({ input, context }) => context.store.write('clusters.remove', input)),
}

export const ratings = {
  begin: os.ratings.begin.handler(({ input, context }) => context.store.write('ratings.begin', input)),
  sheet: os.ratings.sheet.handler(({ input, context }) => context.store.query('ratings.sheet', input)),
  estimate: os.ratings.estimate.handler(({ input, context }) =>
    context.store.write('ratings.estimate', input),
  ),
  removeSheets: os.ratings.removeSheets.handler(({ input, context }) =>
    context.store.write('ratings.removeSheets', input),
  ),
  show: os.ratings.show.handler(({ input, context }) => context.store.write('ratings.show', input)),
}

export const decisions = {
  add: os.decisions.add.handler(({ input, context }) => context.store.write('decisions.add', input)),
  update: os.decisions.update.handler(({ input, context }) => context.store.write('decisions.update', input)),
  remove: os.decisions.remove.handler(({ input, context }) => context.store.write('decisions.remove', input)),
}
