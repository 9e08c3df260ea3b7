import type { Page } from '@playwright/test'

/** Everything on paper that is larger than the room it has; two pixels are what letters stick out of a tight line. */
export const tooLarge = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.paper, .paper *')
    .evaluateAll((all) =>
      all
        .filter(
          (e) =>
            e instanceof HTMLElement &&
            e.textContent !== '' &&
            getComputedStyle(e).display !== 'inline' &&
            (e.scrollHeight > e.clientHeight + (e.matches('.paper') ? 0 : 2) ||
              e.scrollWidth > e.clientWidth + 2),
        )
        .map((e) => `${e.classList.toString()}: ${e.textContent.slice(0, 60)}`),
    )
