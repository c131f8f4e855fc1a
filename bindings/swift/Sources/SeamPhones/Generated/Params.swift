// Generated from operations.json by tools/generate-bindings: do not edit.

/// What may be given to `phones.list` besides what it requires.
public struct PhonesListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Only phones of this user identity. Without it, phones of every user identity in the workspace.
    public static func ownerUserIdentityID(_ value: UserIdentityID) -> Self { .member("owner_user_identity_id", value) }

    /// Only phones that this credential was issued to.
    public static func acsCredentialID(_ value: ACSCredentialID) -> Self { .member("acs_credential_id", value) }
}

/// What may be given to `phones.simulate.create_sandbox_phone` besides what it requires.
public struct PhonesSimulateCreateSandboxPhoneParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// What ASSA ABLOY's credential service knows of the simulated phone.
    public static func assaAbloyMetadata(_ members: AssaAbloyMetadata...) -> Self { .member("assa_abloy_metadata", members) }

    /// What ``assaAbloyMetadata`` holds.
    public struct AssaAbloyMetadata: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// Whether the phone can use Bluetooth Low Energy. Default: true.
        public static func bleCapability(_ value: Bool) -> Self { .member("ble_capability", value) }

        /// Whether the phone can emulate a card over NFC. Default: false.
        public static func hceCapability(_ value: Bool) -> Self { .member("hce_capability", value) }

        /// Whether the phone has NFC. Default: false.
        public static func nfcCapability(_ value: Bool) -> Self { .member("nfc_capability", value) }

        /// The version of the app. Default: 1.0.0.
        public static func applicationVersion(_ value: String) -> Self { .member("application_version", value) }

        /// The version of the Seos applet. Default: 1.0.0.
        public static func seosAppletVersion(_ value: String) -> Self { .member("seos_applet_version", value) }

        /// The id of the phone's endpoint at the Seos service. Default: 1.
        public static func seosTSMEndpointID(_ value: Double) -> Self { .member("seos_tsm_endpoint_id", value) }
    }

    /// An id of your own for this installation of the app. Seam makes one when it is left out.
    public static func customSDKInstallationID(_ value: String) -> Self { .member("custom_sdk_installation_id", value) }

    /// What kind of phone to simulate.
    public static func phoneMetadata(_ members: PhoneMetadata...) -> Self { .member("phone_metadata", members) }

    /// What ``phoneMetadata`` holds.
    public struct PhoneMetadata: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// The phone's operating system. Default: android. One of `android`, `ios`.
        public static func operatingSystem(_ value: String) -> Self { .member("operating_system", value) }

        /// The version of the operating system. Default: 10.
        public static func osVersion(_ value: String) -> Self { .member("os_version", value) }

        /// Who made the phone. Default: Samsung.
        public static func deviceManufacturer(_ value: String) -> Self { .member("device_manufacturer", value) }

        /// The model of the phone. Default: Samsung Galaxy S10.
        public static func deviceModel(_ value: String) -> Self { .member("device_model", value) }
    }
}

/// What may be given to `phones.deactivate` besides what it requires.
public struct PhonesDeactivateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued to it is listed
    /// any more. The answer says what was confirmed. It needs an API key or a personal access token. Default: false.
    public static func confirm(_ value: Bool) -> Self { .member("confirm", value) }

    /// The user identity that owns the phone, if you know it: with `confirm`, it spares a search for the owner.
    public static func ownerUserIdentityID(_ value: UserIdentityID) -> Self { .member("owner_user_identity_id", value) }
}

