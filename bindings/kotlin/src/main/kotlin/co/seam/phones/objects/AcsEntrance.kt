// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText

/** An entrance of an access control system, such as the door of a room. */
public class AcsEntrance(
    json: JsonObject,
) : Resource(json) {
    /** The entrance's id. */
    public val acsEntranceId: AcsEntranceId get() = AcsEntranceId(required("acs_entrance_id", textOf("acs_entrance_id")))

    /** The access system that the entrance belongs to. */
    public val acsSystemId: AcsSystemId get() = AcsSystemId(required("acs_system_id", textOf("acs_system_id")))

    /** A name for the entrance, to show to people. */
    public val displayName: String get() = required("display_name", textOf("display_name"))

    /** The connected account that the access system is reached by. */
    public val connectedAccountId: String get() = required("connected_account_id", textOf("connected_account_id"))

    /** The spaces that the entrance is in. */
    public val spaceIds: List<String> get() = required("space_ids", listOf("space_ids") { (it as? JsonText)?.value })

    /** Whether the entrance is locked. */
    public val isLocked: Boolean? get() = booleanOf("is_locked")

    /** Whether a card opens it. */
    public val canUnlockWithCard: Boolean? get() = booleanOf("can_unlock_with_card")

    /** Whether a cloud key opens it. */
    public val canUnlockWithCloudKey: Boolean? get() = booleanOf("can_unlock_with_cloud_key")

    /** Whether a code opens it. */
    public val canUnlockWithCode: Boolean? get() = booleanOf("can_unlock_with_code")

    /** Whether a mobile key opens it. */
    public val canUnlockWithMobileKey: Boolean? get() = booleanOf("can_unlock_with_mobile_key")

    /** Whether a reservation can include it. */
    public val canBelongToReservation: Boolean? get() = booleanOf("can_belong_to_reservation")

    /** What is known of an ASSA ABLOY Vostio entrance. */
    public val assaAbloyVostioMetadata: JsonObject? get() = objectOf("assa_abloy_vostio_metadata")

    /** What is known of an Avigilon Alta entrance. */
    public val avigilonAltaMetadata: JsonObject? get() = objectOf("avigilon_alta_metadata")

    /** What is known of a Brivo entrance. */
    public val brivoMetadata: JsonObject? get() = objectOf("brivo_metadata")

    /** What is known of a dormakaba Ambiance entrance. */
    public val dormakabaAmbianceMetadata: JsonObject? get() = objectOf("dormakaba_ambiance_metadata")

    /** What is known of a dormakaba Community entrance. */
    public val dormakabaCommunityMetadata: JsonObject? get() = objectOf("dormakaba_community_metadata")

    /** What is known of a Hotek entrance. */
    public val hotekMetadata: JsonObject? get() = objectOf("hotek_metadata")

    /** What is known of a Latch entrance. */
    public val latchMetadata: JsonObject? get() = objectOf("latch_metadata")

    /** What is known of a Salto KS entrance. */
    public val saltoKsMetadata: JsonObject? get() = objectOf("salto_ks_metadata")

    /** What is known of a Salto Space entrance. */
    public val saltoSpaceMetadata: JsonObject? get() = objectOf("salto_space_metadata")

    /** What is known of a Visionline entrance. */
    public val visionlineMetadata: JsonObject? get() = objectOf("visionline_metadata")

    /** When the entrance was added to Seam. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** What is wrong with the entrance. */
    public val errors: List<ResourceError> get() = required("errors", listOf("errors") { (it as? JsonObject)?.let(::ResourceError) })

    /** What may go wrong with the entrance. */
    public val warnings: List<ResourceWarning>
        get() = required("warnings", listOf("warnings") { (it as? JsonObject)?.let(::ResourceWarning) })

    /** The [acsEntranceId]. */
    public val id: AcsEntranceId get() = acsEntranceId
}
