import { useQuery } from '@tanstack/react-query'
import { createElement, Suspense, use } from 'react'
import { q } from '../../api/client.ts'
import { loadMessages } from '../../i18n/index.ts'
import { lazyPage } from '../routing/page.ts'

const notices = lazyPage(async () => {
  try {
    const [{ NoticesBanner }] = await Promise.all([
      import('../../features/keeping/NoticesBanner.tsx'),
      loadMessages(),
    ])
    return NoticesBanner
  } catch {
    // With the host just gone there are more pressing things to tell.
    return () => null
  }
})

/** What there is to tell of how the data were opened; most of the time nothing, and then nothing is fetched for it. */
export function OpeningNotices() {
  const { data } = useQuery(q.opening.state.queryOptions())
  if (data?.kind !== 'open' || (data.notices.length === 0 && data.readOnly === null)) return null
  return (
    <Suspense>
      <Banner />
    </Suspense>
  )
}

function Banner() {
  return createElement(notices.loaded() ?? use(notices.load()))
}