/// What may be given to `phones.deactivate_many` besides what it requires.
public struct PhonesDeactivateManyParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued to it is listed
    /// any more. The answer says what was confirmed. It needs an API key or a personal access token. Default: false.
    public static func confirm(_ value: Bool) -> Self { .member("confirm", value) }

    /// The phones' ids. One that stands twice is deactivated once. At most 50000 of them.
    public static func deviceIDs(_ value: [DeviceID]) -> Self { .member("device_ids", value) }

    /// How many deactivations run at once. Default: 8. From 1 to 100.
    public static func maxConcurrency(_ value: Int) -> Self { .member("max_concurrency", value) }

    /// The user identity whose phones are all deactivated.
    public static func ownerUserIdentityID(_ value: UserIdentityID) -> Self { .member("owner_user_identity_id", value) }

    /// Is told how far it has come, some ten times a second and at the end.
    public static func onProgress(_ listener: @escaping @Sendable (SeamProgress) -> Void) -> Self { .progress(listener) }
}

/// What may be given to `user_identities.create` besides what it requires.
public struct UserIdentitiesCreateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The access systems that the user gets access to.
    public static func acsSystemIDs(_ value: [ACSSystemID]) -> Self { .member("acs_system_ids", value) }

    /// The user's email address, unique in the workspace. Null means none.
    public static func emailAddress(_ value: String?) -> Self { .member("email_address", value) }

    /// The user's full name. Null means none.
    public static func fullName(_ value: String?) -> Self { .member("full_name", value) }

    /// The user's phone number in E.164 form, such as +15551234567. Null means none.
    public static func phoneNumber(_ value: String?) -> Self { .member("phone_number", value) }

    /// Your own id for the user, unique in the workspace. Null means none.
    public static func userIdentityKey(_ value: String?) -> Self { .member("user_identity_key", value) }
}

/// What may be given to `user_identities.get` besides what it requires.
public struct UserIdentitiesGetParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user identity's id.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }

    /// Your own id for the user.
    public static func userIdentityKey(_ value: String) -> Self { .member("user_identity_key", value) }
}

/// What may be given to `user_identities.list` besides what it requires.
public struct UserIdentitiesListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Only user identities that were created before this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func createdBefore(_ value: String) -> Self { .member("created_before", value) }

    /// Only user identities that this credential manager serves.
    public static func credentialManagerACSSystemID(_ value: ACSSystemID) -> Self { .member("credential_manager_acs_system_id", value) }

    /// How many user identities a page holds at most. Default: 500.
    public static func limit(_ value: Int) -> Self { .member("limit", value) }

    /// Where the page starts: the `next_page_cursor` of the page before. Null means the first page.
    public static func pageCursor(_ value: String?) -> Self { .member("page_cursor", value) }

    /// Only user identities whose name, email address, phone number or key holds this text.
    public static func search(_ value: String) -> Self { .member("search", value) }

    /// Only these user identities.
    public static func userIdentityIDs(_ value: [UserIdentityID]) -> Self { .member("user_identity_ids", value) }
}

/// What may be given to `user_identities.update` besides what it requires.
public struct UserIdentitiesUpdateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user's email address. Null removes it.
    public static func emailAddress(_ value: String?) -> Self { .member("email_address", value) }

    /// The user's full name. Null removes it.
    public static func fullName(_ value: String?) -> Self { .member("full_name", value) }

    /// The user's phone number in E.164 form. Null removes it.
    public static func phoneNumber(_ value: String?) -> Self { .member("phone_number", value) }

    /// Your own id for the user. Null removes it.
    public static func userIdentityKey(_ value: String?) -> Self { .member("user_identity_key", value) }
}

/// What may be given to `user_identities.add_acs_user` besides what it requires.
public struct UserIdentitiesAddACSUserParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user identity, by its id.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }

    /// The user identity, by your own id for the user.
    public static func userIdentityKey(_ value: String) -> Self { .member("user_identity_key", value) }
}

/// What may be given to `acs.systems.list` besides what it requires.
public struct ACSSystemsListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Only access systems of this connected account.
    public static func connectedAccountID(_ value: String) -> Self { .member("connected_account_id", value) }

    /// Only access systems of the customer with this key of yours.
    public static func customerKey(_ value: String) -> Self { .member("customer_key", value) }

    /// Only what holds this text in a name or an id.
    public static func search(_ value: String) -> Self { .member("search", value) }
}

