import { app, type Session, type WebContents } from 'electron'
import { mayDownload, mayHave, mayNavigate, mayRequest } from './policy.ts'

/** Closes every road out of a window that Electron leaves open; each decision is in policy.ts. */
export function closeTheRoads(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) => {
    answer(mayHave(permission, { url: requestingUrl, isTopFrame: isMainFrame }))
  })
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl, isMainFrame }) =>
    mayHave(permission, { url: requestingUrl ?? '', isTopFrame: isMainFrame }),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => {
    const developer = !app.isPackaged && request.url.startsWith('devtools://')
    answer({ cancel: !developer && !mayRequest(request.url) })
  })
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
  app.on('web-contents-created', (_event, contents) => {
    keepInside(contents)
  })
}

function keepInside(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
