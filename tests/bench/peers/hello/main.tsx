import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The least that React can be: a button that answers. */
function Hello() {
  const [isAnswered, setAnswered] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setAnswered(true)
        }}
      >
        Hello
      </button>
      {isAnswered ? <p role="dialog">World</p> : null}
    </>
  )
}

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no place for React.')
createRoot(place).render(
  <StrictMode>
    <Hello />
  </StrictMode>,
)
