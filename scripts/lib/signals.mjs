/**
 * Calls `stop` with the signal when this script is asked to end: by a signal, or by the end of the npm that started
 * it. (npm passes a signal on to its shell, and the shell ends without passing it on to us.)
 * @param {(signal: NodeJS.Signals) => void} stop
 */
export function whenAskedToStop(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  // Started by hand, it may well outlive the shell it was started from.
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop('SIGTERM')
  }, 300)
  watch.unref()
}
