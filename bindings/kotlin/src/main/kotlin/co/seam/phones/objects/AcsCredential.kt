// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** A credential of an access control system. A child of a multi-phone sync credential names it as its parent. */
public class AcsCredential(
    json: JsonObject,
) : Resource(json) {
    /** The credential's id. */
    public val acsCredentialId: AcsCredentialId get() = AcsCredentialId(required("acs_credential_id", textOf("acs_credential_id")))

    /** How the credential opens doors. `code`, `card`, `mobile_key`, `cloud_key`, or a new one. */
    public val accessMethod: String get() = required("access_method", textOf("access_method"))

    /** A name for the credential, to show to people. */
    public val displayName: String get() = required("display_name", textOf("display_name"))

    /** The access system that the credential belongs to. */
    public val acsSystemId: AcsSystemId get() = AcsSystemId(required("acs_system_id", textOf("acs_system_id")))

    /** The user of the access system who holds the credential. */
    public val acsUserId: AcsUserId? get() = textOf("acs_user_id")?.let(::AcsUserId)

    /** The user identity that holds the credential. */
    public val userIdentityId: UserIdentityId? get() = textOf("user_identity_id")?.let(::UserIdentityId)

    /** The multi-phone sync credential that Seam created this one for. */
    public val parentAcsCredentialId: AcsCredentialId? get() = textOf("parent_acs_credential_id")?.let(::AcsCredentialId)

    /** Whether Seam creates a matching credential for each phone of the user. */
    public val isMultiPhoneSyncCredential: Boolean? get() = booleanOf("is_multi_phone_sync_credential")

    /** Whether the credential has been issued, to a phone or on a card. */
    public val isIssued: Boolean? get() = booleanOf("is_issued")

    /** When the credential was issued; null when it has not been yet. */
    public val issuedAt: String? get() = textOf("issued_at")

    /** When the credential becomes valid. */
    public val startsAt: String? get() = textOf("starts_at")

    /** When the credential stops being valid. */
    public val endsAt: String? get() = textOf("ends_at")

    /** The pool that the credential was taken from. */
    public val acsCredentialPoolId: String? get() = textOf("acs_credential_pool_id")

    /** What is known of an ASSA ABLOY Vostio credential. */
    public val assaAbloyVostioMetadata: JsonObject? get() = objectOf("assa_abloy_vostio_metadata")

    /** The number of the card; null when there is none. */
    public val cardNumber: String? get() = textOf("card_number")

    /** The code to enter; null when there is none. */
    public val code: String? get() = textOf("code")

    /** The connected account that the access system is reached by. */
    public val connectedAccountId: String get() = required("connected_account_id", textOf("connected_account_id"))

    /**
     * The maker's kind of credential. `pti_card`, `brivo_credential`, `hid_credential`, `visionline_card`, `salto_ks_credential`,
     * `assa_abloy_vostio_key`, `salto_space_key`, `latch_access`, `dormakaba_ambiance_credential`, `hotek_card`, `salto_ks_tag`,
     * `avigilon_alta_credential`, `kisi_credential`, or a new one.
     */
    public val externalType: String? get() = textOf("external_type")

    /** The maker's kind of credential, to show to people. */
    public val externalTypeDisplayName: String? get() = textOf("external_type_display_name")

    /** Whether the access system has the credential's latest state; null when that is not known. */
    public val isLatestDesiredStateSyncedWithProvider: Boolean? get() = booleanOf("is_latest_desired_state_synced_with_provider")

    /** When the access system got the credential's latest state; null when it has not yet. */
    public val latestDesiredStateSyncedWithProviderAt: String? get() = textOf("latest_desired_state_synced_with_provider_at")

    /** Whether Seam manages the credential. */
    public val isManaged: Boolean get() = required("is_managed", booleanOf("is_managed"))

    /** Whether the credential works only once. */
    public val isOneTimeUse: Boolean? get() = booleanOf("is_one_time_use")

    /** What is known of a Visionline credential. */
    public val visionlineMetadata: JsonObject? get() = objectOf("visionline_metadata")

    /** When the credential was created. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** What is wrong with the credential. */
    public val errors: List<ResourceError> get() = required("errors", listOf("errors") { (it as? JsonObject)?.let(::ResourceError) })

    /** What may go wrong with the credential. */
    public val warnings: List<ResourceWarning>
        get() = required("warnings", listOf("warnings") { (it as? JsonObject)?.let(::ResourceWarning) })

    /** The workspace that the credential belongs to. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The [acsCredentialId]. */
    public val id: AcsCredentialId get() = acsCredentialId
}
