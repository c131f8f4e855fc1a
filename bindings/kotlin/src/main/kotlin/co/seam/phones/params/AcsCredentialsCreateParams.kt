// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.ObjectParam
import co.seam.phones.objects.AcsCredentialId
import co.seam.phones.objects.AcsEntranceId
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.AcsUserId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `acs.credentials.create` besides what it requires. */
public class AcsCredentialsCreateParams : CallParams<AcsCredentialsCreateParams>() {
    /** The access system that it belongs to. */
    public var acsSystemId: AcsSystemId?
        get() = read("acs_system_id")
        set(value) = write("acs_system_id", value)

    /** [acsSystemId], for chains. */
    public fun acsSystemId(value: AcsSystemId?): AcsCredentialsCreateParams = apply { acsSystemId = value }

    /** The user of an access system, by its id. */
    public var acsUserId: AcsUserId?
        get() = read("acs_user_id")
        set(value) = write("acs_user_id", value)

    /** [acsUserId], for chains. */
    public fun acsUserId(value: AcsUserId?): AcsCredentialsCreateParams = apply { acsUserId = value }

    /** The entrances that the credential opens. */
    public var allowedAcsEntranceIds: List<AcsEntranceId>?
        get() = read("allowed_acs_entrance_ids")
        set(value) = write("allowed_acs_entrance_ids", value)

    /** [allowedAcsEntranceIds], for chains. */
    public fun allowedAcsEntranceIds(value: List<AcsEntranceId>?): AcsCredentialsCreateParams = apply { allowedAcsEntranceIds = value }

    /** Settings for ASSA ABLOY Vostio systems. */
    public var assaAbloyVostioMetadata: AssaAbloyVostioMetadata?
        get() = read("assa_abloy_vostio_metadata")
        set(value) = write("assa_abloy_vostio_metadata", value)

    /** [assaAbloyVostioMetadata], for chains. */
    public fun assaAbloyVostioMetadata(value: AssaAbloyVostioMetadata?): AcsCredentialsCreateParams =
        apply { assaAbloyVostioMetadata = value }

    /** [assaAbloyVostioMetadata], in a block. */
    public fun assaAbloyVostioMetadata(block: AssaAbloyVostioMetadata.() -> Unit): AcsCredentialsCreateParams =
        apply { assaAbloyVostioMetadata = AssaAbloyVostioMetadata().apply(block) }

    /** The code to enter, of digits only, for the access method `code`. */
    public var code: String?
        get() = read("code")
        set(value) = write("code", value)

    /** [code], for chains. */
    public fun code(value: String?): AcsCredentialsCreateParams = apply { code = value }

    /** The credential manager that issues the mobile key. */
    public var credentialManagerAcsSystemId: AcsSystemId?
        get() = read("credential_manager_acs_system_id")
        set(value) = write("credential_manager_acs_system_id", value)

    /** [credentialManagerAcsSystemId], for chains. */
    public fun credentialManagerAcsSystemId(value: AcsSystemId?): AcsCredentialsCreateParams =
        apply { credentialManagerAcsSystemId = value }

    /** When the credential stops being valid. Without it, it stays valid. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var endsAt: String?
        get() = read("ends_at")
        set(value) = write("ends_at", value)

    /** [endsAt], for chains. */
    public fun endsAt(value: String?): AcsCredentialsCreateParams = apply { endsAt = value }

    /** Settings for Hotek systems. */
    public var hotekMetadata: HotekMetadata?
        get() = read("hotek_metadata")
        set(value) = write("hotek_metadata", value)

    /** [hotekMetadata], for chains. */
    public fun hotekMetadata(value: HotekMetadata?): AcsCredentialsCreateParams = apply { hotekMetadata = value }

    /** [hotekMetadata], in a block. */
    public fun hotekMetadata(block: HotekMetadata.() -> Unit): AcsCredentialsCreateParams =
        apply { hotekMetadata = HotekMetadata().apply(block) }

