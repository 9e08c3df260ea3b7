import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, type WebFrameMain } from 'electron'
import { portChannel } from '../../../shared/session.ts'
import type { Core } from '../../core.ts'
import { maySpeak, type Sender } from './policy.ts'

/**
 * The one place that listens to windows: a page hands over its end of a channel (a fresh one after each reload), and
 * from there on speaks the contract. Whoever is not our own page is not answered.
 */
export function acceptPorts(core: Core): void {
  const handler = new RPCHandler(core.router, core.handlerOptions)
  ipcMain.on(portChannel, (event) => {
    const [port] = event.ports
    if (port === undefined) return
    if (!maySpeak(senderOf(event.senderFrame))) {
      port.close()
      core.log.event('port refused')
      return
    }
    // The handler listens before the port starts, so nothing said in between is lost.
    handler.upgrade(port, { context: core.context })
    port.start()
  })
}

function senderOf(frame: WebFrameMain | null): Sender | null {
  // A frame that has gone, or is about to, has no say.
  if (frame === null || frame.detached) return null
  return { url: frame.url, origin: frame.origin, isTopFrame: frame.parent === null }
}
