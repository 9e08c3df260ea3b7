/** Where the contract is spoken over WebSocket. */
export const socketPath = '/rpc'
/** How a WebSocket is closed when the page has no session here (any more): asking again is of no use. */
export const unknownSession = 4401
/** How the host answers a token it knows; from here on the contract is spoken. */
export const sessionReady = 'ready'
/** The header in which a page shows its session to the few doors that are not the socket. */
export const sessionHeader = 'x-netwerkcoach-session'
/** What a page says to its preload when it hands over a MessagePort (Electron). */
export const portOffer = 'netwerkcoach:port'
/** The one channel of Electron's own messages, on which the preload passes that port on. */
export const portChannel = 'netwerkcoach:connect'
