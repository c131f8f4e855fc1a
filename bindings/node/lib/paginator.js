'use strict'

const { refusal } = require('./errors.js')
const { PAGE, SeamRequest } = require('./request.js')

/** Goes through all pages of a list. */
class SeamPaginator {
  #request

  constructor(request) {
    if (!(request instanceof SeamRequest) || !request.isList) {
      const wanted = 'a paginator needs a list, such as seam.userIdentities.list(), that has not been awaited'
      throw refusal(
        'invalid_params',
        request instanceof SeamRequest ? `${wanted}: ${request.pathname} is no list` : wanted,
      )
    }
    this.#request = request
  }

  /** The first page, and where the list goes on. */
  async firstPage() {
    return await this.#page()
  }

  /** The page that a cursor stands for, and where the list goes on. */
  async nextPage(nextPageCursor) {
    // Without a cursor it would be the first page again, and no end.
    if (nextPageCursor == null) throw refusal('invalid_params', 'there is no next page: the cursor is null')
    return await this.#page(nextPageCursor)
  }

  /** All items of all pages. */
  async flattenToArray() {
    const pages = []
    for await (const page of this) pages.push(page)
    return pages.flat()
  }

  /** All items, page after page, each page fetched when it is reached. */
  async *flatten() {
    for await (const page of this) yield* page
  }

  /** Page after page. */
  async *[Symbol.asyncIterator]() {
    const seen = new Set()
    let [items, { nextPageCursor }] = await this.firstPage()
    yield items
    while (nextPageCursor !== null && !seen.has(nextPageCursor)) {
      seen.add(nextPageCursor)
      ;[items, { nextPageCursor }] = await this.nextPage(nextPageCursor)
      yield items
    }
  }

  async #page(cursor) {
    const [items, pagination] = await this.#request[PAGE](cursor)
    return [
      items,
      {
        hasNextPage: pagination?.has_next_page ?? false,
        nextPageCursor: pagination?.next_page_cursor ?? null,
        nextPageUrl: pagination?.next_page_url ?? null,
      },
    ]
  }
}

module.exports = { SeamPaginator }
