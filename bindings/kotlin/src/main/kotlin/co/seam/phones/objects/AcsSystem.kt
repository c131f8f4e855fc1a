// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText

/** An access control system, such as that of a building. */
public class AcsSystem(
    json: JsonObject,
) : Resource(json) {
    /** The access system's id. */
    public val acsSystemId: AcsSystemId get() = AcsSystemId(required("acs_system_id", textOf("acs_system_id")))

    /** The access system's name. */
    public val name: String get() = required("name", textOf("name"))

    /**
     * The maker's kind of system. `pti_site`, `avigilon_alta_org`, `salto_ks_site`, `salto_space_system`, `brivo_account`,
     * `hid_credential_manager_organization`, `visionline_system`, `assa_abloy_credential_service`, `latch_building`,
     * `dormakaba_community_site`, `dormakaba_ambiance_site`, `legic_connect_credential_service`, `assa_abloy_vostio`,
     * `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
     */
    public val externalType: String? get() = textOf("external_type")

    /** The maker's kind of system, to show to people. */
    public val externalTypeDisplayName: String? get() = textOf("external_type_display_name")

    /** Whether it issues mobile keys for other access systems. */
    public val isCredentialManager: Boolean get() = required("is_credential_manager", booleanOf("is_credential_manager"))

    /** The credential manager that issues its mobile keys; null when there is none. */
    public val defaultCredentialManagerAcsSystemId: AcsSystemId?
        get() = textOf("default_credential_manager_acs_system_id")?.let(::AcsSystemId)

    /** How many access groups it has. */
    public val acsAccessGroupCount: Long? get() = longOf("acs_access_group_count")

    /** How many users it has. */
    public val acsUserCount: Long? get() = longOf("acs_user_count")

    /** The connected account that it is reached by. */
    public val connectedAccountId: String get() = required("connected_account_id", textOf("connected_account_id"))

    /** Deprecated. The connected accounts that it is reached by. */
    public val connectedAccountIds: List<String>
        get() = required("connected_account_ids", listOf("connected_account_ids") { (it as? JsonText)?.value })

    /** Where it is, with its `time_zone`. */
    public val location: JsonObject get() = required("location", objectOf("location"))

    /** What is known of a Visionline system. */
    public val visionlineMetadata: JsonObject? get() = objectOf("visionline_metadata")

    /** Where a picture of it is. */
    public val imageUrl: String get() = required("image_url", textOf("image_url"))

    /** What the picture shows, in words. */
    public val imageAltText: String get() = required("image_alt_text", textOf("image_alt_text"))

    /**
     * Deprecated: read `external_type` instead. `pti_site`, `avigilon_alta_org`, `salto_ks_site`, `salto_space_system`, `brivo_account`,
     * `hid_credential_manager_organization`, `visionline_system`, `assa_abloy_credential_service`, `latch_building`,
     * `dormakaba_community_site`, `dormakaba_ambiance_site`, `legic_connect_credential_service`, `assa_abloy_vostio`,
     * `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
     */
    public val systemType: String? get() = textOf("system_type")

    /** Deprecated: read `external_type_display_name` instead. */
    public val systemTypeDisplayName: String? get() = textOf("system_type_display_name")

    /** When the access system was added to Seam. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** What is wrong with the access system. */
    public val errors: List<ResourceError> get() = required("errors", listOf("errors") { (it as? JsonObject)?.let(::ResourceError) })

    /** What may go wrong with the access system. */
    public val warnings: List<ResourceWarning>
        get() = required("warnings", listOf("warnings") { (it as? JsonObject)?.let(::ResourceWarning) })

    /** The workspace that the access system belongs to. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The [acsSystemId]. */
    public val id: AcsSystemId get() = acsSystemId
}