/// What may be given to `acs.entrances.list` besides what it requires.
public struct ACSEntrancesListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Only entrances that this credential opens.
    public static func acsCredentialID(_ value: ACSCredentialID) -> Self { .member("acs_credential_id", value) }

    /// Only these entrances.
    public static func acsEntranceIDs(_ value: [ACSEntranceID]) -> Self { .member("acs_entrance_ids", value) }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// Only entrances of this connected account.
    public static func connectedAccountID(_ value: String) -> Self { .member("connected_account_id", value) }

    /// Only entrances of the customer with this key of yours.
    public static func customerKey(_ value: String) -> Self { .member("customer_key", value) }

    /// How many entrances a page holds at most. Default: 900.
    public static func limit(_ value: Int) -> Self { .member("limit", value) }

    /// Deprecated: give `space_id` instead. Null means every entrance.
    public static func locationID(_ value: String?) -> Self { .member("location_id", value) }

    /// Where the page starts: the `next_page_cursor` of the page before. Null means the first page.
    public static func pageCursor(_ value: String?) -> Self { .member("page_cursor", value) }

    /// Only entrances that hold this text in their display name.
    public static func search(_ value: String) -> Self { .member("search", value) }

    /// Only entrances of this space.
    public static func spaceID(_ value: String) -> Self { .member("space_id", value) }
}