    /** Whether Seam creates a matching credential for each phone of the user. For mobile keys. Default: false. */
    public var isMultiPhoneSyncCredential: Boolean?
        get() = read("is_multi_phone_sync_credential")
        set(value) = write("is_multi_phone_sync_credential", value)

    /** [isMultiPhoneSyncCredential], for chains. */
    public fun isMultiPhoneSyncCredential(value: Boolean?): AcsCredentialsCreateParams = apply { isMultiPhoneSyncCredential = value }

    /** Settings for Salto Space systems. */
    public var saltoSpaceMetadata: SaltoSpaceMetadata?
        get() = read("salto_space_metadata")
        set(value) = write("salto_space_metadata", value)

    /** [saltoSpaceMetadata], for chains. */
    public fun saltoSpaceMetadata(value: SaltoSpaceMetadata?): AcsCredentialsCreateParams = apply { saltoSpaceMetadata = value }

    /** [saltoSpaceMetadata], in a block. */
    public fun saltoSpaceMetadata(block: SaltoSpaceMetadata.() -> Unit): AcsCredentialsCreateParams =
        apply { saltoSpaceMetadata = SaltoSpaceMetadata().apply(block) }

    /** When the credential becomes valid. Default: at once. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var startsAt: String?
        get() = read("starts_at")
        set(value) = write("starts_at", value)

    /** [startsAt], for chains. */
    public fun startsAt(value: String?): AcsCredentialsCreateParams = apply { startsAt = value }

    /** The user identity that it belongs to. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): AcsCredentialsCreateParams = apply { userIdentityId = value }

    /** Settings for Visionline systems. */
    public var visionlineMetadata: VisionlineMetadata?
        get() = read("visionline_metadata")
        set(value) = write("visionline_metadata", value)

    /** [visionlineMetadata], for chains. */
    public fun visionlineMetadata(value: VisionlineMetadata?): AcsCredentialsCreateParams = apply { visionlineMetadata = value }

    /** [visionlineMetadata], in a block. */
    public fun visionlineMetadata(block: VisionlineMetadata.() -> Unit): AcsCredentialsCreateParams =
        apply { visionlineMetadata = VisionlineMetadata().apply(block) }

    /** Settings for ASSA ABLOY Vostio systems. */
    public class AssaAbloyVostioMetadata : ObjectParam() {
        /** Whether the credential keeps the other credentials of the same doors valid. */
        public var autoJoin: Boolean?
            get() = read("auto_join")
            set(value) = write("auto_join", value)

        /** [autoJoin], for chains. */
        public fun autoJoin(value: Boolean?): AssaAbloyVostioMetadata = apply { autoJoin = value }

        /** Whether the credential joins the others at every guest entrance. */
        public var joinAllGuestAcsEntrances: Boolean?
            get() = read("join_all_guest_acs_entrances")
            set(value) = write("join_all_guest_acs_entrances", value)

        /** [joinAllGuestAcsEntrances], for chains. */
        public fun joinAllGuestAcsEntrances(value: Boolean?): AssaAbloyVostioMetadata = apply { joinAllGuestAcsEntrances = value }

        /** Whether the credential replaces the others at every guest entrance. */
        public var overrideAllGuestAcsEntrances: Boolean?
            get() = read("override_all_guest_acs_entrances")
            set(value) = write("override_all_guest_acs_entrances", value)

        /** [overrideAllGuestAcsEntrances], for chains. */
        public fun overrideAllGuestAcsEntrances(value: Boolean?): AssaAbloyVostioMetadata = apply { overrideAllGuestAcsEntrances = value }

        /** The guest entrances where the credential replaces the others. */
        public var overrideGuestAcsEntranceIds: List<AcsEntranceId>?
            get() = read("override_guest_acs_entrance_ids")
            set(value) = write("override_guest_acs_entrance_ids", value)

        /** [overrideGuestAcsEntranceIds], for chains. */
        public fun overrideGuestAcsEntranceIds(value: List<AcsEntranceId>?): AssaAbloyVostioMetadata =
            apply { overrideGuestAcsEntranceIds = value }
    }

