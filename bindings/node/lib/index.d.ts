import type { SeamEvent } from './objects'
import type { SeamCoreOptions } from './options'
import type { SeamCallOptions, SeamRequest } from './request'
import type { Acs, ClientSessions, Events, Phones, TestHelpers, UserIdentities, Workspaces } from './routes'

export * from './errors'
export type * from './objects'
export type * from './routes'
export { SeamRequest, SeamRequest as SeamHttpRequest } from './request'
export type { SeamCallOptions, SeamProgress, SeamProgressOptions } from './request'

/** Something that happened in a call. `message` says all of it in words, on one line. */
export interface SeamLogEvent {
  event: string
  level: 'debug' | 'warning' | (string & {})
  time: string
  message: string
  [member: string]: unknown
}

/**
 * What a client tells of its calls: a function gets each event; an object gets the messages, as `console` does. Without a
 * method `debug` it gets warnings only. No event holds a token, a header or a parameter.
 */
export type SeamLogger =
  | ((event: SeamLogEvent) => void)
  | { debug(message: string): void; warn?(message: string): void }
  | { warn(message: string): void }

/** The options of a client. One that is undefined or null is the same as none. */
export interface SeamOptions extends SeamCoreOptions {
  /** Gets what happens in the calls: attempts, why they are repeated, connections, ends. */
  logger?: SeamLogger | null | undefined
  /** Accepted for the sake of code written for the official package; no operation here has to wait for one. */
  waitForActionAttempt?: boolean | { timeout?: number; pollingInterval?: number } | undefined
  /** Accepted for the sake of code written for the official package, where `request` has no counterpart. */
  isUndocumentedApiEnabled?: boolean | undefined
}
export type SeamHttpOptions = SeamOptions

/** A client of Seam's API, or of a sandbox. Many calls can be under way at once. */
export declare class Seam {
  /** An API key, or options. Without credentials among them, the environment is asked for `SEAM_API_KEY`. */
  constructor(apiKeyOrOptions?: string | SeamOptions)

  static fromApiKey(apiKey: string, options?: Omit<SeamOptions, 'apiKey'>): Seam
  static fromPersonalAccessToken(
    personalAccessToken: string,
    workspaceId: string,
    options?: Omit<SeamOptions, 'personalAccessToken' | 'workspaceId'>,
  ): Seam
  static fromClientSessionToken(clientSessionToken: string, options?: Omit<SeamOptions, 'clientSessionToken'>): Seam
  /** Makes a client session for the user of an app, and gives the client that has its token. */
  static fromPublishableKey(
    publishableKey: string,
    userIdentifierKey: string,
    options?: Omit<SeamOptions, 'publishableKey' | 'userIdentifierKey'>,
  ): Promise<Seam>
  /** A client of a sandbox in memory: the whole system inside this process, without account or network. */
  static sandbox(): Seam
  /** A client of a sandbox in a file, which several processes may share. */
  static sandbox(path: string | URL): Seam

  readonly phones: Phones
  readonly userIdentities: UserIdentities
  readonly acs: Acs
  readonly clientSessions: ClientSessions
  readonly events: Events
  readonly workspaces: Workspaces
  /** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
  readonly testHelpers: TestHelpers

  /**
   * Seam's answer to a path that has no method here, such as `/devices/list`: the parameters are posted as they are, and the
   * decoded JSON comes back.
   */
  request<T = unknown>(path: string, parameters?: object, options?: SeamCallOptions): SeamRequest<T, T>

  /** Goes through all pages of a list: `seam.createPaginator(seam.userIdentities.list({ limit: 20 }))`. */
  createPaginator<T>(request: SeamRequest<T[]>): SeamPaginator<T>

  /**
   * Replaces the token of this client by another of the same kind, such as that of a new session when the old one expires.
   * Calls that are under way go on with the token that they began with.
   */
  replaceToken(token: string): void

  /** The official package's name for it: the new session is asked for, too. */
  updateClientSessionToken(clientSessionToken: string): Promise<void>

  /** Frees the client. Calls that are under way end as usual, further ones are refused. The garbage collector frees it, too. */
  close(): void
}
export { Seam as SeamHttp }

/** Where a list goes on. */
export interface SeamPagination {
  readonly hasNextPage: boolean
  readonly nextPageCursor: string | null
  readonly nextPageUrl: string | null
}

/** Goes through all pages of a list. */
export declare class SeamPaginator<T> implements AsyncIterable<T[]> {
  private constructor()
  /** The first page, and where the list goes on. */
  firstPage(): Promise<[T[], SeamPagination]>
  /** The page that a cursor stands for, and where the list goes on. */
  nextPage(nextPageCursor: string | null): Promise<[T[], SeamPagination]>
  /** All items of all pages. */
  flattenToArray(): Promise<T[]>
  /** All items, page after page, each page fetched when it is reached. */
  flatten(): AsyncGenerator<T, void, undefined>
  /** Page after page. */
  [Symbol.asyncIterator](): AsyncGenerator<T[], void, undefined>
}

/** Verifies webhooks with the secret of an endpoint, `whsec_...`. */
export declare class SeamWebhook {
  constructor(secret: string)
  /**
   * The event in the body of a request, given as it came, with the request's headers. Throws a SeamWebhookVerificationError
   * when Seam did not send it, when it is too old, or when it is no event. Seam repeats deliveries: remember the `event_id`.
   */
  verify(
    payload: string | ArrayBufferView,
    headers: Record<string, string | string[] | undefined> | { entries(): IterableIterator<[string, string]> },
  ): SeamEvent
}