/// What may be given to `acs.users.create` besides what it requires.
public struct ACSUsersCreateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// When the user has access.
    public static func accessSchedule(_ members: AccessSchedule...) -> Self { .member("access_schedule", members) }

    /// What ``accessSchedule`` holds.
    public struct AccessSchedule: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// When the access begins. Default: at once. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
        public static func startsAt(_ value: String) -> Self { .member("starts_at", value) }

        /// When the access ends. Null means that it does not end. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
        public static func endsAt(_ value: String?) -> Self { .member("ends_at", value) }
    }

    /// The access groups that the user joins.
    public static func acsAccessGroupIDs(_ value: [String]) -> Self { .member("acs_access_group_ids", value) }

    /// Deprecated: give `email_address` instead.
    public static func email(_ value: String) -> Self { .member("email", value) }

    /// The user's email address.
    public static func emailAddress(_ value: String) -> Self { .member("email_address", value) }

    /// The user's phone number in E.164 form, such as +15551234567.
    public static func phoneNumber(_ value: String) -> Self { .member("phone_number", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.users.get` besides what it requires.
public struct ACSUsersGetParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.users.list` besides what it requires.
public struct ACSUsersListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// Only what was created before this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func createdBefore(_ value: String) -> Self { .member("created_before", value) }

    /// How many users a page holds at most. Default: 500.
    public static func limit(_ value: Int) -> Self { .member("limit", value) }

    /// Where the page starts: the `next_page_cursor` of the page before. Null means the first page.
    public static func pageCursor(_ value: String?) -> Self { .member("page_cursor", value) }

    /// Only what holds this text in a name or an id.
    public static func search(_ value: String) -> Self { .member("search", value) }

    /// Only users whose user identity has this email address.
    public static func userIdentityEmailAddress(_ value: String) -> Self { .member("user_identity_email_address", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }

    /// Only users whose user identity has this phone number.
    public static func userIdentityPhoneNumber(_ value: String) -> Self { .member("user_identity_phone_number", value) }
}

/// What may be given to `acs.users.delete` besides what it requires.
public struct ACSUsersDeleteParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.users.update` besides what it requires.
public struct ACSUsersUpdateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// When the user has access. Null means always.
    public static func accessSchedule(_ members: AccessSchedule...) -> Self { .member("access_schedule", members) }

    /// When the user has access. Null means always.
    public static func accessSchedule(_ members: [AccessSchedule]?) -> Self { .member("access_schedule", members) }

    /// What ``accessSchedule`` holds.
    public struct AccessSchedule: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// When the access begins. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
        public static func startsAt(_ value: String) -> Self { .member("starts_at", value) }

        /// When the access ends. In the future. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
        public static func endsAt(_ value: String) -> Self { .member("ends_at", value) }
    }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// Deprecated: give `email_address` instead.
    public static func email(_ value: String) -> Self { .member("email", value) }

    /// The user's email address.
    public static func emailAddress(_ value: String) -> Self { .member("email_address", value) }

    /// The user's full name.
    public static func fullName(_ value: String) -> Self { .member("full_name", value) }

    /// The HID access system that the user belongs to.
    public static func hidACSSystemID(_ value: ACSSystemID) -> Self { .member("hid_acs_system_id", value) }

    /// The user's phone number in E.164 form, such as +15551234567.
    public static func phoneNumber(_ value: String) -> Self { .member("phone_number", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.users.suspend` besides what it requires.
public struct ACSUsersSuspendParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.users.unsuspend` besides what it requires.
public struct ACSUsersUnsuspendParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.credentials.create` besides what it requires.
public struct ACSCredentialsCreateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// The entrances that the credential opens.
    public static func allowedACSEntranceIDs(_ value: [ACSEntranceID]) -> Self { .member("allowed_acs_entrance_ids", value) }

    /// Settings for ASSA ABLOY Vostio systems.
    public static func assaAbloyVostioMetadata(_ members: AssaAbloyVostioMetadata...) -> Self {
        .member("assa_abloy_vostio_metadata", members)
    }

    /// What ``assaAbloyVostioMetadata`` holds.
    public struct AssaAbloyVostioMetadata: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// Whether the credential keeps the other credentials of the same doors valid.
        public static func autoJoin(_ value: Bool) -> Self { .member("auto_join", value) }

        /// Whether the credential joins the others at every guest entrance.
        public static func joinAllGuestACSEntrances(_ value: Bool) -> Self { .member("join_all_guest_acs_entrances", value) }

        /// Whether the credential replaces the others at every guest entrance.
        public static func overrideAllGuestACSEntrances(_ value: Bool) -> Self { .member("override_all_guest_acs_entrances", value) }

        /// The guest entrances where the credential replaces the others.
        public static func overrideGuestACSEntranceIDs(_ value: [ACSEntranceID]) -> Self {
            .member("override_guest_acs_entrance_ids", value)
        }
    }

    /// The code to enter, of digits only, for the access method `code`.
    public static func code(_ value: String) -> Self { .member("code", value) }

    /// The credential manager that issues the mobile key.
    public static func credentialManagerACSSystemID(_ value: ACSSystemID) -> Self { .member("credential_manager_acs_system_id", value) }

    /// When the credential stops being valid. Without it, it stays valid. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func endsAt(_ value: String) -> Self { .member("ends_at", value) }

    /// Settings for Hotek systems.
    public static func hotekMetadata(_ members: HotekMetadata...) -> Self { .member("hotek_metadata", members) }

    /// What ``hotekMetadata`` holds.
    public struct HotekMetadata: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// Whether the credential keeps the other credentials of the same doors valid.
        public static func autoJoin(_ value: Bool) -> Self { .member("auto_join", value) }

        /// Whether the credential replaces the other credentials of the same doors.
        public static func override(_ value: Bool) -> Self { .member("override", value) }
    }

    /// Whether Seam creates a matching credential for each phone of the user. For mobile keys. Default: false.
    public static func isMultiPhoneSyncCredential(_ value: Bool) -> Self { .member("is_multi_phone_sync_credential", value) }

    /// Settings for Salto Space systems.
    public static func saltoSpaceMetadata(_ members: SaltoSpaceMetadata...) -> Self { .member("salto_space_metadata", members) }

    /// What ``saltoSpaceMetadata`` holds.
    public struct SaltoSpaceMetadata: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// Whether the user gets a new key.
        public static func assignNewKey(_ value: Bool) -> Self { .member("assign_new_key", value) }

        /// Whether the user's present key is updated.
        public static func updateCurrentKey(_ value: Bool) -> Self { .member("update_current_key", value) }
    }

    /// When the credential becomes valid. Default: at once. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func startsAt(_ value: String) -> Self { .member("starts_at", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }

    /// Settings for Visionline systems.
    public static func visionlineMetadata(_ members: VisionlineMetadata...) -> Self { .member("visionline_metadata", members) }

    /// What ``visionlineMetadata`` holds.
    public struct VisionlineMetadata: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// Deprecated. The phone endpoint that receives the credential.
        public static func assaAbloyCredentialServiceMobileEndpointID(_ value: String) -> Self {
            .member("assa_abloy_credential_service_mobile_endpoint_id", value)
        }

        /// Whether the credential keeps the other credentials of the same doors valid.
        public static func autoJoin(_ value: Bool) -> Self { .member("auto_join", value) }

        /// The format of the card. One of `TLCode`, `rfid48`.
        public static func cardFormat(_ value: String) -> Self { .member("card_format", value) }

        /// Whether the card is for a guest or for staff. One of `guest`, `staff`.
        public static func cardFunctionType(_ value: String) -> Self { .member("card_function_type", value) }

        /// Whether the credential opens doors that are locked from inside.
        public static func isOverrideKey(_ value: Bool) -> Self { .member("is_override_key", value) }

        /// The credentials that this one joins.
        public static func joinerACSCredentialIDs(_ value: [ACSCredentialID]) -> Self { .member("joiner_acs_credential_ids", value) }

        /// Whether the credential replaces the other credentials of the same doors.
        public static func override(_ value: Bool) -> Self { .member("override", value) }
    }
}

