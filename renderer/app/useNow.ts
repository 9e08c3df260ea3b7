import { useEffect, useState } from 'react'

/** What the clock says, in milliseconds since 1970; a new one at each whole second while it is looked at. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          setNow(Date.now())
          wait()
        },
        1_005 - (Date.now() % 1_000),
      )
    }
    wait()
    // A window that was out of sight hardly ticks; back in sight it is right at once.
    const wake = () => {
      if (document.visibilityState === 'visible') setNow(Date.now())
    }
    document.addEventListener('visibilitychange', wake)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [])
  return now
}
