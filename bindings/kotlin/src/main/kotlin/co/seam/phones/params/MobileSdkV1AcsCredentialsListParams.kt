// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `mobile_sdk.v1.acs.credentials.list` besides what it requires. */
public class MobileSdkV1AcsCredentialsListParams : CallParams<MobileSdkV1AcsCredentialsListParams>()
