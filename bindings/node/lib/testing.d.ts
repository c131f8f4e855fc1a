import type { Seam } from './index'

/** How a sandbox begins. */
export interface SandboxOptions {
  /** A seed, or the path of one in a file of JSON. `docs/sandbox-seed.schema.json` describes it. */
  seed?: object | string | URL | null | undefined
  /** The time at which its clock stands, such as `2026-01-31T12:00:00Z`. */
  clock?: string | null | undefined
}

/** How a workspace of a server begins. */
export interface ServerOptions extends SandboxOptions {
  /** The workspace's name. */
  name?: string | null | undefined
}

/** What is needed of a test's context: that of `node:test` has it. */
export interface TestContextLike {
  readonly name: string
  after(work: () => Promise<void>): void
  diagnostic(message: string): void
}

/** A fresh workspace of a running `seam-phones serve`, for an app in another process. */
export declare class SeamServer {
  private constructor()
  readonly endpoint: string
  readonly workspaceId: string
  readonly apiKey: string
  readonly personalAccessToken: string
  readonly publishableKey: string
  /** A client of the workspace. */
  readonly seam: Seam
  /** The variables by which an app in another process finds the sandbox: `SEAM_ENDPOINT` and `SEAM_API_KEY`. */
  readonly environment: { SEAM_ENDPOINT: string; SEAM_API_KEY: string }
  /** Deletes the workspace. The server stays for other tests, and ends with this process. */
  close(): Promise<void>
}

/** A client of a fresh sandbox in memory. Close it. */
export declare function sandbox(options?: SandboxOptions): Promise<Seam>

/**
 * A fresh workspace of the server that all tests of this process share: the command line that `SEAM_PHONES_BIN` names, else
 * `seam-phones` on the `PATH`. Close it.
 */
export declare function server(options?: ServerOptions): Promise<SeamServer>

/**
 * A client of a fresh sandbox for a test of `node:test`. It is closed when the test ends, and a test that fails tells the
 * sandbox's events (from Node.js 20.12 and 21.7 on, which tell whether a test has failed).
 */
export declare function withSandbox(t: TestContextLike, options?: SandboxOptions): Promise<Seam>

/** As `withSandbox`, for an app in another process. */
export declare function withServer(t: TestContextLike, options?: ServerOptions): Promise<SeamServer>

/** A test for any runner: it gets a client of a fresh sandbox. When it fails, the sandbox's events go to standard error. */
export declare function inSandbox<T>(test: (seam: Seam) => T, options?: SandboxOptions): () => Promise<Awaited<T>>

/** As `inSandbox`, for an app in another process. */
export declare function inServer<T>(test: (server: SeamServer) => T, options?: ServerOptions): () => Promise<Awaited<T>>

/** What happened in a sandbox, a line for each event. */
export declare function eventsOf(seam: Seam): Promise<string>
