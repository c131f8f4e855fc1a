// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `acs.entrances.get` besides what it requires. */
public class AcsEntrancesGetParams : CallParams<AcsEntrancesGetParams>()