/// What may be given to `acs.credentials.list` besides what it requires.
public struct ACSCredentialsListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The access system that it belongs to.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// Only what was created before this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func createdBefore(_ value: String) -> Self { .member("created_before", value) }

    /// Only credentials that are, or are not, multi-phone sync credentials.
    public static func isMultiPhoneSyncCredential(_ value: Bool) -> Self { .member("is_multi_phone_sync_credential", value) }

    /// How many credentials a page holds at most. Default: 500.
    public static func limit(_ value: Double) -> Self { .member("limit", value) }

    /// Where the page starts: the `next_page_cursor` of the page before. Null means the first page.
    public static func pageCursor(_ value: String?) -> Self { .member("page_cursor", value) }

    /// Only what holds this text in a name or an id.
    public static func search(_ value: String) -> Self { .member("search", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.credentials.update` besides what it requires.
public struct ACSCredentialsUpdateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The new code to enter, of digits only, for the access method `code`.
    public static func code(_ value: String) -> Self { .member("code", value) }

    /// When the credential stops being valid. In the future. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func endsAt(_ value: String) -> Self { .member("ends_at", value) }
}

/// What may be given to `acs.credentials.assign` besides what it requires.
public struct ACSCredentialsAssignParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// The user identity, whose user in the credential's access system gets the credential.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `acs.credentials.unassign` besides what it requires.
public struct ACSCredentialsUnassignParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The user of an access system, by its id.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// The user identity that it belongs to.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `client_sessions.create` besides what it requires.
public struct ClientSessionsCreateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The connect web views that the session may use.
    public static func connectWebviewIDs(_ value: [String]) -> Self { .member("connect_webview_ids", value) }

    /// The connected accounts that the session may use.
    public static func connectedAccountIDs(_ value: [String]) -> Self { .member("connected_account_ids", value) }

    /// The customer that the session acts for, by Seam's id.
    public static func customerID(_ value: String) -> Self { .member("customer_id", value) }

    /// The customer that the session acts for, by your own key.
    public static func customerKey(_ value: String) -> Self { .member("customer_key", value) }

    /// When the session ends. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func expiresAt(_ value: String) -> Self { .member("expires_at", value) }

    /// Your own id for the user, such as an account number.
    public static func userIdentifierKey(_ value: String) -> Self { .member("user_identifier_key", value) }

    /// The user identity that the session acts for.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }

    /// Deprecated: give `user_identity_id` instead. A list of one id. Exactly one.
    public static func userIdentityIDs(_ value: [UserIdentityID]) -> Self { .member("user_identity_ids", value) }
}

/// What may be given to `client_sessions.get` besides what it requires.
public struct ClientSessionsGetParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The client session's id.
    public static func clientSessionID(_ value: ClientSessionID) -> Self { .member("client_session_id", value) }

    /// Your own id for the session's user.
    public static func userIdentifierKey(_ value: String) -> Self { .member("user_identifier_key", value) }
}

/// What may be given to `client_sessions.list` besides what it requires.
public struct ClientSessionsListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Only the client session with this id.
    public static func clientSessionID(_ value: String) -> Self { .member("client_session_id", value) }

    /// Only sessions that may use this connect web view.
    public static func connectWebviewID(_ value: String) -> Self { .member("connect_webview_id", value) }

    /// Only sessions of the user with this key of yours.
    public static func userIdentifierKey(_ value: String) -> Self { .member("user_identifier_key", value) }

    /// Only sessions that act for this user identity.
    public static func userIdentityID(_ value: String) -> Self { .member("user_identity_id", value) }

    /// Only sessions without a `user_identifier_key`.
    public static func withoutUserIdentifierKey(_ value: Bool) -> Self { .member("without_user_identifier_key", value) }
}

/// What may be given to `client_sessions.get_or_create` besides what it requires.
public struct ClientSessionsGetOrCreateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The connect web views that the session may use.
    public static func connectWebviewIDs(_ value: [String]) -> Self { .member("connect_webview_ids", value) }

    /// The connected accounts that the session may use.
    public static func connectedAccountIDs(_ value: [String]) -> Self { .member("connected_account_ids", value) }

    /// When the session ends, also one that is there already. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func expiresAt(_ value: String) -> Self { .member("expires_at", value) }

    /// Your own id for the user. Whoever knows it gets the session with a publishable key: make it hard to guess.
    public static func userIdentifierKey(_ value: String) -> Self { .member("user_identifier_key", value) }

    /// The user identity that the session acts for.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }

    /// Deprecated: give `user_identity_id` instead. A list of one id. Exactly one.
    public static func userIdentityIDs(_ value: [UserIdentityID]) -> Self { .member("user_identity_ids", value) }
}

/// What may be given to `client_sessions.grant_access` besides what it requires.
public struct ClientSessionsGrantAccessParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The client session's id.
    public static func clientSessionID(_ value: ClientSessionID) -> Self { .member("client_session_id", value) }

    /// Connect web views that the session may use too.
    public static func connectWebviewIDs(_ value: [String]) -> Self { .member("connect_webview_ids", value) }

    /// Connected accounts that the session may use too.
    public static func connectedAccountIDs(_ value: [String]) -> Self { .member("connected_account_ids", value) }

    /// Your own id for the session's user.
    public static func userIdentifierKey(_ value: String) -> Self { .member("user_identifier_key", value) }

    /// The user identity that the session shall act for.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }

    /// Deprecated: give `user_identity_id` instead. A list of one id. Exactly one.
    public static func userIdentityIDs(_ value: [String]) -> Self { .member("user_identity_ids", value) }
}

/// What may be given to `events.get` besides what it requires.
public struct EventsGetParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The event's id.
    public static func eventID(_ value: EventID) -> Self { .member("event_id", value) }

    /// Only the latest event about this device.
    public static func deviceID(_ value: DeviceID) -> Self { .member("device_id", value) }

    /// Only the latest event of this type. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
    /// `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is
    /// taken too.
    public static func eventType(_ value: String) -> Self { .member("event_type", value) }
}

/// What may be given to `events.list` besides what it requires.
public struct EventsListParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Only events about this access code.
    public static func accessCodeID(_ value: String) -> Self { .member("access_code_id", value) }

    /// Only events about these access codes.
    public static func accessCodeIDs(_ value: [String]) -> Self { .member("access_code_ids", value) }

    /// Only events about this access grant.
    public static func accessGrantID(_ value: String) -> Self { .member("access_grant_id", value) }

    /// Only events about these access grants. At most 100 of them.
    public static func accessGrantIDs(_ value: [String]) -> Self { .member("access_grant_ids", value) }

    /// Only events about this access method.
    public static func accessMethodID(_ value: String) -> Self { .member("access_method_id", value) }

    /// Only events about these access methods. At most 100 of them.
    public static func accessMethodIDs(_ value: [String]) -> Self { .member("access_method_ids", value) }

    /// Only events about this access group.
    public static func acsAccessGroupID(_ value: String) -> Self { .member("acs_access_group_id", value) }

    /// Only events about this credential.
    public static func acsCredentialID(_ value: ACSCredentialID) -> Self { .member("acs_credential_id", value) }

    /// Only events about this card encoder.
    public static func acsEncoderID(_ value: String) -> Self { .member("acs_encoder_id", value) }

    /// Only events about this entrance.
    public static func acsEntranceID(_ value: ACSEntranceID) -> Self { .member("acs_entrance_id", value) }

    /// Only events about this access system.
    public static func acsSystemID(_ value: ACSSystemID) -> Self { .member("acs_system_id", value) }

    /// Only events about these access systems.
    public static func acsSystemIDs(_ value: [ACSSystemID]) -> Self { .member("acs_system_ids", value) }

    /// Only events about this user of an access system.
    public static func acsUserID(_ value: ACSUserID) -> Self { .member("acs_user_id", value) }

    /// Only events that happened between these two times. Exactly 2 of them. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func between(_ value: [String]) -> Self { .member("between", value) }

    /// Only events about this connect web view.
    public static func connectWebviewID(_ value: String) -> Self { .member("connect_webview_id", value) }

    /// Only events about this connected account.
    public static func connectedAccountID(_ value: String) -> Self { .member("connected_account_id", value) }

    /// Only events about the customer with this key.
    public static func customerKey(_ value: String) -> Self { .member("customer_key", value) }

    /// Only events about this device.
    public static func deviceID(_ value: DeviceID) -> Self { .member("device_id", value) }

    /// Only events about these devices.
    public static func deviceIDs(_ value: [DeviceID]) -> Self { .member("device_ids", value) }

    /// Only these events.
    public static func eventIDs(_ value: [EventID]) -> Self { .member("event_ids", value) }

    /// Only events of this type. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
    /// `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is
    /// taken too.
    public static func eventType(_ value: String) -> Self { .member("event_type", value) }

    /// Only events of these types. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
    /// `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is
    /// taken too.
    public static func eventTypes(_ value: [String]) -> Self { .member("event_types", value) }

    /// How many events to return at most. Default: 500.
    public static func limit(_ value: Double) -> Self { .member("limit", value) }

    /// Only events that happened after this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func since(_ value: String) -> Self { .member("since", value) }

    /// Only events about this space.
    public static func spaceID(_ value: String) -> Self { .member("space_id", value) }

    /// Only events about these spaces. At most 100 of them.
    public static func spaceIDs(_ value: [String]) -> Self { .member("space_ids", value) }

    /// How many events to skip. Seam may change or remove this parameter.
    public static func unstableOffset(_ value: Double) -> Self { .member("unstable_offset", value) }

    /// Only events about this user identity.
    public static func userIdentityID(_ value: UserIdentityID) -> Self { .member("user_identity_id", value) }
}

