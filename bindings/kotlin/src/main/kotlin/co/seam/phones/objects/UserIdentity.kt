// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText

/** An app user, who owns phones and credentials. */
public class UserIdentity(
    json: JsonObject,
) : Resource(json) {
    /** The user identity's id. */
    public val userIdentityId: UserIdentityId get() = UserIdentityId(required("user_identity_id", textOf("user_identity_id")))

    /** Your own id for the user; null when none was given. */
    public val userIdentityKey: String? get() = textOf("user_identity_key")

    /** The user's full name; null when none was given. */
    public val fullName: String? get() = textOf("full_name")

    /** A name for the user, to show to people. */
    public val displayName: String get() = required("display_name", textOf("display_name"))

    /** The user's email address; null when none was given. */
    public val emailAddress: String? get() = textOf("email_address")

    /** The user's phone number in E.164 form; null when none was given. */
    public val phoneNumber: String? get() = textOf("phone_number")

    /** The users of access systems that belong to the user identity. */
    public val acsUserIds: List<AcsUserId>
        get() = required("acs_user_ids", listOf("acs_user_ids") { (it as? JsonText)?.value?.let(::AcsUserId) })

    /** When the user identity was created. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** What is wrong with the user identity. */
    public val errors: List<ResourceError> get() = required("errors", listOf("errors") { (it as? JsonObject)?.let(::ResourceError) })

    /** What may go wrong with the user identity. */
    public val warnings: List<ResourceWarning>
        get() = required("warnings", listOf("warnings") { (it as? JsonObject)?.let(::ResourceWarning) })

    /** The workspace that the user identity belongs to. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The [userIdentityId]. */
    public val id: UserIdentityId get() = userIdentityId
}
