import type { SeamCoreCallOptions } from './options'

/** The options of a call. */
export interface SeamCallOptions extends SeamCoreCallOptions {
  /** Cancels the call. It then rejects with a SeamCancelledError, whose `cause` is the reason of the signal. */
  signal?: AbortSignal | null | undefined
  /** Accepted for the sake of code written for the official package; no operation here has to wait for one. */
  waitForActionAttempt?: boolean | { timeout?: number; pollingInterval?: number } | undefined
}

/** How far a call has come that does one thing for many. */
export interface SeamProgress {
  /** What has ended, the failed ones among them. */
  done: number
  failed: number
  /** 0 as long as it is not known. */
  total: number
}

/** The option of calls that do one thing for many. */
export interface SeamProgressOptions {
  /**
   * Called with how far the call has come, some ten times a second and at the end. An exception in it, or its promise when that is rejected, cancels the call, which
   * then rejects with a SeamCancelledError, whose `cause` is the exception.
   */
  onProgress?: ((progress: SeamProgress) => void) | undefined
}

/**
 * A call that has not been made: `await` makes it, once. As in the official package, nothing is sent before that, so that a
 * paginator can be given a list.
 */
export declare class SeamRequest<T, TAnswer = unknown> implements Promise<T> {
  private constructor()
  readonly [Symbol.toStringTag]: string
  readonly pathname: string
  /** Where the answer holds what is returned. */
  readonly responseKey: string | undefined
  /** Makes the call, each time. */
  execute(): Promise<T>
  /** Makes the call, each time, and gives the whole of Seam's answer. */
  fetchResponse(): Promise<TAnswer>
  then<TResult1 = T, TResult2 = never>(
    onFulfilled?: ((value: T) => TResult1 | PromiseLike<TResult1>) | null | undefined,
    onRejected?: ((reason: unknown) => TResult2 | PromiseLike<TResult2>) | null | undefined,
  ): Promise<TResult1 | TResult2>
  catch<TResult = never>(
    onRejected?: ((reason: unknown) => TResult | PromiseLike<TResult>) | null | undefined,
  ): Promise<T | TResult>
  finally(onFinally?: (() => void) | null | undefined): Promise<T>
}
