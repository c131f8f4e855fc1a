// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** A user of an access control system. */
public class AcsUser(
    json: JsonObject,
) : Resource(json) {
    /** The user's id. */
    public val acsUserId: AcsUserId get() = AcsUserId(required("acs_user_id", textOf("acs_user_id")))

    /** The access system that the user belongs to. */
    public val acsSystemId: AcsSystemId get() = AcsSystemId(required("acs_system_id", textOf("acs_system_id")))

    /** A name for the user, to show to people. */
    public val displayName: String get() = required("display_name", textOf("display_name"))

    /** The user's full name. */
    public val fullName: String? get() = textOf("full_name")

    /** Deprecated: read `email_address` instead. */
    public val email: String? get() = textOf("email")

    /** The user's email address. */
    public val emailAddress: String? get() = textOf("email_address")

    /** The user's phone number in E.164 form. */
    public val phoneNumber: String? get() = textOf("phone_number")

    /** The user identity that the user belongs to. */
    public val userIdentityId: UserIdentityId? get() = textOf("user_identity_id")?.let(::UserIdentityId)

    /** The full name of the user identity; null when it has none. */
    public val userIdentityFullName: String? get() = textOf("user_identity_full_name")

    /** The email address of the user identity; null when it has none. */
    public val userIdentityEmailAddress: String? get() = textOf("user_identity_email_address")

    /** The phone number of the user identity; null when it has none. */
    public val userIdentityPhoneNumber: String? get() = textOf("user_identity_phone_number")

    /** When the user has access: from `starts_at` to `ends_at`. */
    public val accessSchedule: JsonObject? get() = objectOf("access_schedule")

    /** The connected account that the access system is reached by. */
    public val connectedAccountId: String get() = required("connected_account_id", textOf("connected_account_id"))

    /**
     * The maker's kind of user. `pti_user`, `brivo_user`, `hid_credential_manager_user`, `salto_site_user`, `latch_user`,
     * `dormakaba_community_user`, `salto_space_user`, `avigilon_alta_user`, `kisi_user`, or a new one.
     */
    public val externalType: String? get() = textOf("external_type")

    /** The maker's kind of user, to show to people. */
    public val externalTypeDisplayName: String? get() = textOf("external_type_display_name")

    /** The HID access system that the user belongs to. */
    public val hidAcsSystemId: AcsSystemId? get() = textOf("hid_acs_system_id")?.let(::AcsSystemId)

    /** Whether Seam manages the user. */
    public val isManaged: Boolean get() = required("is_managed", booleanOf("is_managed"))

    /** Whether the user's access is suspended. */
    public val isSuspended: Boolean? get() = booleanOf("is_suspended")

    /** When Seam last read the user from its access system; null when it has not yet. */
    public val lastSuccessfulSyncAt: String? get() = textOf("last_successful_sync_at")

    /** Changes that have not reached the access system yet. */
    public val pendingMutations: List<JsonObject>? get() = listOf("pending_mutations") { it as? JsonObject }

    /** What is known of a Salto KS user. */
    public val saltoKsMetadata: JsonObject? get() = objectOf("salto_ks_metadata")

    /** What is known of a Salto Space user. */
    public val saltoSpaceMetadata: JsonObject? get() = objectOf("salto_space_metadata")

    /** When the user was created. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** What is wrong with the user. */
    public val errors: List<ResourceError> get() = required("errors", listOf("errors") { (it as? JsonObject)?.let(::ResourceError) })

    /** What may go wrong with the user. */
    public val warnings: List<ResourceWarning>
        get() = required("warnings", listOf("warnings") { (it as? JsonObject)?.let(::ResourceWarning) })

    /** The workspace that the user belongs to. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The [acsUserId]. */
    public val id: AcsUserId get() = acsUserId
}
