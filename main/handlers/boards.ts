import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const boards = {
  list: os.boards.list.handler(later),
  desk: os.boards.desk.handler(later),
  add: os.boards.add.handler(later),
  update: os.boards.update.handler(later),
  move: os.boards.move.handler(later),
  remove: os.boards.remove.handler(later),
}

export const cards = {
  add: os.cards.add.handler(later),
  update: os.cards.update.handler(later),
  move: os.cards.move.handler(later),
  remove: os.cards.remove.handler(later),
}

export const clusters = {
  add: os.clusters.add.handler(later),
  update: os.clusters.update.handler(later),
  move: os.clusters.move.handler(later),
  remove: os.clusters.remove.handler(later),
}

export const ratings = {
  begin: os.ratings.begin.handler(later),
  sheet: os.ratings.sheet.handler(later),
  estimate: os.ratings.estimate.handler(later),
  removeSheets: os.ratings.removeSheets.handler(later),
  show: os.ratings.show.handler(later),
}

export const decisions = {
  add: os.decisions.add.handler(later),
  update: os.decisions.update.handler(later),
  remove: os.decisions.remove.handler(later),
}