/// What may be given to `test_helpers.clock.freeze` besides what it requires.
public struct TestHelpersClockFreezeParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The time that it is from now on. While nothing has happened in the workspace, any; later not before its present. Default: the
    /// workspace's present. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func at(_ value: String) -> Self { .member("at", value) }
}

/// What may be given to `test_helpers.clock.advance` besides what it requires.
public struct TestHelpersClockAdvanceParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// How far, in seconds. From 1 to 3162240000.
    public static func bySeconds(_ value: Int) -> Self { .member("by_seconds", value) }

    /// The time to advance to. It lies ahead. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
    public static func to(_ value: String) -> Self { .member("to", value) }
}

/// What may be given to `test_helpers.snapshot.restore` besides what it requires.
public struct TestHelpersSnapshotRestoreParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// A state that `test_helpers.snapshot.get` gave, of this sandbox or another.
    public static func content(_ value: JSONObject) -> Self { .member("content", value) }

    /// The name of a snapshot that the sandbox keeps.
    public static func name(_ value: String) -> Self { .member("name", value) }
}

/// What may be given to `test_helpers.snapshot.get` besides what it requires.
public struct TestHelpersSnapshotGetParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The name of a snapshot that the sandbox keeps. Default: the present state.
    public static func name(_ value: String) -> Self { .member("name", value) }
}

