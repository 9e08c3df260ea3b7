import { useEffect, useRef, useState } from 'react'
import type { Attachment } from '../../../shared/domain/attachments.ts'
import { api } from '../../api/client.ts'

interface ThumbnailProps {
  readonly attachment: Pick<Attachment, 'id' | 'sha256' | 'name'>
  /** What is in the picture, for who cannot see it; without it the picture adds nothing to the name beside it. */
  readonly label?: string
}

/** A picture, fetched when it comes into view; an empty place when it is not there. */
export function Thumbnail({ attachment: { id, sha256 }, label }: ThumbnailProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [isSeen, setSeen] = useState(false)
  const [url, setUrl] = useState<string | null>(null)

  useEffect(() => {
    const element = place.current
    if (element === null || isSeen) return undefined
    const watching = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    watching.observe(element)
    return () => {
      watching.disconnect()
    }
  }, [isSeen])

  // Not a query: those ask again after every change of anything, and a picture never changes.
  useEffect(() => {
    if (!isSeen) return undefined
    const stop = new AbortController()
    let made: string | null = null
    api.attachments.content({ id }, { signal: stop.signal }).then(
      (file) => {
        if (stop.signal.aborted || !file.type.startsWith('image/')) return
        made = URL.createObjectURL(file)
        setUrl(made)
      },
      () => {
        setUrl(null)
      },
    )
    return () => {
      stop.abort()
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [id, sha256, isSeen])

  return (
    <span ref={place} className="attachment-thumbnail">
      {url === null ? null : <img src={url} alt={label ?? ''} decoding="async" />}
    </span>
  )
}
