import type { TFunction } from '../../i18n/translate.ts'
import type { Opening, OpeningChoice } from '../../../shared/contract/opening.ts'
import type { Words } from '../../app/commands/command.ts'
import { serviceOf } from './services.ts'

type Closed = Extract<Opening, { kind: 'closed' }>
type Problem = Closed['problem']
type Doing = Extract<Opening, { kind: 'opening' }>['doing']

export const doingOfOpening: Readonly<Record<Doing, Words>> = {
  opening: ($) => $.opening.doing.opening,
  checking: ($) => $.opening.doing.checking,
  migrating: ($) => $.opening.doing.migrating,
  restoring: ($) => $.opening.doing.restoring,
}

export const titleWords: Readonly<Record<Problem, Words>> = {
  damaged: ($) => $.opening.title.damaged,
  changedOutside: ($) => $.opening.title.changedOutside,
  missing: ($) => $.opening.title.missing,
  foreign: ($) => $.opening.title.foreign,
  newer: ($) => $.opening.title.newer,
  busy: ($) => $.opening.title.busy,
  diskFull: ($) => $.opening.title.diskFull,
  noPermission: ($) => $.opening.title.noPermission,
  cloudFolder: ($) => $.opening.title.cloudFolder,
  fault: ($) => $.opening.title.fault,
}

const whatWords: Readonly<Record<Exclude<Problem, 'busy'>, Words>> = {
  damaged: ($) => $.opening.what.damaged,
  changedOutside: ($) => $.opening.what.changedOutside,
  missing: ($) => $.opening.what.missing,
  foreign: ($) => $.opening.what.foreign,
  newer: ($) => $.opening.what.newer,
  diskFull: ($) => $.opening.what.diskFull,
  noPermission: ($) => $.opening.what.noPermission,
  cloudFolder: ($) => $.opening.what.cloudFolder,
  fault: ($) => $.opening.what.fault,
}

/** What happened, in two or three sentences. */
export function whatOf(t: TFunction, { problem, holder, cloud }: Closed): string {
  if (problem === 'busy') {
    // `electron 4242`: which of the two it is, is all that a coach can do something with.
    const kind = holder?.split(' ')[0]
    if (kind === 'electron') return t(($) => $.opening.what.busyDesktop)
    return kind === 'loopback' ? t(($) => $.opening.what.busyBrowser) : t(($) => $.opening.what.busyUnknown)
  }
  return t(whatWords[problem], { service: serviceOf(t, cloud) })
}

export const safeWords: Readonly<Record<Problem, Words>> = {
  damaged: ($) => $.opening.safe.keptOnly,
  changedOutside: ($) => $.opening.safe.keptOnly,
  missing: ($) => $.opening.safe.nothingYet,
  foreign: ($) => $.opening.safe.keptOnly,
  newer: ($) => $.opening.safe.keptOnly,
  busy: ($) => $.opening.safe.saved,
  diskFull: ($) => $.opening.safe.saved,
  noPermission: ($) => $.opening.safe.nothingYet,
  cloudFolder: ($) => $.opening.safe.nothingYet,
  fault: ($) => $.opening.safe.keptOnly,
}

/** As {@link safeWords}, where there are backups to restore. */
export function safeWithBackups(problem: Problem): Words {
  if (problem === 'damaged') return ($) => $.opening.safe.damaged
  return problem === 'missing' ? ($) => $.opening.safe.missing : ($) => $.opening.safe.kept
}

/** Another file in its place is of use, and can be put there. */
export const isHelpedByBackup: Readonly<Record<Problem, boolean>> = {
  damaged: true,
  changedOutside: true,
  missing: true,
  foreign: true,
  newer: true,
  busy: false,
  diskFull: false,
  noPermission: false,
  cloudFolder: false,
  fault: true,
}

export const choiceWords: Readonly<Record<OpeningChoice, Words>> = {
  retry: ($) => $.opening.choose.retry,
  viewOnly: ($) => $.opening.choose.viewOnly,
  useAnyway: ($) => $.opening.choose.useAnyway,
  startEmpty: ($) => $.opening.choose.startEmpty,
  workLocally: ($) => $.opening.choose.workLocally,
  workHere: ($) => $.opening.choose.workHere,
}

/** When trying again is of use. */
const retryWords: Readonly<Record<Problem, Words>> = {
  damaged: ($) => $.opening.then.retry.damaged,
  changedOutside: ($) => $.opening.then.retry.changedOutside,
  missing: ($) => $.opening.then.retry.missing,
  foreign: ($) => $.opening.then.retry.changedOutside,
  newer: ($) => $.opening.then.retry.newer,
  busy: ($) => $.opening.then.retry.busy,
  diskFull: ($) => $.opening.then.retry.diskFull,
  noPermission: ($) => $.opening.then.retry.noPermission,
  cloudFolder: ($) => $.opening.then.retry.fault,
  fault: ($) => $.opening.then.retry.fault,
}
const otherWords: Readonly<Record<Exclude<OpeningChoice, 'retry'>, Words>> = {
  viewOnly: ($) => $.opening.then.viewOnly,
  useAnyway: ($) => $.opening.then.useAnyway,
  startEmpty: ($) => $.opening.then.startEmpty,
  workLocally: ($) => $.opening.then.workLocally,
  workHere: ($) => $.opening.then.workHere,
}

/** What comes of a choice. */
export const thenWords = (choice: OpeningChoice, problem: Problem): Words =>
  choice === 'retry' ? retryWords[problem] : otherWords[choice]
