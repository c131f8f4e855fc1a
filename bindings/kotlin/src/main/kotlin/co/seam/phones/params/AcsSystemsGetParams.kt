// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `acs.systems.get` besides what it requires. */
public class AcsSystemsGetParams : CallParams<AcsSystemsGetParams>()
