import { builtPages } from '../../../main/hosts/loopback/files.ts'
import { launchUrl, listen } from '../../../main/hosts/loopback/server.ts'
import { createSessions } from '../../../main/hosts/loopback/session.ts'
import { readPageFiles } from '../../../main/hosts/page-files.ts'

/**
 * A page of somebody else's behind our own server: the same guard, headers and answers as the app has, and nothing of the
 * app. Takes the folder of the build; prints its address, as the app does; ends with the process that started it.
 */
const [out] = process.argv.slice(2)
if (out === undefined) throw new Error('Which build?')
const sessions = createSessions()
const { port } = await listen(0, () =>
  Promise.resolve({
    pages: builtPages(readPageFiles(out)),
    sessions,
    sockets: () => null,
    answerHolder: () => Promise.resolve(null),
    launchUrl: () => '',
  }),
)
process.on('disconnect', () => {
  process.exit()
})
process.stdout.write(`Netwerkcoach: ${launchUrl(port, sessions.newLaunch(), null)}\n`)
