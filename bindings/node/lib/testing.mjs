import testing from './testing.js'

export const { sandbox, server, withSandbox, withServer, inSandbox, inServer, eventsOf, SeamServer } = testing