/// What may be given to `test_helpers.snapshot.diff` besides what it requires.
public struct TestHelpersSnapshotDiffParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The earlier state, as `test_helpers.snapshot.get` gives it.
    public static func content(_ value: JSONObject) -> Self { .member("content", value) }

    /// The name of the earlier snapshot.
    public static func name(_ value: String) -> Self { .member("name", value) }

    /// The later state. Default: the present state.
    public static func otherContent(_ value: JSONObject) -> Self { .member("other_content", value) }

    /// The name of the later snapshot. Default: the present state.
    public static func otherName(_ value: String) -> Self { .member("other_name", value) }
}

/// What may be given to `test_helpers.workspaces.create` besides what it requires.
public struct TestHelpersWorkspacesCreateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// The workspace's name.
    public static func name(_ value: String) -> Self { .member("name", value) }
}

/// What may be given to `test_helpers.webhooks.resend` besides what it requires.
public struct TestHelpersWebhooksResendParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// All, also those that were taken. Default: false.
    public static func all(_ value: Bool) -> Self { .member("all", value) }

    /// All that were tried and not taken. Default: false.
    public static func failed(_ value: Bool) -> Self { .member("failed", value) }

    /// The deliveries with these message ids.
    public static func messageIDs(_ value: [String]) -> Self { .member("message_ids", value) }
}