    /** Settings for Hotek systems. */
    public class HotekMetadata : ObjectParam() {
        /** Whether the credential keeps the other credentials of the same doors valid. */
        public var autoJoin: Boolean?
            get() = read("auto_join")
            set(value) = write("auto_join", value)

        /** [autoJoin], for chains. */
        public fun autoJoin(value: Boolean?): HotekMetadata = apply { autoJoin = value }

        /** Whether the credential replaces the other credentials of the same doors. */
        public var override: Boolean?
            get() = read("override")
            set(value) = write("override", value)

        /** [override], for chains. */
        public fun override(value: Boolean?): HotekMetadata = apply { override = value }
    }

    /** Settings for Salto Space systems. */
    public class SaltoSpaceMetadata : ObjectParam() {
        /** Whether the user gets a new key. */
        public var assignNewKey: Boolean?
            get() = read("assign_new_key")
            set(value) = write("assign_new_key", value)

        /** [assignNewKey], for chains. */
        public fun assignNewKey(value: Boolean?): SaltoSpaceMetadata = apply { assignNewKey = value }

        /** Whether the user's present key is updated. */
        public var updateCurrentKey: Boolean?
            get() = read("update_current_key")
            set(value) = write("update_current_key", value)

        /** [updateCurrentKey], for chains. */
        public fun updateCurrentKey(value: Boolean?): SaltoSpaceMetadata = apply { updateCurrentKey = value }
    }

    /** Settings for Visionline systems. */
    public class VisionlineMetadata : ObjectParam() {
        /** Deprecated. The phone endpoint that receives the credential. */
        public var assaAbloyCredentialServiceMobileEndpointId: String?
            get() = read("assa_abloy_credential_service_mobile_endpoint_id")
            set(value) = write("assa_abloy_credential_service_mobile_endpoint_id", value)

        /** [assaAbloyCredentialServiceMobileEndpointId], for chains. */
        public fun assaAbloyCredentialServiceMobileEndpointId(value: String?): VisionlineMetadata =
            apply { assaAbloyCredentialServiceMobileEndpointId = value }

        /** Whether the credential keeps the other credentials of the same doors valid. */
        public var autoJoin: Boolean?
            get() = read("auto_join")
            set(value) = write("auto_join", value)

        /** [autoJoin], for chains. */
        public fun autoJoin(value: Boolean?): VisionlineMetadata = apply { autoJoin = value }

        /** The format of the card. One of `TLCode`, `rfid48`. */
        public var cardFormat: String?
            get() = read("card_format")
            set(value) = write("card_format", value)

        /** [cardFormat], for chains. */
        public fun cardFormat(value: String?): VisionlineMetadata = apply { cardFormat = value }

        /** Whether the card is for a guest or for staff. One of `guest`, `staff`. */
        public var cardFunctionType: String?
            get() = read("card_function_type")
            set(value) = write("card_function_type", value)

        /** [cardFunctionType], for chains. */
        public fun cardFunctionType(value: String?): VisionlineMetadata = apply { cardFunctionType = value }

        /** Whether the credential opens doors that are locked from inside. */
        public var isOverrideKey: Boolean?
            get() = read("is_override_key")
            set(value) = write("is_override_key", value)

        /** [isOverrideKey], for chains. */
        public fun isOverrideKey(value: Boolean?): VisionlineMetadata = apply { isOverrideKey = value }

        /** The credentials that this one joins. */
        public var joinerAcsCredentialIds: List<AcsCredentialId>?
            get() = read("joiner_acs_credential_ids")
            set(value) = write("joiner_acs_credential_ids", value)

        /** [joinerAcsCredentialIds], for chains. */
        public fun joinerAcsCredentialIds(value: List<AcsCredentialId>?): VisionlineMetadata = apply { joinerAcsCredentialIds = value }

        /** Whether the credential replaces the other credentials of the same doors. */
        public var override: Boolean?
            get() = read("override")
            set(value) = write("override", value)

        /** [override], for chains. */
        public fun override(value: Boolean?): VisionlineMetadata = apply { override = value }
    }
}
