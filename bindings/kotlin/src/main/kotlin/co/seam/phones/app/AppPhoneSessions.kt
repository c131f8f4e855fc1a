// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.PhoneSessionsOperations
import co.seam.phones.objects.PhoneSession
import co.seam.phones.params.PhoneSessionsGetOrCreateParams

/** The app's registration on the phone that it runs on. */
public class AppPhoneSessions internal constructor(
    private val calls: Calls,
) {
    /**
     * Registers the phone that the app runs on, and gets what the app needs to use its credentials.
     *
     * @param customSdkInstallationId The app's id for its installation on this phone: the same id gets the same phone.
     * @param phoneOs The phone's operating system. One of `ios`, `android`.
     */
    public suspend fun getOrCreate(
        customSdkInstallationId: String,
        phoneOs: String,
        params: PhoneSessionsGetOrCreateParams = PhoneSessionsGetOrCreateParams(),
    ): PhoneSession = calls.await(PhoneSessionsOperations.getOrCreate(customSdkInstallationId, phoneOs, params))

    /** [getOrCreate], with its optional parameters in a block. */
    public suspend inline fun getOrCreate(
        customSdkInstallationId: String,
        phoneOs: String,
        block: PhoneSessionsGetOrCreateParams.() -> Unit,
    ): PhoneSession = getOrCreate(customSdkInstallationId, phoneOs, PhoneSessionsGetOrCreateParams().apply(block))
}
