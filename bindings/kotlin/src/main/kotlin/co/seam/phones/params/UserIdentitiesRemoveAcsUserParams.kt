// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `user_identities.remove_acs_user` besides what it requires. */
public class UserIdentitiesRemoveAcsUserParams : CallParams<UserIdentitiesRemoveAcsUserParams>()
