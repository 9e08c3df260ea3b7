import { ipcRenderer } from 'electron'
import { portChannel, portOffer } from '../shared/session.ts'

/**
 * The one thing a window needs from here: its end of a channel to the main process. Nothing is exposed to the page, so
 * there is nothing a page could misuse; what comes through the channel is parsed by the contract.
 */
window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source !== window || event.data !== portOffer || port === undefined) return
  ipcRenderer.postMessage(portChannel, null, [port])
})
