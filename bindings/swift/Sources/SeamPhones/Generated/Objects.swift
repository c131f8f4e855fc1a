// Generated from operations.json by tools/generate-bindings: do not edit.

/// Where a phone keeps its mobile credentials.
public struct AssaAbloyEndpoint: SeamObject, JSONConvertible {
    /// The endpoint's id at ASSA ABLOY.
    public let endpointID: String?

    /// Whether the endpoint can receive credentials.
    public let isActive: Bool?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        endpointID = fields.optional("endpoint_id")
        isActive = fields.optional("is_active")
        self.json = json
    }
}

/// What ASSA ABLOY's credential service knows about a phone.
public struct AssaAbloyCredentialServiceMetadata: SeamObject, JSONConvertible {
    /// Whether one of the endpoints can receive credentials.
    public let hasActiveEndpoint: Bool?

    /// Where the phone keeps its mobile credentials.
    public let endpoints: [AssaAbloyEndpoint]?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        hasActiveEndpoint = fields.optional("has_active_endpoint")
        endpoints = fields.optional("endpoints")
        self.json = json
    }
}

/// What Salto Space's credential service knows about a phone.
public struct SaltoSpaceCredentialServiceMetadata: SeamObject, JSONConvertible {
    /// Whether the phone can receive credentials.
    public let hasActivePhone: Bool?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        hasActivePhone = fields.optional("has_active_phone")
        self.json = json
    }
}

/// What credential services know about a phone.
public struct PhoneProperties: SeamObject, JSONConvertible {
    /// What ASSA ABLOY's credential service knows about the phone.
    public let assaAbloyCredentialServiceMetadata: AssaAbloyCredentialServiceMetadata?

    /// What Salto Space's credential service knows about the phone.
    public let saltoSpaceCredentialServiceMetadata: SaltoSpaceCredentialServiceMetadata?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        assaAbloyCredentialServiceMetadata = fields.optional("assa_abloy_credential_service_metadata")
        saltoSpaceCredentialServiceMetadata = fields.optional("salto_space_credential_service_metadata")
        self.json = json
    }
}

/// What is wrong with a thing of Seam's.
public struct ResourceError: SeamObject, JSONConvertible {
    /// What kind of error it is. New codes appear without notice.
    public let errorCode: String

    /// What is wrong, for people to read.
    public let message: String

    /// When Seam noticed it.
    public let createdAt: String

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        errorCode = try fields.required("error_code")
        message = try fields.required("message")
        createdAt = try fields.required("created_at")
        self.json = json
    }
}

/// What may go wrong with a thing of Seam's.
public struct ResourceWarning: SeamObject, JSONConvertible {
    /// What kind of warning it is. New codes appear without notice.
    public let warningCode: String

    /// What may go wrong, for people to read.
    public let message: String

    /// When Seam noticed it.
    public let createdAt: String

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        warningCode = try fields.required("warning_code")
        message = try fields.required("message")
        createdAt = try fields.required("created_at")
        self.json = json
    }
}

/// A phone that an app user has signed in on.
public struct Phone: SeamObject, JSONConvertible, Identifiable {
    /// The phone's id.
    public let deviceID: DeviceID

    /// The kind of phone. `ios_phone`, `android_phone`, or a new one.
    public let deviceType: String

    /// When the phone was registered.
    public let createdAt: String

    /// A name for the phone, to show to people.
    public let displayName: String

    /// What the user calls the phone.
    public let nickname: String?

    /// Your own data about the phone: texts and booleans by key.
    public let customMetadata: JSONObject

    /// What credential services know about the phone.
    public let properties: PhoneProperties

    /// What is wrong with the phone.
    public let errors: [ResourceError]

    /// What may go wrong with the phone.
    public let warnings: [ResourceWarning]