/// What may be given to `test_helpers.simulate_faults` besides what it requires.
public struct TestHelpersSimulateFaultsParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// Whether the operation takes effect all the same. Default: false.
    public static func afterEffect(_ value: Bool) -> Self { .member("after_effect", value) }

    /// How long the answer takes, in milliseconds. From 0 to 18446744073709551615.
    public static func delayMs(_ value: Int) -> Self { .member("delay_ms", value) }

    /// Whether the connection breaks before the answer; it has no `status` then. Default: false.
    public static func dropConnection(_ value: Bool) -> Self { .member("drop_connection", value) }

    /// The `Retry-After` of the answer, in seconds; without a `status`, its status is 429. From 0 to 18446744073709551615.
    public static func retryAfterSeconds(_ value: Int) -> Self { .member("retry_after_seconds", value) }

    /// The HTTP status of the answer. From 400 to 599.
    public static func status(_ value: Int) -> Self { .member("status", value) }

    /// How many calls it meets. Default: 1. From 0 to 4294967295.
    public static func times(_ value: Int) -> Self { .member("times", value) }
}

/// What may be given to `phone_sessions.get_or_create` besides what it requires.
public struct PhoneSessionsGetOrCreateParam: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }

    /// What kind of phone it is.
    public static func phoneDeviceMetadata(_ members: PhoneDeviceMetadata...) -> Self { .member("phone_device_metadata", members) }

    /// What ``phoneDeviceMetadata`` holds.
    public struct PhoneDeviceMetadata: ObjectParam {
        public let member: ObjectMember

        public init(member: ObjectMember) { self.member = member }

        /// Who made the phone.
        public static func manufacturer(_ value: String) -> Self { .member("manufacturer", value) }

        /// The model of the phone.
        public static func model(_ value: String) -> Self { .member("model", value) }

        /// The version of the operating system.
        public static func osVersion(_ value: String) -> Self { .member("os_version", value) }
    }
}