    /// The workspace that the phone belongs to.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    /// The ``deviceID``.
    public var id: DeviceID { deviceID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        deviceID = try fields.required("device_id")
        deviceType = try fields.required("device_type")
        createdAt = try fields.required("created_at")
        displayName = try fields.required("display_name")
        nickname = fields.optional("nickname")
        customMetadata = try fields.required("custom_metadata")
        properties = try fields.required("properties")
        errors = try fields.required("errors")
        warnings = try fields.required("warnings")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// An app user, who owns phones and credentials.
public struct UserIdentity: SeamObject, JSONConvertible, Identifiable {
    /// The user identity's id.
    public let userIdentityID: UserIdentityID

    /// Your own id for the user; null when none was given.
    public let userIdentityKey: String?

    /// The user's full name; null when none was given.
    public let fullName: String?

    /// A name for the user, to show to people.
    public let displayName: String

    /// The user's email address; null when none was given.
    public let emailAddress: String?

    /// The user's phone number in E.164 form; null when none was given.
    public let phoneNumber: String?

    /// The users of access systems that belong to the user identity.
    public let acsUserIDs: [ACSUserID]

    /// When the user identity was created.
    public let createdAt: String

    /// What is wrong with the user identity.
    public let errors: [ResourceError]

    /// What may go wrong with the user identity.
    public let warnings: [ResourceWarning]

    /// The workspace that the user identity belongs to.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    /// The ``userIdentityID``.
    public var id: UserIdentityID { userIdentityID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        userIdentityID = try fields.required("user_identity_id")
        userIdentityKey = fields.optional("user_identity_key")
        fullName = fields.optional("full_name")
        displayName = try fields.required("display_name")
        emailAddress = fields.optional("email_address")
        phoneNumber = fields.optional("phone_number")
        acsUserIDs = try fields.required("acs_user_ids")
        createdAt = try fields.required("created_at")
        errors = try fields.required("errors")
        warnings = try fields.required("warnings")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// A credential of an access control system. A child of a multi-phone sync credential names it as its parent.
public struct ACSCredential: SeamObject, JSONConvertible, Identifiable {
    /// The credential's id.
    public let acsCredentialID: ACSCredentialID

    /// How the credential opens doors. `code`, `card`, `mobile_key`, `cloud_key`, or a new one.
    public let accessMethod: String

    /// A name for the credential, to show to people.
    public let displayName: String

    /// The access system that the credential belongs to.
    public let acsSystemID: ACSSystemID

    /// The user of the access system who holds the credential.
    public let acsUserID: ACSUserID?

    /// The user identity that holds the credential.
    public let userIdentityID: UserIdentityID?

    /// The multi-phone sync credential that Seam created this one for.
    public let parentACSCredentialID: ACSCredentialID?

    /// Whether Seam creates a matching credential for each phone of the user.
    public let isMultiPhoneSyncCredential: Bool?

    /// Whether the credential has been issued, to a phone or on a card.
    public let isIssued: Bool?

    /// When the credential was issued; null when it has not been yet.
    public let issuedAt: String?

    /// When the credential becomes valid.
    public let startsAt: String?

    /// When the credential stops being valid.
    public let endsAt: String?

    /// The pool that the credential was taken from.
    public let acsCredentialPoolID: String?

    /// What is known of an ASSA ABLOY Vostio credential.
    public let assaAbloyVostioMetadata: JSONObject?

    /// The number of the card; null when there is none.
    public let cardNumber: String?

    /// The code to enter; null when there is none.
    public let code: String?

    /// The connected account that the access system is reached by.
    public let connectedAccountID: String

    /// The maker's kind of credential. `pti_card`, `brivo_credential`, `hid_credential`, `visionline_card`, `salto_ks_credential`,
    /// `assa_abloy_vostio_key`, `salto_space_key`, `latch_access`, `dormakaba_ambiance_credential`, `hotek_card`, `salto_ks_tag`,
    /// `avigilon_alta_credential`, `kisi_credential`, or a new one.
    public let externalType: String?

    /// The maker's kind of credential, to show to people.
    public let externalTypeDisplayName: String?

    /// Whether the access system has the credential's latest state; null when that is not known.
    public let isLatestDesiredStateSyncedWithProvider: Bool?

    /// When the access system got the credential's latest state; null when it has not yet.
    public let latestDesiredStateSyncedWithProviderAt: String?

    /// Whether Seam manages the credential.
    public let isManaged: Bool

    /// Whether the credential works only once.
    public let isOneTimeUse: Bool?

    /// What is known of a Visionline credential.
    public let visionlineMetadata: JSONObject?

    /// When the credential was created.
    public let createdAt: String

    /// What is wrong with the credential.
    public let errors: [ResourceError]

    /// What may go wrong with the credential.
    public let warnings: [ResourceWarning]

    /// The workspace that the credential belongs to.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    /// The ``acsCredentialID``.
    public var id: ACSCredentialID { acsCredentialID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        acsCredentialID = try fields.required("acs_credential_id")
        accessMethod = try fields.required("access_method")
        displayName = try fields.required("display_name")
        acsSystemID = try fields.required("acs_system_id")
        acsUserID = fields.optional("acs_user_id")
        userIdentityID = fields.optional("user_identity_id")
        parentACSCredentialID = fields.optional("parent_acs_credential_id")
        isMultiPhoneSyncCredential = fields.optional("is_multi_phone_sync_credential")
        isIssued = fields.optional("is_issued")
        issuedAt = fields.optional("issued_at")
        startsAt = fields.optional("starts_at")
        endsAt = fields.optional("ends_at")
        acsCredentialPoolID = fields.optional("acs_credential_pool_id")
        assaAbloyVostioMetadata = fields.optional("assa_abloy_vostio_metadata")
        cardNumber = fields.optional("card_number")
        code = fields.optional("code")
        connectedAccountID = try fields.required("connected_account_id")
        externalType = fields.optional("external_type")
        externalTypeDisplayName = fields.optional("external_type_display_name")
        isLatestDesiredStateSyncedWithProvider = fields.optional("is_latest_desired_state_synced_with_provider")
        latestDesiredStateSyncedWithProviderAt = fields.optional("latest_desired_state_synced_with_provider_at")
        isManaged = try fields.required("is_managed")
        isOneTimeUse = fields.optional("is_one_time_use")
        visionlineMetadata = fields.optional("visionline_metadata")
        createdAt = try fields.required("created_at")
        errors = try fields.required("errors")
        warnings = try fields.required("warnings")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// A phone's registration with one credential service.
public struct ProviderSession: SeamObject, JSONConvertible {
    /// How the phone is registered with the service.
    public let phoneRegistration: JSONObject

    /// The credentials that the service issues to the phone.
    public let acsCredentials: [ACSCredential]

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        phoneRegistration = try fields.required("phone_registration")
        acsCredentials = try fields.required("acs_credentials")
        self.json = json
    }
}

/// The app's registration on the phone that it runs on.
public struct PhoneSession: SeamObject, JSONConvertible {
    /// The user who has signed in.
    public let userIdentity: UserIdentity

    /// The phone's credentials, by the service that issues them.
    public let providerSessions: [ProviderSession]

    /// Whether the workspace is a sandbox.
    public let isSandboxWorkspace: Bool

    /// The workspace that the phone belongs to.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        userIdentity = try fields.required("user_identity")
        providerSessions = try fields.required("provider_sessions")
        isSandboxWorkspace = try fields.required("is_sandbox_workspace")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// What is still there of a phone that was deactivated.
public struct RemainingAccess: SeamObject, JSONConvertible {
    /// Whether the phone is still listed, or can still be got.
    public let phone: Bool

    /// The credentials that were issued to the phone and are still listed.
    public let acsCredentialIDs: [ACSCredentialID]

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        phone = try fields.required("phone")
        acsCredentialIDs = try fields.required("acs_credential_ids")
        self.json = json
    }
}

/// What there is to tell of a phone that was deactivated.
public struct Deactivation: SeamObject, JSONConvertible {
    /// True if an earlier attempt, whose outcome was unknown, turned out to have deactivated the phone.
    public let alreadyDeactivated: Bool?

    /// With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any more.
    public let confirmed: Bool?

    /// With `confirm`: what is still there of a phone that is not confirmed.
    public let remaining: RemainingAccess?

    /// With `confirm`: what could not be looked at, and why, for people to read.
    public let unchecked: String?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        alreadyDeactivated = fields.optional("already_deactivated")
        confirmed = fields.optional("confirmed")
        remaining = fields.optional("remaining")
        unchecked = fields.optional("unchecked")
        self.json = json
    }
}

/// The error of one call among several.
public struct CallError: SeamObject, JSONConvertible {
    /// The closed set to decide by.
    public let kind: String

    /// Seam's own error type, or the kind's name for an error of this library.
    public let type: String

    /// What happened, for people to read.
    public let message: String

    /// The HTTP status, when an answer came.
    public let statusCode: Int?

    /// Seam's request id.
    public let requestID: String?

    /// How often the request was tried; 0 when nothing was sent.
    public let attempts: Int

    /// Whether repeating the call is safe and may succeed.
    public let retryable: Bool

    /// Whether the operation may have taken effect although it is reported as failed.
    public let outcomeUnknown: Bool?

    /// How long Seam asked to wait, in milliseconds.
    public let retryAfterMs: Int?

    /// Seam's own data about the error.
    public let data: JSONValue?

    /// Messages by parameter.
    public let validationErrors: JSONValue?

    /// The operation that was asked for.
    public let operation: String?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        kind = try fields.required("kind")
        type = try fields.required("type")
        message = try fields.required("message")
        statusCode = fields.optional("status_code")
        requestID = fields.optional("request_id")
        attempts = try fields.required("attempts")
        retryable = try fields.required("retryable")
        outcomeUnknown = fields.optional("outcome_unknown")
        retryAfterMs = fields.optional("retry_after_ms")
        data = fields.optional("data")
        validationErrors = fields.optional("validation_errors")
        operation = fields.optional("operation")
        self.json = json
    }
}

/// What became of one of many phones that were to be deactivated.
public struct DeactivationResult: SeamObject, JSONConvertible, Identifiable {
    /// The phone's id, as it was given.
    public let deviceID: DeviceID

    /// What became of it. `deactivated`, `already_deactivated`, `failed`, `unknown`, `not_attempted`, or a new one.
    public let outcome: String

    /// Why it failed, or why its outcome is unknown.
    public let error: CallError?

    /// With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any more.
    public let confirmed: Bool?

    /// With `confirm`: what is still there of a phone that is not confirmed.
    public let remaining: RemainingAccess?

    /// With `confirm`: what could not be looked at, and why, for people to read.
    public let unchecked: String?

    public let json: JSONObject

    /// The ``deviceID``.
    public var id: DeviceID { deviceID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        deviceID = try fields.required("device_id")
        outcome = try fields.required("outcome")
        error = fields.optional("error")
        confirmed = fields.optional("confirmed")
        remaining = fields.optional("remaining")
        unchecked = fields.optional("unchecked")
        self.json = json
    }
}

/// What became of many phones that were to be deactivated. The counts are of phones, each counted once.
public struct DeactivationReport: SeamObject, JSONConvertible {
    /// What became of each phone, in the order in which the ids were given. An id that was given twice stands twice.
    public let results: [DeactivationResult]

    /// How many phones there were.
    public let total: Int

    /// How many were deactivated.
    public let deactivated: Int

    /// How many were found to be deactivated already.
    public let alreadyDeactivated: Int

    /// How many were surely not deactivated, because of an error.
    public let failed: Int

    /// How many may be deactivated or not.
    public let unknown: Int

    /// How many were not tried, or only met with a 429, when the time was over or the call was cancelled: surely not deactivated.
    public let notAttempted: Int

    /// With `confirm`: whether every phone is confirmed to be gone, with its credentials.
    public let confirmed: Bool?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        results = try fields.required("results")
        total = try fields.required("total")
        deactivated = try fields.required("deactivated")
        alreadyDeactivated = try fields.required("already_deactivated")
        failed = try fields.required("failed")
        unknown = try fields.required("unknown")
        notAttempted = try fields.required("not_attempted")
        confirmed = fields.optional("confirmed")
        self.json = json
    }
}

/// A user of an access control system.
public struct ACSUser: SeamObject, JSONConvertible, Identifiable {
    /// The user's id.
    public let acsUserID: ACSUserID

    /// The access system that the user belongs to.
    public let acsSystemID: ACSSystemID

    /// A name for the user, to show to people.
    public let displayName: String

    /// The user's full name.
    public let fullName: String?

    /// Deprecated: read `email_address` instead.
    public let email: String?

    /// The user's email address.
    public let emailAddress: String?

    /// The user's phone number in E.164 form.
    public let phoneNumber: String?

    /// The user identity that the user belongs to.
    public let userIdentityID: UserIdentityID?

    /// The full name of the user identity; null when it has none.
    public let userIdentityFullName: String?

    /// The email address of the user identity; null when it has none.
    public let userIdentityEmailAddress: String?

    /// The phone number of the user identity; null when it has none.
    public let userIdentityPhoneNumber: String?

    /// When the user has access: from `starts_at` to `ends_at`.
    public let accessSchedule: JSONObject?

    /// The connected account that the access system is reached by.
    public let connectedAccountID: String

    /// The maker's kind of user. `pti_user`, `brivo_user`, `hid_credential_manager_user`, `salto_site_user`, `latch_user`,
    /// `dormakaba_community_user`, `salto_space_user`, `avigilon_alta_user`, `kisi_user`, or a new one.
    public let externalType: String?

    /// The maker's kind of user, to show to people.
    public let externalTypeDisplayName: String?

    /// The HID access system that the user belongs to.
    public let hidACSSystemID: ACSSystemID?

    /// Whether Seam manages the user.
    public let isManaged: Bool

    /// Whether the user's access is suspended.
    public let isSuspended: Bool?

    /// When Seam last read the user from its access system; null when it has not yet.
    public let lastSuccessfulSyncAt: String?

    /// Changes that have not reached the access system yet.
    public let pendingMutations: [JSONObject]?

    /// What is known of a Salto KS user.
    public let saltoKsMetadata: JSONObject?

    /// What is known of a Salto Space user.
    public let saltoSpaceMetadata: JSONObject?

    /// When the user was created.
    public let createdAt: String

    /// What is wrong with the user.
    public let errors: [ResourceError]

    /// What may go wrong with the user.
    public let warnings: [ResourceWarning]

    /// The workspace that the user belongs to.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    /// The ``acsUserID``.
    public var id: ACSUserID { acsUserID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        acsUserID = try fields.required("acs_user_id")
        acsSystemID = try fields.required("acs_system_id")
        displayName = try fields.required("display_name")
        fullName = fields.optional("full_name")
        email = fields.optional("email")
        emailAddress = fields.optional("email_address")
        phoneNumber = fields.optional("phone_number")
        userIdentityID = fields.optional("user_identity_id")
        userIdentityFullName = fields.optional("user_identity_full_name")
        userIdentityEmailAddress = fields.optional("user_identity_email_address")
        userIdentityPhoneNumber = fields.optional("user_identity_phone_number")
        accessSchedule = fields.optional("access_schedule")
        connectedAccountID = try fields.required("connected_account_id")
        externalType = fields.optional("external_type")
        externalTypeDisplayName = fields.optional("external_type_display_name")
        hidACSSystemID = fields.optional("hid_acs_system_id")
        isManaged = try fields.required("is_managed")
        isSuspended = fields.optional("is_suspended")
        lastSuccessfulSyncAt = fields.optional("last_successful_sync_at")
        pendingMutations = fields.optional("pending_mutations")
        saltoKsMetadata = fields.optional("salto_ks_metadata")
        saltoSpaceMetadata = fields.optional("salto_space_metadata")
        createdAt = try fields.required("created_at")
        errors = try fields.required("errors")
        warnings = try fields.required("warnings")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// An access control system, such as that of a building.
public struct ACSSystem: SeamObject, JSONConvertible, Identifiable {
    /// The access system's id.
    public let acsSystemID: ACSSystemID

    /// The access system's name.
    public let name: String

    /// The maker's kind of system. `pti_site`, `avigilon_alta_org`, `salto_ks_site`, `salto_space_system`, `brivo_account`,
    /// `hid_credential_manager_organization`, `visionline_system`, `assa_abloy_credential_service`, `latch_building`,
    /// `dormakaba_community_site`, `dormakaba_ambiance_site`, `legic_connect_credential_service`, `assa_abloy_vostio`,
    /// `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
    public let externalType: String?

    /// The maker's kind of system, to show to people.
    public let externalTypeDisplayName: String?

    /// Whether it issues mobile keys for other access systems.
    public let isCredentialManager: Bool

    /// The credential manager that issues its mobile keys; null when there is none.
    public let defaultCredentialManagerACSSystemID: ACSSystemID?

    /// How many access groups it has.
    public let acsAccessGroupCount: Int?

    /// How many users it has.
    public let acsUserCount: Int?

    /// The connected account that it is reached by.
    public let connectedAccountID: String

    /// Deprecated. The connected accounts that it is reached by.
    public let connectedAccountIDs: [String]

    /// Where it is, with its `time_zone`.
    public let location: JSONObject

    /// What is known of a Visionline system.
    public let visionlineMetadata: JSONObject?

    /// Where a picture of it is.
    public let imageURL: String

    /// What the picture shows, in words.
    public let imageAltText: String

    /// Deprecated: read `external_type` instead. `pti_site`, `avigilon_alta_org`, `salto_ks_site`, `salto_space_system`, `brivo_account`,
    /// `hid_credential_manager_organization`, `visionline_system`, `assa_abloy_credential_service`, `latch_building`,
    /// `dormakaba_community_site`, `dormakaba_ambiance_site`, `legic_connect_credential_service`, `assa_abloy_vostio`,
    /// `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
    public let systemType: String?

    /// Deprecated: read `external_type_display_name` instead.
    public let systemTypeDisplayName: String?

    /// When the access system was added to Seam.
    public let createdAt: String

    /// What is wrong with the access system.
    public let errors: [ResourceError]

    /// What may go wrong with the access system.
    public let warnings: [ResourceWarning]

    /// The workspace that the access system belongs to.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    /// The ``acsSystemID``.
    public var id: ACSSystemID { acsSystemID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        acsSystemID = try fields.required("acs_system_id")
        name = try fields.required("name")
        externalType = fields.optional("external_type")
        externalTypeDisplayName = fields.optional("external_type_display_name")
        isCredentialManager = try fields.required("is_credential_manager")
        defaultCredentialManagerACSSystemID = fields.optional("default_credential_manager_acs_system_id")
        acsAccessGroupCount = fields.optional("acs_access_group_count")
        acsUserCount = fields.optional("acs_user_count")
        connectedAccountID = try fields.required("connected_account_id")
        connectedAccountIDs = try fields.required("connected_account_ids")
        location = try fields.required("location")
        visionlineMetadata = fields.optional("visionline_metadata")
        imageURL = try fields.required("image_url")
        imageAltText = try fields.required("image_alt_text")
        systemType = fields.optional("system_type")
        systemTypeDisplayName = fields.optional("system_type_display_name")
        createdAt = try fields.required("created_at")
        errors = try fields.required("errors")
        warnings = try fields.required("warnings")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// An entrance of an access control system, such as the door of a room.
public struct ACSEntrance: SeamObject, JSONConvertible, Identifiable {
    /// The entrance's id.
    public let acsEntranceID: ACSEntranceID

    /// The access system that the entrance belongs to.
    public let acsSystemID: ACSSystemID

    /// A name for the entrance, to show to people.
    public let displayName: String

    /// The connected account that the access system is reached by.
    public let connectedAccountID: String

    /// The spaces that the entrance is in.
    public let spaceIDs: [String]

    /// Whether the entrance is locked.
    public let isLocked: Bool?

    /// Whether a card opens it.
    public let canUnlockWithCard: Bool?

    /// Whether a cloud key opens it.
    public let canUnlockWithCloudKey: Bool?

    /// Whether a code opens it.
    public let canUnlockWithCode: Bool?

    /// Whether a mobile key opens it.
    public let canUnlockWithMobileKey: Bool?

    /// Whether a reservation can include it.
    public let canBelongToReservation: Bool?

    /// What is known of an ASSA ABLOY Vostio entrance.
    public let assaAbloyVostioMetadata: JSONObject?

    /// What is known of an Avigilon Alta entrance.
    public let avigilonAltaMetadata: JSONObject?

    /// What is known of a Brivo entrance.
    public let brivoMetadata: JSONObject?

    /// What is known of a dormakaba Ambiance entrance.
    public let dormakabaAmbianceMetadata: JSONObject?

    /// What is known of a dormakaba Community entrance.
    public let dormakabaCommunityMetadata: JSONObject?

    /// What is known of a Hotek entrance.
    public let hotekMetadata: JSONObject?

    /// What is known of a Latch entrance.
    public let latchMetadata: JSONObject?

    /// What is known of a Salto KS entrance.
    public let saltoKsMetadata: JSONObject?

    /// What is known of a Salto Space entrance.
    public let saltoSpaceMetadata: JSONObject?

    /// What is known of a Visionline entrance.
    public let visionlineMetadata: JSONObject?

    /// When the entrance was added to Seam.
    public let createdAt: String

    /// What is wrong with the entrance.
    public let errors: [ResourceError]

    /// What may go wrong with the entrance.
    public let warnings: [ResourceWarning]

    public let json: JSONObject

    /// The ``acsEntranceID``.
    public var id: ACSEntranceID { acsEntranceID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        acsEntranceID = try fields.required("acs_entrance_id")
        acsSystemID = try fields.required("acs_system_id")
        displayName = try fields.required("display_name")
        connectedAccountID = try fields.required("connected_account_id")
        spaceIDs = try fields.required("space_ids")
        isLocked = fields.optional("is_locked")
        canUnlockWithCard = fields.optional("can_unlock_with_card")
        canUnlockWithCloudKey = fields.optional("can_unlock_with_cloud_key")
        canUnlockWithCode = fields.optional("can_unlock_with_code")
        canUnlockWithMobileKey = fields.optional("can_unlock_with_mobile_key")
        canBelongToReservation = fields.optional("can_belong_to_reservation")
        assaAbloyVostioMetadata = fields.optional("assa_abloy_vostio_metadata")
        avigilonAltaMetadata = fields.optional("avigilon_alta_metadata")
        brivoMetadata = fields.optional("brivo_metadata")
        dormakabaAmbianceMetadata = fields.optional("dormakaba_ambiance_metadata")
        dormakabaCommunityMetadata = fields.optional("dormakaba_community_metadata")
        hotekMetadata = fields.optional("hotek_metadata")
        latchMetadata = fields.optional("latch_metadata")
        saltoKsMetadata = fields.optional("salto_ks_metadata")
        saltoSpaceMetadata = fields.optional("salto_space_metadata")
        visionlineMetadata = fields.optional("visionline_metadata")
        createdAt = try fields.required("created_at")
        errors = try fields.required("errors")
        warnings = try fields.required("warnings")
        self.json = json
    }
}

/// A session of the app on a phone. Its token is a secret.
public struct ClientSession: SeamObject, JSONConvertible, Identifiable {
    /// The client session's id.
    public let clientSessionID: ClientSessionID

    /// The token that the app gives as `client_session_token`. It is a secret: printing the object hides it.
    public let token: String

    /// The user identity that the session acts for.
    public let userIdentityID: UserIdentityID?

    /// The same user identity, as a list.
    public let userIdentityIDs: [UserIdentityID]

    /// Your own id for the user; null when none was given.
    public let userIdentifierKey: String?

    /// Your own key for the customer that the session acts for.
    public let customerKey: String?

    /// The connect web views that the session may use.
    public let connectWebviewIDs: [String]

    /// The connected accounts that the session may use.
    public let connectedAccountIDs: [String]

    /// How many devices the session can reach.
    public let deviceCount: Int

    /// When the session was created.
    public let createdAt: String

    /// When the session ends.
    public let expiresAt: String

    /// The workspace that the session belongs to.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    /// The ``clientSessionID``.
    public var id: ClientSessionID { clientSessionID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        clientSessionID = try fields.required("client_session_id")
        token = try fields.required("token")
        userIdentityID = fields.optional("user_identity_id")
        userIdentityIDs = try fields.required("user_identity_ids")
        userIdentifierKey = fields.optional("user_identifier_key")
        customerKey = fields.optional("customer_key")
        connectWebviewIDs = try fields.required("connect_webview_ids")
        connectedAccountIDs = try fields.required("connected_account_ids")
        deviceCount = try fields.required("device_count")
        createdAt = try fields.required("created_at")
        expiresAt = try fields.required("expires_at")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// Something that happened, such as `phone.deactivated`. Which optional fields an event has depends on its type.
public struct Event: SeamObject, JSONConvertible, Identifiable {
    /// The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen.
    public let eventID: EventID

    /// What kind of event it is. New types appear without notice. `acs_credential.deleted`, `acs_credential.issued`,
    /// `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`,
    /// `phone.deactivated`, or a new one.
    public let eventType: String

    /// What happened, for people to read.
    public let eventDescription: String?

    /// The phone or other device that the event is about.
    public let deviceID: DeviceID?

    /// Your own data about the device: texts and booleans by key.
    public let deviceCustomMetadata: JSONObject?

    /// The credential that the event is about.
    public let acsCredentialID: ACSCredentialID?

    /// The access system that the event is about.
    public let acsSystemID: ACSSystemID?

    /// The user of an access system that the event is about.
    public let acsUserID: ACSUserID?

    /// The client session that the event is about.
    public let clientSessionID: ClientSessionID?

    /// The connected account that the event is about.
    public let connectedAccountID: String?

    /// When Seam recorded the event.
    public let createdAt: String

    /// When it happened.
    public let occurredAt: String

    /// The workspace that it happened in.
    public let workspaceID: WorkspaceID

    public let json: JSONObject

    /// The ``eventID``.
    public var id: EventID { eventID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        eventID = try fields.required("event_id")
        eventType = try fields.required("event_type")
        eventDescription = fields.optional("event_description")
        deviceID = fields.optional("device_id")
        deviceCustomMetadata = fields.optional("device_custom_metadata")
        acsCredentialID = fields.optional("acs_credential_id")
        acsSystemID = fields.optional("acs_system_id")
        acsUserID = fields.optional("acs_user_id")
        clientSessionID = fields.optional("client_session_id")
        connectedAccountID = fields.optional("connected_account_id")
        createdAt = try fields.required("created_at")
        occurredAt = try fields.required("occurred_at")
        workspaceID = try fields.required("workspace_id")
        self.json = json
    }
}

/// A workspace, which everything else belongs to.
public struct Workspace: SeamObject, JSONConvertible, Identifiable {
    /// The workspace's id.
    public let workspaceID: WorkspaceID

    /// The workspace's name.
    public let name: String

    /// The company's name, as users see it.
    public let companyName: String

    /// The older name for `company_name`; null when there is none.
    public let connectPartnerName: String?

    /// How the web views that connect accounts look.
    public let connectWebviewCustomization: JSONObject

    /// Whether the workspace is a sandbox.
    public let isSandbox: Bool

    /// Whether Seam has suspended the workspace.
    public let isSuspended: Bool

    /// Whether apps may sign in with the publishable key.
    public let isPublishableKeyAuthEnabled: Bool

    /// The organization that the workspace belongs to; null when there is none.
    public let organizationID: String?

    /// The key that an app uses to make its client session.
    public let publishableKey: String?

    public let json: JSONObject

    /// The ``workspaceID``.
    public var id: WorkspaceID { workspaceID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        workspaceID = try fields.required("workspace_id")
        name = try fields.required("name")
        companyName = try fields.required("company_name")
        connectPartnerName = fields.optional("connect_partner_name")
        connectWebviewCustomization = try fields.required("connect_webview_customization")
        isSandbox = try fields.required("is_sandbox")
        isSuspended = try fields.required("is_suspended")
        isPublishableKeyAuthEnabled = try fields.required("is_publishable_key_auth_enabled")
        organizationID = fields.optional("organization_id")
        publishableKey = fields.optional("publishable_key")
        self.json = json
    }
}

/// Something that Seam does in the background.
public struct ActionAttempt: SeamObject, JSONConvertible, Identifiable {
    /// The action attempt's id.
    public let actionAttemptID: ActionAttemptID

    /// What Seam does.
    public let actionType: String

    /// How far it is. `pending`, `success`, `error`, or a new one.
    public let status: String

    /// What came of it; null until it succeeds.
    public let result: JSONValue?

    /// What went wrong; null unless it failed.
    public let error: JSONValue?

    public let json: JSONObject

    /// The ``actionAttemptID``.
    public var id: ActionAttemptID { actionAttemptID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        actionAttemptID = try fields.required("action_attempt_id")
        actionType = try fields.required("action_type")
        status = try fields.required("status")
        result = fields.optional("result")
        error = fields.optional("error")
        self.json = json
    }
}

/// The clock of a sandbox's workspace.
public struct Clock: SeamObject, JSONConvertible {
    /// What time it is.
    public let now: String

    /// Whether it stands. A clock that runs tells the machine's time.
    public let isFrozen: Bool

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        now = try fields.required("now")
        isFrozen = try fields.required("is_frozen")
        self.json = json
    }
}

/// A state of a sandbox's workspace.
public struct Snapshot: SeamObject, JSONConvertible {
    /// Its name; null for a state that the sandbox does not keep.
    public let name: String?

    /// When it was taken, by the workspace's clock.
    public let createdAt: String

    /// How many there are of each kind of thing.
    public let counts: JSONObject

    /// Everything in it, without tokens. Only `test_helpers.snapshot.get` tells it.
    public let content: JSONObject?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        name = fields.optional("name")
        createdAt = try fields.required("created_at")
        counts = try fields.required("counts")
        content = fields.optional("content")
        self.json = json
    }
}

/// What is different between two states of a sandbox's workspace.
public struct SnapshotDifference: SeamObject, JSONConvertible {
    /// Whether nothing is different.
    public let isSame: Bool

    /// What only the later state has: its `kind`, `id` and fields.
    public let added: [JSONObject]

    /// What only the earlier state has: its `kind`, `id` and fields.
    public let removed: [JSONObject]

    /// What both have, differently: its `kind`, `id`, and `fields`, each with its earlier and later value.
    public let changed: [JSONObject]

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        isSame = try fields.required("is_same")
        added = try fields.required("added")
        removed = try fields.required("removed")
        changed = try fields.required("changed")
        self.json = json
    }
}

/// A workspace of a sandbox, with its keys.
public struct SandboxWorkspace: SeamObject, JSONConvertible, Identifiable {
    /// The workspace's id.
    public let workspaceID: WorkspaceID

    /// The workspace's name.
    public let name: String

    /// Its API key.
    public let apiKey: String

    /// Its publishable key.
    public let publishableKey: String

    /// A personal access token of the sandbox, which goes with the workspace's id.
    public let personalAccessToken: String

    public let json: JSONObject

    /// The ``workspaceID``.
    public var id: WorkspaceID { workspaceID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        workspaceID = try fields.required("workspace_id")
        name = try fields.required("name")
        apiKey = try fields.required("api_key")
        publishableKey = try fields.required("publishable_key")
        personalAccessToken = try fields.required("personal_access_token")
        self.json = json
    }
}

/// The delivery of one event of a sandbox to one URL.
public struct WebhookDelivery: SeamObject, JSONConvertible, Identifiable {
    /// The id that every attempt has, in the header `svix-id`.
    public let messageID: String

    /// The event's id.
    public let eventID: EventID

    /// The event's type.
    public let eventType: String

    /// The event's number. Events are delivered in this order.
    public let eventSequence: Int

    /// Where it goes.
    public let url: String

    /// How often it was tried.
    public let attempts: Int

    /// What came of the last attempt: a status, or why there is none; null before the first.
    public let lastAnswer: String?

    /// What is to become of it. `delivered`, `waiting`, `failed`, or a new one.
    public let status: String

    /// When it is tried next; null when it is not.
    public let nextAttemptAt: String?

    /// When it was taken; null while it was not.
    public let deliveredAt: String?

    public let json: JSONObject

    /// The ``messageID``.
    public var id: String { messageID }

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        messageID = try fields.required("message_id")
        eventID = try fields.required("event_id")
        eventType = try fields.required("event_type")
        eventSequence = try fields.required("event_sequence")
        url = try fields.required("url")
        attempts = try fields.required("attempts")
        lastAnswer = fields.optional("last_answer")
        status = try fields.required("status")
        nextAttemptAt = fields.optional("next_attempt_at")
        deliveredAt = fields.optional("delivered_at")
        self.json = json
    }
}

/// Where a list goes on.
public struct Pagination: SeamObject, JSONConvertible {
    /// What to give as `page_cursor` to get the next page; null on the last page.
    public let nextPageCursor: String?

    /// Whether there is a further page.
    public let hasNextPage: Bool

    /// Where the next page is on Seam's API; null on the last page.
    public let nextPageURL: String?

    public let json: JSONObject

    public init(json: JSONObject) throws {
        let fields = Fields(json, of: Self.self)
        nextPageCursor = fields.optional("next_page_cursor")
        hasNextPage = try fields.required("has_next_page")
        nextPageURL = fields.optional("next_page_url")
        self.json = json
    }
}
