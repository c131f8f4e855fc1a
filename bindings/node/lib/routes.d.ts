// Generated from operations.json by tools/generate-bindings: do not edit.

import type {
  AcsCredential,
  AcsEntrance,
  AcsSystem,
  AcsUser,
  ActionAttempt,
  ClientSession,
  Clock,
  Deactivation,
  DeactivationReport,
  Pagination,
  Phone,
  SandboxWorkspace,
  SeamEvent,
  Snapshot,
  SnapshotDifference,
  UserIdentity,
  WebhookDelivery,
  Workspace,
} from './objects'
import type { SeamCallOptions, SeamProgressOptions, SeamRequest } from './request'

/** The parameters of `phones.list`. */
export interface PhonesListParameters {
  /** Only phones of this user identity. Without it, phones of every user identity in the workspace. */
  owner_user_identity_id?: string
  /** Only phones that this credential was issued to. */
  acs_credential_id?: string
}
export type PhonesListOptions = SeamCallOptions
export type PhonesListResponse = { phones: Phone[]; ok: boolean }
export type PhonesListRequest = SeamRequest<Phone[], PhonesListResponse>

/** The parameters of `phones.get`. */
export interface PhonesGetParameters {
  /** The phone's id. */
  device_id: string
}
export type PhonesGetOptions = SeamCallOptions
export type PhonesGetResponse = { phone: Phone; ok: boolean }
export type PhonesGetRequest = SeamRequest<Phone, PhonesGetResponse>

/** The parameters of `phones.simulate.create_sandbox_phone`. */
export interface PhonesSimulateCreateSandboxPhoneParameters {
  /** The user identity that owns the phone. */
  user_identity_id: string
  /** What ASSA ABLOY's credential service knows of the simulated phone. */
  assa_abloy_metadata?: {
    /** Whether the phone can use Bluetooth Low Energy. Default: true. */
    ble_capability?: boolean | undefined
    /** Whether the phone can emulate a card over NFC. Default: false. */
    hce_capability?: boolean | undefined
    /** Whether the phone has NFC. Default: false. */
    nfc_capability?: boolean | undefined
    /** The version of the app. Default: 1.0.0. */
    application_version?: string | undefined
    /** The version of the Seos applet. Default: 1.0.0. */
    seos_applet_version?: string | undefined
    /** The id of the phone's endpoint at the Seos service. Default: 1. */
    seos_tsm_endpoint_id?: number | undefined
  } | undefined
  /** An id of your own for this installation of the app. Seam makes one when it is left out. */
  custom_sdk_installation_id?: string | undefined
  /** What kind of phone to simulate. */
  phone_metadata?: {
    /** The phone's operating system. Default: android. One of `android`, `ios`. */
    operating_system?: 'android' | 'ios' | undefined
    /** The version of the operating system. Default: 10. */
    os_version?: string | undefined
    /** Who made the phone. Default: Samsung. */
    device_manufacturer?: string | undefined
    /** The model of the phone. Default: Samsung Galaxy S10. */
    device_model?: string | undefined
  } | undefined
}
export type PhonesSimulateCreateSandboxPhoneOptions = SeamCallOptions
export type PhonesSimulateCreateSandboxPhoneResponse = { phone: Phone; ok: boolean }
export type PhonesSimulateCreateSandboxPhoneRequest = SeamRequest<Phone, PhonesSimulateCreateSandboxPhoneResponse>

/** The parameters of `phones.deactivate`. */
export interface PhonesDeactivateParameters {
  /** The phone's id. */
  device_id: string
  /**
   * Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued
   * to it is listed any more. The answer says what was confirmed. It needs an API key or a personal access token.
   * Default: false.
   */
  confirm?: boolean | undefined
  /** The user identity that owns the phone, if you know it: with `confirm`, it spares a search for the owner. */
  owner_user_identity_id?: string | undefined
}
export type PhonesDeactivateOptions = SeamCallOptions
export type PhonesDeactivateResponse = Partial<Deactivation> & { ok: boolean }
export type PhonesDeactivateRequest = SeamRequest<Deactivation | undefined, PhonesDeactivateResponse>

/** The parameters of `phones.deactivate_many`. */
export interface PhonesDeactivateManyParameters {
  /**
   * Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued
   * to it is listed any more. The answer says what was confirmed. It needs an API key or a personal access token.
   * Default: false.
   */
  confirm?: boolean | undefined
  /** The phones' ids. One that stands twice is deactivated once. At most 50000 of them. */
  device_ids?: ReadonlyArray<string> | undefined
  /** How many deactivations run at once. Default: 8. From 1 to 100. */
  max_concurrency?: number | undefined
  /** The user identity whose phones are all deactivated. */
  owner_user_identity_id?: string | undefined
}
export type PhonesDeactivateManyOptions = SeamCallOptions & SeamProgressOptions
export type PhonesDeactivateManyResponse = DeactivationReport & { ok: boolean }
export type PhonesDeactivateManyRequest = SeamRequest<DeactivationReport, PhonesDeactivateManyResponse>

/** The parameters of `user_identities.create`. */
export interface UserIdentitiesCreateParameters {
  /** The access systems that the user gets access to. */
  acs_system_ids?: ReadonlyArray<string> | undefined
  /** The user's email address, unique in the workspace. null means none. */
  email_address?: string | null | undefined
  /** The user's full name. null means none. */
  full_name?: string | null | undefined
  /** The user's phone number in E.164 form, such as +15551234567. null means none. */
  phone_number?: string | null | undefined
  /** Your own id for the user, unique in the workspace. null means none. */
  user_identity_key?: string | null | undefined
}
export type UserIdentitiesCreateOptions = SeamCallOptions
export type UserIdentitiesCreateResponse = { user_identity: UserIdentity; ok: boolean }
export type UserIdentitiesCreateRequest = SeamRequest<UserIdentity, UserIdentitiesCreateResponse>

/** The parameters of `user_identities.get`. */
export interface UserIdentitiesGetParameters {
  /** The user identity's id. */
  user_identity_id?: string | undefined
  /** Your own id for the user. */
  user_identity_key?: string | undefined
}
export type UserIdentitiesGetOptions = SeamCallOptions
export type UserIdentitiesGetResponse = { user_identity: UserIdentity; ok: boolean }
export type UserIdentitiesGetRequest = SeamRequest<UserIdentity, UserIdentitiesGetResponse>

/** The parameters of `user_identities.list`. */
export interface UserIdentitiesListParameters {
  /**
   * Only user identities that were created before this time. A Date, or a text in ISO 8601, such as
   * `2030-01-01T00:00:00Z`.
   */
  created_before?: string | Date | undefined
  /** Only user identities that this credential manager serves. */
  credential_manager_acs_system_id?: string
  /** How many user identities a page holds at most. Default: 500. */
  limit?: number | undefined
  /** Where the page starts: the `next_page_cursor` of the page before. null means the first page. */
  page_cursor?: string | null | undefined
  /** Only user identities whose name, email address, phone number or key holds this text. */
  search?: string | undefined
  /** Only these user identities. */
  user_identity_ids?: ReadonlyArray<string>
}
export type UserIdentitiesListOptions = SeamCallOptions
export type UserIdentitiesListResponse = { user_identities: UserIdentity[]; pagination: Pagination; ok: boolean }
export type UserIdentitiesListRequest = SeamRequest<UserIdentity[], UserIdentitiesListResponse>

/** The parameters of `user_identities.update`. */
export interface UserIdentitiesUpdateParameters {
  /** The user identity's id. */
  user_identity_id: string
  /** The user's email address. null removes it. */
  email_address?: string | null | undefined
  /** The user's full name. null removes it. */
  full_name?: string | null | undefined
  /** The user's phone number in E.164 form. null removes it. */
  phone_number?: string | null | undefined
  /** Your own id for the user. null removes it. */
  user_identity_key?: string | null | undefined
}
export type UserIdentitiesUpdateOptions = SeamCallOptions
export type UserIdentitiesUpdateResponse = { ok: boolean }
export type UserIdentitiesUpdateRequest = SeamRequest<undefined, UserIdentitiesUpdateResponse>

/** The parameters of `user_identities.delete`. */
export interface UserIdentitiesDeleteParameters {
  /** The user identity's id. */
  user_identity_id: string
}
export type UserIdentitiesDeleteOptions = SeamCallOptions
export type UserIdentitiesDeleteResponse = { ok: boolean }
export type UserIdentitiesDeleteRequest = SeamRequest<undefined, UserIdentitiesDeleteResponse>

/** The parameters of `user_identities.add_acs_user`. */
export interface UserIdentitiesAddAcsUserParameters {
  /** The user of an access system to add. */
  acs_user_id: string
  /** The user identity, by its id. */
  user_identity_id?: string | undefined
  /** The user identity, by your own id for the user. */
  user_identity_key?: string | undefined
}
export type UserIdentitiesAddAcsUserOptions = SeamCallOptions
export type UserIdentitiesAddAcsUserResponse = { ok: boolean }
export type UserIdentitiesAddAcsUserRequest = SeamRequest<undefined, UserIdentitiesAddAcsUserResponse>

/** The parameters of `user_identities.remove_acs_user`. */
export interface UserIdentitiesRemoveAcsUserParameters {
  /** The user of an access system to remove. */
  acs_user_id: string
  /** The user identity's id. */
  user_identity_id: string
}
export type UserIdentitiesRemoveAcsUserOptions = SeamCallOptions
export type UserIdentitiesRemoveAcsUserResponse = { ok: boolean }
export type UserIdentitiesRemoveAcsUserRequest = SeamRequest<undefined, UserIdentitiesRemoveAcsUserResponse>

/** The parameters of `user_identities.list_acs_users`. */
export interface UserIdentitiesListAcsUsersParameters {
  /** The user identity's id. */
  user_identity_id: string
}
export type UserIdentitiesListAcsUsersOptions = SeamCallOptions
export type UserIdentitiesListAcsUsersResponse = { acs_users: AcsUser[]; ok: boolean }
export type UserIdentitiesListAcsUsersRequest = SeamRequest<AcsUser[], UserIdentitiesListAcsUsersResponse>

/** The parameters of `acs.systems.get`. */
export interface AcsSystemsGetParameters {
  /** The access system's id. */
  acs_system_id: string
}
export type AcsSystemsGetOptions = SeamCallOptions
export type AcsSystemsGetResponse = { acs_system: AcsSystem; ok: boolean }
export type AcsSystemsGetRequest = SeamRequest<AcsSystem, AcsSystemsGetResponse>

/** The parameters of `acs.systems.list`. */
export interface AcsSystemsListParameters {
  /** Only access systems of this connected account. */
  connected_account_id?: string
  /** Only access systems of the customer with this key of yours. */
  customer_key?: string | undefined
  /** Only what holds this text in a name or an id. */
  search?: string | undefined
}
export type AcsSystemsListOptions = SeamCallOptions
export type AcsSystemsListResponse = { acs_systems: AcsSystem[]; ok: boolean }
export type AcsSystemsListRequest = SeamRequest<AcsSystem[], AcsSystemsListResponse>

/** The parameters of `acs.entrances.get`. */
export interface AcsEntrancesGetParameters {
  /** The entrance's id. */
  acs_entrance_id: string
}
export type AcsEntrancesGetOptions = SeamCallOptions
export type AcsEntrancesGetResponse = { acs_entrance: AcsEntrance; ok: boolean }
export type AcsEntrancesGetRequest = SeamRequest<AcsEntrance, AcsEntrancesGetResponse>

/** The parameters of `acs.entrances.list`. */
export interface AcsEntrancesListParameters {
  /** Only entrances that this credential opens. */
  acs_credential_id?: string
  /** Only these entrances. */
  acs_entrance_ids?: ReadonlyArray<string>
  /** The access system that it belongs to. */
  acs_system_id?: string
  /** Only entrances of this connected account. */
  connected_account_id?: string
  /** Only entrances of the customer with this key of yours. */
  customer_key?: string | undefined
  /** How many entrances a page holds at most. Default: 900. */
  limit?: number | undefined
  /** Deprecated: give `space_id` instead. null means every entrance. */
  location_id?: string | null
  /** Where the page starts: the `next_page_cursor` of the page before. null means the first page. */
  page_cursor?: string | null | undefined
  /** Only entrances that hold this text in their display name. */
  search?: string | undefined
  /** Only entrances of this space. */
  space_id?: string
}
export type AcsEntrancesListOptions = SeamCallOptions
export type AcsEntrancesListResponse = { acs_entrances: AcsEntrance[]; pagination: Pagination; ok: boolean }
export type AcsEntrancesListRequest = SeamRequest<AcsEntrance[], AcsEntrancesListResponse>

/** The parameters of `acs.users.create`. */
export interface AcsUsersCreateParameters {
  /** The access system that the user is added to. */
  acs_system_id: string
  /** The user's full name. */
  full_name: string
  /** When the user has access. */
  access_schedule?: {
    /** When the access begins. Default: at once. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    starts_at?: string | Date | undefined
    /**
     * When the access ends. null means that it does not end. A Date, or a text in ISO 8601, such as
     * `2030-01-01T00:00:00Z`.
     */
    ends_at?: string | Date | null | undefined
  } | undefined
  /** The access groups that the user joins. */
  acs_access_group_ids?: ReadonlyArray<string> | undefined
  /** Deprecated: give `email_address` instead. */
  email?: string | undefined
  /** The user's email address. */
  email_address?: string | undefined
  /** The user's phone number in E.164 form, such as +15551234567. */
  phone_number?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
}
export type AcsUsersCreateOptions = SeamCallOptions
export type AcsUsersCreateResponse = { acs_user: AcsUser; ok: boolean }
export type AcsUsersCreateRequest = SeamRequest<AcsUser, AcsUsersCreateResponse>

/** The parameters of `acs.users.get`. */
export interface AcsUsersGetParameters {
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** The access system that it belongs to. */
  acs_system_id?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
}
export type AcsUsersGetOptions = SeamCallOptions
export type AcsUsersGetResponse = { acs_user: AcsUser; ok: boolean }
export type AcsUsersGetRequest = SeamRequest<AcsUser, AcsUsersGetResponse>

/** The parameters of `acs.users.list`. */
export interface AcsUsersListParameters {
  /** The access system that it belongs to. */
  acs_system_id?: string
  /** Only what was created before this time. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
  created_before?: string | Date | undefined
  /** How many users a page holds at most. Default: 500. */
  limit?: number | undefined
  /** Where the page starts: the `next_page_cursor` of the page before. null means the first page. */
  page_cursor?: string | null | undefined
  /** Only what holds this text in a name or an id. */
  search?: string | undefined
  /** Only users whose user identity has this email address. */
  user_identity_email_address?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string
  /** Only users whose user identity has this phone number. */
  user_identity_phone_number?: string | undefined
}
export type AcsUsersListOptions = SeamCallOptions
export type AcsUsersListResponse = { acs_users: AcsUser[]; pagination: Pagination; ok: boolean }
export type AcsUsersListRequest = SeamRequest<AcsUser[], AcsUsersListResponse>

/** The parameters of `acs.users.delete`. */
export interface AcsUsersDeleteParameters {
  /** The access system that it belongs to. */
  acs_system_id?: string | undefined
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
}
export type AcsUsersDeleteOptions = SeamCallOptions
export type AcsUsersDeleteResponse = { ok: boolean }
export type AcsUsersDeleteRequest = SeamRequest<undefined, AcsUsersDeleteResponse>

/** The parameters of `acs.users.update`. */
export interface AcsUsersUpdateParameters {
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** When the user has access. null means always. */
  access_schedule?: {
    /** When the access begins. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    starts_at: string | Date
    /** When the access ends. In the future. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    ends_at: string | Date
  } | null | undefined
  /** The access system that it belongs to. */
  acs_system_id?: string | undefined
  /** Deprecated: give `email_address` instead. */
  email?: string | undefined
  /** The user's email address. */
  email_address?: string | undefined
  /** The user's full name. */
  full_name?: string | undefined
  /** The HID access system that the user belongs to. */
  hid_acs_system_id?: string | undefined
  /** The user's phone number in E.164 form, such as +15551234567. */
  phone_number?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
}
export type AcsUsersUpdateOptions = SeamCallOptions
export type AcsUsersUpdateResponse = { ok: boolean }
export type AcsUsersUpdateRequest = SeamRequest<undefined, AcsUsersUpdateResponse>

/** The parameters of `acs.users.suspend`. */
export interface AcsUsersSuspendParameters {
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** The access system that it belongs to. */
  acs_system_id?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
}
export type AcsUsersSuspendOptions = SeamCallOptions
export type AcsUsersSuspendResponse = { ok: boolean }
export type AcsUsersSuspendRequest = SeamRequest<undefined, AcsUsersSuspendResponse>

/** The parameters of `acs.users.unsuspend`. */
export interface AcsUsersUnsuspendParameters {
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** The access system that it belongs to. */
  acs_system_id?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
}
export type AcsUsersUnsuspendOptions = SeamCallOptions
export type AcsUsersUnsuspendResponse = { ok: boolean }
export type AcsUsersUnsuspendRequest = SeamRequest<undefined, AcsUsersUnsuspendResponse>

/** The parameters of `acs.credentials.create`. */
export interface AcsCredentialsCreateParameters {
  /** How the credential opens doors. One of `code`, `card`, `mobile_key`, `cloud_key`. */
  access_method: 'code' | 'card' | 'mobile_key' | 'cloud_key'
  /** The access system that it belongs to. */
  acs_system_id?: string | undefined
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** The entrances that the credential opens. */
  allowed_acs_entrance_ids?: ReadonlyArray<string> | undefined
  /** Settings for ASSA ABLOY Vostio systems. */
  assa_abloy_vostio_metadata?: {
    /** Whether the credential keeps the other credentials of the same doors valid. */
    auto_join?: boolean | undefined
    /** Whether the credential joins the others at every guest entrance. */
    join_all_guest_acs_entrances?: boolean | undefined
    /** Whether the credential replaces the others at every guest entrance. */
    override_all_guest_acs_entrances?: boolean | undefined
    /** The guest entrances where the credential replaces the others. */
    override_guest_acs_entrance_ids?: ReadonlyArray<string> | undefined
  } | undefined
  /** The code to enter, of digits only, for the access method `code`. */
  code?: string | undefined
  /** The credential manager that issues the mobile key. */
  credential_manager_acs_system_id?: string | undefined
  /**
   * When the credential stops being valid. Without it, it stays valid. A Date, or a text in ISO 8601, such as
   * `2030-01-01T00:00:00Z`.
   */
  ends_at?: string | Date | undefined
  /** Settings for Hotek systems. */
  hotek_metadata?: {
    /** Whether the credential keeps the other credentials of the same doors valid. */
    auto_join?: boolean | undefined
    /** Whether the credential replaces the other credentials of the same doors. */
    override?: boolean | undefined
  } | undefined
  /** Whether Seam creates a matching credential for each phone of the user. For mobile keys. Default: false. */
  is_multi_phone_sync_credential?: boolean | undefined
  /** Settings for Salto Space systems. */
  salto_space_metadata?: {
    /** Whether the user gets a new key. */
    assign_new_key?: boolean | undefined
    /** Whether the user's present key is updated. */
    update_current_key?: boolean | undefined
  } | undefined
  /**
   * When the credential becomes valid. Default: at once. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
   */
  starts_at?: string | Date | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
  /** Settings for Visionline systems. */
  visionline_metadata?: {
    /** Deprecated. The phone endpoint that receives the credential. */
    assa_abloy_credential_service_mobile_endpoint_id?: string | undefined
    /** Whether the credential keeps the other credentials of the same doors valid. */
    auto_join?: boolean | undefined
    /** The format of the card. One of `TLCode`, `rfid48`. */
    card_format?: 'TLCode' | 'rfid48' | undefined
    /** Whether the card is for a guest or for staff. One of `guest`, `staff`. */
    card_function_type?: 'guest' | 'staff' | undefined
    /** Whether the credential opens doors that are locked from inside. */
    is_override_key?: boolean | undefined
    /** The credentials that this one joins. */
    joiner_acs_credential_ids?: ReadonlyArray<string> | undefined
    /** Whether the credential replaces the other credentials of the same doors. */
    override?: boolean | undefined
  } | undefined
}
export type AcsCredentialsCreateOptions = SeamCallOptions
export type AcsCredentialsCreateResponse = { acs_credential: AcsCredential; ok: boolean }
export type AcsCredentialsCreateRequest = SeamRequest<AcsCredential, AcsCredentialsCreateResponse>

/** The parameters of `acs.credentials.get`. */
export interface AcsCredentialsGetParameters {
  /** The credential's id. */
  acs_credential_id: string
}
export type AcsCredentialsGetOptions = SeamCallOptions
export type AcsCredentialsGetResponse = { acs_credential: AcsCredential; ok: boolean }
export type AcsCredentialsGetRequest = SeamRequest<AcsCredential, AcsCredentialsGetResponse>

/** The parameters of `acs.credentials.list`. */
export interface AcsCredentialsListParameters {
  /** The access system that it belongs to. */
  acs_system_id?: string
  /** The user of an access system, by its id. */
  acs_user_id?: string
  /** Only what was created before this time. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
  created_before?: string | Date | undefined
  /** Only credentials that are, or are not, multi-phone sync credentials. */
  is_multi_phone_sync_credential?: boolean | undefined
  /** How many credentials a page holds at most. Default: 500. */
  limit?: number | undefined
  /** Where the page starts: the `next_page_cursor` of the page before. null means the first page. */
  page_cursor?: string | null | undefined
  /** Only what holds this text in a name or an id. */
  search?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string
}
export type AcsCredentialsListOptions = SeamCallOptions
export type AcsCredentialsListResponse = { acs_credentials: AcsCredential[]; pagination: Pagination; ok: boolean }
export type AcsCredentialsListRequest = SeamRequest<AcsCredential[], AcsCredentialsListResponse>

/** The parameters of `acs.credentials.delete`. */
export interface AcsCredentialsDeleteParameters {
  /** The credential's id. */
  acs_credential_id: string
}
export type AcsCredentialsDeleteOptions = SeamCallOptions
export type AcsCredentialsDeleteResponse = { ok: boolean }
export type AcsCredentialsDeleteRequest = SeamRequest<undefined, AcsCredentialsDeleteResponse>

/** The parameters of `acs.credentials.update`. */
export interface AcsCredentialsUpdateParameters {
  /** The credential's id. */
  acs_credential_id: string
  /** The new code to enter, of digits only, for the access method `code`. */
  code?: string | undefined
  /**
   * When the credential stops being valid. In the future. A Date, or a text in ISO 8601, such as
   * `2030-01-01T00:00:00Z`.
   */
  ends_at?: string | Date | undefined
}
export type AcsCredentialsUpdateOptions = SeamCallOptions
export type AcsCredentialsUpdateResponse = { acs_credential: AcsCredential; ok: boolean }
export type AcsCredentialsUpdateRequest = SeamRequest<AcsCredential, AcsCredentialsUpdateResponse>

/** The parameters of `acs.credentials.assign`. */
export interface AcsCredentialsAssignParameters {
  /** The credential's id. */
  acs_credential_id: string
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** The user identity, whose user in the credential's access system gets the credential. */
  user_identity_id?: string | undefined
}
export type AcsCredentialsAssignOptions = SeamCallOptions
export type AcsCredentialsAssignResponse = { acs_credential: AcsCredential; ok: boolean }
export type AcsCredentialsAssignRequest = SeamRequest<AcsCredential, AcsCredentialsAssignResponse>

/** The parameters of `acs.credentials.unassign`. */
export interface AcsCredentialsUnassignParameters {
  /** The credential's id. */
  acs_credential_id: string
  /** The user of an access system, by its id. */
  acs_user_id?: string | undefined
  /** The user identity that it belongs to. */
  user_identity_id?: string | undefined
}
export type AcsCredentialsUnassignOptions = SeamCallOptions
export type AcsCredentialsUnassignResponse = { acs_credential: AcsCredential; ok: boolean }
export type AcsCredentialsUnassignRequest = SeamRequest<AcsCredential, AcsCredentialsUnassignResponse>

/** The parameters of `client_sessions.create`. */
export interface ClientSessionsCreateParameters {
  /** The connect web views that the session may use. */
  connect_webview_ids?: ReadonlyArray<string> | undefined
  /** The connected accounts that the session may use. */
  connected_account_ids?: ReadonlyArray<string> | undefined
  /** The customer that the session acts for, by Seam's id. */
  customer_id?: string | undefined
  /** The customer that the session acts for, by your own key. */
  customer_key?: string | undefined
  /** When the session ends. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
  expires_at?: string | Date | undefined
  /** Your own id for the user, such as an account number. */
  user_identifier_key?: string | undefined
  /** The user identity that the session acts for. */
  user_identity_id?: string | undefined
  /** Deprecated: give `user_identity_id` instead. A list of one id. Exactly one. */
  user_identity_ids?: ReadonlyArray<string> | undefined
}
export type ClientSessionsCreateOptions = SeamCallOptions
export type ClientSessionsCreateResponse = { client_session: ClientSession; ok: boolean }
export type ClientSessionsCreateRequest = SeamRequest<ClientSession, ClientSessionsCreateResponse>

/** The parameters of `client_sessions.get`. */
export interface ClientSessionsGetParameters {
  /** The client session's id. */
  client_session_id?: string | undefined
  /** Your own id for the session's user. */
  user_identifier_key?: string | undefined
}
export type ClientSessionsGetOptions = SeamCallOptions
export type ClientSessionsGetResponse = { client_session: ClientSession; ok: boolean }
export type ClientSessionsGetRequest = SeamRequest<ClientSession, ClientSessionsGetResponse>

/** The parameters of `client_sessions.list`. */
export interface ClientSessionsListParameters {
  /** Only the client session with this id. */
  client_session_id?: string
  /** Only sessions that may use this connect web view. */
  connect_webview_id?: string
  /** Only sessions of the user with this key of yours. */
  user_identifier_key?: string | undefined
  /** Only sessions that act for this user identity. */
  user_identity_id?: string
  /** Only sessions without a `user_identifier_key`. */
  without_user_identifier_key?: boolean | undefined
}
export type ClientSessionsListOptions = SeamCallOptions
export type ClientSessionsListResponse = { client_sessions: ClientSession[]; ok: boolean }
export type ClientSessionsListRequest = SeamRequest<ClientSession[], ClientSessionsListResponse>

/** The parameters of `client_sessions.get_or_create`. */
export interface ClientSessionsGetOrCreateParameters {
  /** The connect web views that the session may use. */
  connect_webview_ids?: ReadonlyArray<string> | undefined
  /** The connected accounts that the session may use. */
  connected_account_ids?: ReadonlyArray<string> | undefined
  /**
   * When the session ends, also one that is there already. A Date, or a text in ISO 8601, such as
   * `2030-01-01T00:00:00Z`.
   */
  expires_at?: string | Date | undefined
  /** Your own id for the user. Whoever knows it gets the session with a publishable key: make it hard to guess. */
  user_identifier_key?: string | undefined
  /** The user identity that the session acts for. */
  user_identity_id?: string | undefined
  /** Deprecated: give `user_identity_id` instead. A list of one id. Exactly one. */
  user_identity_ids?: ReadonlyArray<string> | undefined
}
export type ClientSessionsGetOrCreateOptions = SeamCallOptions
export type ClientSessionsGetOrCreateResponse = { client_session: ClientSession; ok: boolean }
export type ClientSessionsGetOrCreateRequest = SeamRequest<ClientSession, ClientSessionsGetOrCreateResponse>

/** The parameters of `client_sessions.grant_access`. */
export interface ClientSessionsGrantAccessParameters {
  /** The client session's id. */
  client_session_id?: string | undefined
  /** Connect web views that the session may use too. */
  connect_webview_ids?: ReadonlyArray<string> | undefined
  /** Connected accounts that the session may use too. */
  connected_account_ids?: ReadonlyArray<string> | undefined
  /** Your own id for the session's user. */
  user_identifier_key?: string | undefined
  /** The user identity that the session shall act for. */
  user_identity_id?: string | undefined
  /** Deprecated: give `user_identity_id` instead. A list of one id. Exactly one. */
  user_identity_ids?: ReadonlyArray<string> | undefined
}
export type ClientSessionsGrantAccessOptions = SeamCallOptions
export type ClientSessionsGrantAccessResponse = { client_session: ClientSession; ok: boolean }
export type ClientSessionsGrantAccessRequest = SeamRequest<ClientSession, ClientSessionsGrantAccessResponse>

/** The parameters of `client_sessions.revoke`. */
export interface ClientSessionsRevokeParameters {
  /** The client session's id. */
  client_session_id: string
}
export type ClientSessionsRevokeOptions = SeamCallOptions
export type ClientSessionsRevokeResponse = { ok: boolean }
export type ClientSessionsRevokeRequest = SeamRequest<undefined, ClientSessionsRevokeResponse>

/** The parameters of `client_sessions.delete`. */
export interface ClientSessionsDeleteParameters {
  /** The client session's id. */
  client_session_id: string
}
export type ClientSessionsDeleteOptions = SeamCallOptions
export type ClientSessionsDeleteResponse = { ok: boolean }
export type ClientSessionsDeleteRequest = SeamRequest<undefined, ClientSessionsDeleteResponse>

/** The parameters of `events.get`. */
export interface EventsGetParameters {
  /** The event's id. */
  event_id?: string | undefined
  /** Only the latest event about this device. */
  device_id?: string | undefined
  /**
   * Only the latest event of this type. Such as `acs_credential.deleted`, `acs_credential.issued`,
   * `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`,
   * `client_session.deleted`, `phone.deactivated`; any other is taken too.
   */
  event_type?: 'acs_credential.deleted' | 'acs_credential.issued' | 'acs_credential.reissued' | 'acs_credential.invalidated' | 'acs_user.created' | 'acs_user.deleted' | 'client_session.deleted' | 'phone.deactivated' | (string & {}) | undefined
}
export type EventsGetOptions = SeamCallOptions
export type EventsGetResponse = { event?: SeamEvent; ok: boolean }
export type EventsGetRequest = SeamRequest<SeamEvent | undefined, EventsGetResponse>

/** The parameters of `events.list`. */
export interface EventsListParameters {
  /** Only events about this access code. */
  access_code_id?: string
  /** Only events about these access codes. */
  access_code_ids?: ReadonlyArray<string>
  /** Only events about this access grant. */
  access_grant_id?: string
  /** Only events about these access grants. At most 100 of them. */
  access_grant_ids?: ReadonlyArray<string>
  /** Only events about this access method. */
  access_method_id?: string
  /** Only events about these access methods. At most 100 of them. */
  access_method_ids?: ReadonlyArray<string>
  /** Only events about this access group. */
  acs_access_group_id?: string
  /** Only events about this credential. */
  acs_credential_id?: string
  /** Only events about this card encoder. */
  acs_encoder_id?: string
  /** Only events about this entrance. */
  acs_entrance_id?: string
  /** Only events about this access system. */
  acs_system_id?: string
  /** Only events about these access systems. */
  acs_system_ids?: ReadonlyArray<string>
  /** Only events about this user of an access system. */
  acs_user_id?: string
  /**
   * Only events that happened between these two times. Exactly 2 of them. A Date, or a text in ISO 8601, such as
   * `2030-01-01T00:00:00Z`.
   */
  between?: ReadonlyArray<string | Date> | undefined
  /** Only events about this connect web view. */
  connect_webview_id?: string
  /** Only events about this connected account. */
  connected_account_id?: string
  /** Only events about the customer with this key. */
  customer_key?: string | undefined
  /** Only events about this device. */
  device_id?: string
  /** Only events about these devices. */
  device_ids?: ReadonlyArray<string>
  /** Only these events. */
  event_ids?: ReadonlyArray<string>
  /**
   * Only events of this type. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
   * `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`,
   * `phone.deactivated`; any other is taken too.
   */
  event_type?: 'acs_credential.deleted' | 'acs_credential.issued' | 'acs_credential.reissued' | 'acs_credential.invalidated' | 'acs_user.created' | 'acs_user.deleted' | 'client_session.deleted' | 'phone.deactivated' | (string & {}) | undefined
  /**
   * Only events of these types. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
   * `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`,
   * `phone.deactivated`; any other is taken too.
   */
  event_types?: ReadonlyArray<string> | undefined
  /** How many events to return at most. Default: 500. */
  limit?: number | undefined
  /** Only events that happened after this time. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
  since?: string | Date | undefined
  /** Only events about this space. */
  space_id?: string
  /** Only events about these spaces. At most 100 of them. */
  space_ids?: ReadonlyArray<string>
  /** How many events to skip. Seam may change or remove this parameter. */
  unstable_offset?: number | undefined
  /** Only events about this user identity. */
  user_identity_id?: string
}
export type EventsListOptions = SeamCallOptions
export type EventsListResponse = { events: SeamEvent[]; ok: boolean }
export type EventsListRequest = SeamRequest<SeamEvent[], EventsListResponse>

/** The parameters of `workspaces.get`. */
export type WorkspacesGetParameters = Record<string, never>
export type WorkspacesGetOptions = SeamCallOptions
export type WorkspacesGetResponse = { workspace: Workspace; ok: boolean }
export type WorkspacesGetRequest = SeamRequest<Workspace, WorkspacesGetResponse>

/** The parameters of `workspaces.list`. */
export type WorkspacesListParameters = Record<string, never>
export type WorkspacesListOptions = SeamCallOptions
export type WorkspacesListResponse = { workspaces: Workspace[]; ok: boolean }
export type WorkspacesListRequest = SeamRequest<Workspace[], WorkspacesListResponse>

/** The parameters of `workspaces.reset_sandbox`. */
export type WorkspacesResetSandboxParameters = Record<string, never>
export type WorkspacesResetSandboxOptions = SeamCallOptions
export type WorkspacesResetSandboxResponse = { action_attempt: ActionAttempt; ok: boolean }
export type WorkspacesResetSandboxRequest = SeamRequest<ActionAttempt, WorkspacesResetSandboxResponse>

/** The parameters of `test_helpers.clock.get`. */
export type TestHelpersClockGetParameters = Record<string, never>
export type TestHelpersClockGetOptions = SeamCallOptions
export type TestHelpersClockGetResponse = { clock: Clock; ok: boolean }
export type TestHelpersClockGetRequest = SeamRequest<Clock, TestHelpersClockGetResponse>

/** The parameters of `test_helpers.clock.freeze`. */
export interface TestHelpersClockFreezeParameters {
  /**
   * The time that it is from now on. While nothing has happened in the workspace, any; later not before its present.
   * Default: the workspace's present. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
   */
  at?: string | Date | undefined
}
export type TestHelpersClockFreezeOptions = SeamCallOptions
export type TestHelpersClockFreezeResponse = { clock: Clock; ok: boolean }
export type TestHelpersClockFreezeRequest = SeamRequest<Clock, TestHelpersClockFreezeResponse>

/** The parameters of `test_helpers.clock.advance`. */
export interface TestHelpersClockAdvanceParameters {
  /** How far, in seconds. From 1 to 3162240000. */
  by_seconds?: number | undefined
  /** The time to advance to. It lies ahead. A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
  to?: string | Date | undefined
}
export type TestHelpersClockAdvanceOptions = SeamCallOptions
export type TestHelpersClockAdvanceResponse = { clock: Clock; ok: boolean }
export type TestHelpersClockAdvanceRequest = SeamRequest<Clock, TestHelpersClockAdvanceResponse>

/** The parameters of `test_helpers.seed`. */
export interface TestHelpersSeedParameters {
  /**
   * User identities with their phones, credentials and client sessions, with ids of your own where they matter.
   * `docs/sandbox-seed.schema.json` describes it.
   */
  seed: Record<string, unknown>
}
export type TestHelpersSeedOptions = SeamCallOptions
export type TestHelpersSeedResponse = { snapshot: Snapshot; ok: boolean }
export type TestHelpersSeedRequest = SeamRequest<Snapshot, TestHelpersSeedResponse>

/** The parameters of `test_helpers.snapshot.save`. */
export interface TestHelpersSnapshotSaveParameters {
  /** The snapshot's name. One of the same name is replaced. */
  name: string
}
export type TestHelpersSnapshotSaveOptions = SeamCallOptions
export type TestHelpersSnapshotSaveResponse = { snapshot: Snapshot; ok: boolean }
export type TestHelpersSnapshotSaveRequest = SeamRequest<Snapshot, TestHelpersSnapshotSaveResponse>

/** The parameters of `test_helpers.snapshot.restore`. */
export interface TestHelpersSnapshotRestoreParameters {
  /** A state that `test_helpers.snapshot.get` gave, of this sandbox or another. */
  content?: Record<string, unknown> | undefined
  /** The name of a snapshot that the sandbox keeps. */
  name?: string | undefined
}
export type TestHelpersSnapshotRestoreOptions = SeamCallOptions
export type TestHelpersSnapshotRestoreResponse = { snapshot: Snapshot; ok: boolean }
export type TestHelpersSnapshotRestoreRequest = SeamRequest<Snapshot, TestHelpersSnapshotRestoreResponse>

/** The parameters of `test_helpers.snapshot.get`. */
export interface TestHelpersSnapshotGetParameters {
  /** The name of a snapshot that the sandbox keeps. Default: the present state. */
  name?: string | undefined
}
export type TestHelpersSnapshotGetOptions = SeamCallOptions
export type TestHelpersSnapshotGetResponse = { snapshot: Snapshot; ok: boolean }
export type TestHelpersSnapshotGetRequest = SeamRequest<Snapshot, TestHelpersSnapshotGetResponse>

/** The parameters of `test_helpers.snapshot.list`. */
export type TestHelpersSnapshotListParameters = Record<string, never>
export type TestHelpersSnapshotListOptions = SeamCallOptions
export type TestHelpersSnapshotListResponse = { snapshots: Snapshot[]; ok: boolean }
export type TestHelpersSnapshotListRequest = SeamRequest<Snapshot[], TestHelpersSnapshotListResponse>

/** The parameters of `test_helpers.snapshot.delete`. */
export interface TestHelpersSnapshotDeleteParameters {
  /** The name of a snapshot that the sandbox keeps. */
  name: string
}
export type TestHelpersSnapshotDeleteOptions = SeamCallOptions
export type TestHelpersSnapshotDeleteResponse = { ok: boolean }
export type TestHelpersSnapshotDeleteRequest = SeamRequest<undefined, TestHelpersSnapshotDeleteResponse>

/** The parameters of `test_helpers.snapshot.diff`. */
export interface TestHelpersSnapshotDiffParameters {
  /** The earlier state, as `test_helpers.snapshot.get` gives it. */
  content?: Record<string, unknown> | undefined
  /** The name of the earlier snapshot. */
  name?: string | undefined
  /** The later state. Default: the present state. */
  other_content?: Record<string, unknown> | undefined
  /** The name of the later snapshot. Default: the present state. */
  other_name?: string | undefined
}
export type TestHelpersSnapshotDiffOptions = SeamCallOptions
export type TestHelpersSnapshotDiffResponse = { difference: SnapshotDifference; ok: boolean }
export type TestHelpersSnapshotDiffRequest = SeamRequest<SnapshotDifference, TestHelpersSnapshotDiffResponse>

/** The parameters of `test_helpers.workspaces.create`. */
export interface TestHelpersWorkspacesCreateParameters {
  /** The workspace's name. */
  name?: string | undefined
}
export type TestHelpersWorkspacesCreateOptions = SeamCallOptions
export type TestHelpersWorkspacesCreateResponse = { sandbox_workspace: SandboxWorkspace; ok: boolean }
export type TestHelpersWorkspacesCreateRequest = SeamRequest<SandboxWorkspace, TestHelpersWorkspacesCreateResponse>

/** The parameters of `test_helpers.workspaces.list`. */
export type TestHelpersWorkspacesListParameters = Record<string, never>
export type TestHelpersWorkspacesListOptions = SeamCallOptions
export type TestHelpersWorkspacesListResponse = { sandbox_workspaces: SandboxWorkspace[]; ok: boolean }
export type TestHelpersWorkspacesListRequest = SeamRequest<SandboxWorkspace[], TestHelpersWorkspacesListResponse>

/** The parameters of `test_helpers.workspaces.delete`. */
export interface TestHelpersWorkspacesDeleteParameters {
  /** The workspace's id. The first workspace of a sandbox stays. */
  workspace_id: string
}
export type TestHelpersWorkspacesDeleteOptions = SeamCallOptions
export type TestHelpersWorkspacesDeleteResponse = { ok: boolean }
export type TestHelpersWorkspacesDeleteRequest = SeamRequest<undefined, TestHelpersWorkspacesDeleteResponse>

/** The parameters of `test_helpers.webhooks.list`. */
export type TestHelpersWebhooksListParameters = Record<string, never>
export type TestHelpersWebhooksListOptions = SeamCallOptions
export type TestHelpersWebhooksListResponse = { webhook_deliveries: WebhookDelivery[]; ok: boolean }
export type TestHelpersWebhooksListRequest = SeamRequest<WebhookDelivery[], TestHelpersWebhooksListResponse>

/** The parameters of `test_helpers.webhooks.resend`. */
export interface TestHelpersWebhooksResendParameters {
  /** All, also those that were taken. Default: false. */
  all?: boolean | undefined
  /** All that were tried and not taken. Default: false. */
  failed?: boolean | undefined
  /** The deliveries with these message ids. */
  message_ids?: ReadonlyArray<string>
}
export type TestHelpersWebhooksResendOptions = SeamCallOptions
export type TestHelpersWebhooksResendResponse = { webhook_deliveries: WebhookDelivery[]; ok: boolean }
export type TestHelpersWebhooksResendRequest = SeamRequest<WebhookDelivery[], TestHelpersWebhooksResendResponse>

/** The parameters of `test_helpers.simulate_faults`. */
export interface TestHelpersSimulateFaultsParameters {
  /** The operation that it meets, such as `phones.deactivate`, or `*` for any. */
  operation: string
  /** Whether the operation takes effect all the same. Default: false. */
  after_effect?: boolean | undefined
  /** How long the answer takes, in milliseconds. From 0 to 18446744073709551615. */
  delay_ms?: number | undefined
  /** Whether the connection breaks before the answer; it has no `status` then. Default: false. */
  drop_connection?: boolean | undefined
  /**
   * The `Retry-After` of the answer, in seconds; without a `status`, its status is 429. From 0 to 18446744073709551615.
   */
  retry_after_seconds?: number | undefined
  /** The HTTP status of the answer. From 400 to 599. */
  status?: number | undefined
  /** How many calls it meets. Default: 1. From 0 to 4294967295. */
  times?: number | undefined
}
export type TestHelpersSimulateFaultsOptions = SeamCallOptions
export type TestHelpersSimulateFaultsResponse = { ok: boolean }
export type TestHelpersSimulateFaultsRequest = SeamRequest<undefined, TestHelpersSimulateFaultsResponse>

/** The parameters of `test_helpers.clear_faults`. */
export type TestHelpersClearFaultsParameters = Record<string, never>
export type TestHelpersClearFaultsOptions = SeamCallOptions
export type TestHelpersClearFaultsResponse = { ok: boolean }
export type TestHelpersClearFaultsRequest = SeamRequest<undefined, TestHelpersClearFaultsResponse>

/** Simulated phones, which only a sandbox workspace has. */
export declare class PhonesSimulate {
  private constructor()

  /** Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it. */
  createSandboxPhone(parameters: PhonesSimulateCreateSandboxPhoneParameters | string, options?: PhonesSimulateCreateSandboxPhoneOptions): PhonesSimulateCreateSandboxPhoneRequest
}

/** The phones that app users have signed in on. */
export declare class Phones {
  private constructor()
  /** Simulated phones, which only a sandbox workspace has. */
  readonly simulate: PhonesSimulate

  /**
   * Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the
   * workspace.
   */
  list(parameters?: PhonesListParameters, options?: PhonesListOptions): PhonesListRequest

  /** Gets one phone. */
  get(parameters: PhonesGetParameters | string, options?: PhonesGetOptions): PhonesGetRequest

  /**
   * Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds
   * only when Seam has said so; after an error whose outcome is unknown, the phone may be deactivated. It returns
   * nothing, unless there is something to tell: that the phone had been deactivated before, or what was confirmed.
   */
  deactivate(parameters: PhonesDeactivateParameters | string, options?: PhonesDeactivateOptions): PhonesDeactivateRequest

  /**
   * Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the others.
   * When the deadline passes, the answer tells what was done until then. It is made of several requests of this
   * library. It needs `device_ids` or `owner_user_identity_id`.
   */
  deactivateMany(parameters: PhonesDeactivateManyParameters, options?: PhonesDeactivateManyOptions): PhonesDeactivateManyRequest
}

/** App users, who own phones and credentials. */
export declare class UserIdentities {
  private constructor()

  /** Creates a user identity: an app user, who owns phones and credentials. */
  create(parameters?: UserIdentitiesCreateParameters, options?: UserIdentitiesCreateOptions): UserIdentitiesCreateRequest

  /** Gets one user identity, by its id or by its key. It needs `user_identity_id` or `user_identity_key`. */
  get(parameters: UserIdentitiesGetParameters, options?: UserIdentitiesGetOptions): UserIdentitiesGetRequest

  /** Lists user identities, one page at a time. */
  list(parameters?: UserIdentitiesListParameters, options?: UserIdentitiesListOptions): UserIdentitiesListRequest

  /** Changes what is given of a user identity. null removes a value; what is left out stays as it is. */
  update(parameters: UserIdentitiesUpdateParameters | string, options?: UserIdentitiesUpdateOptions): UserIdentitiesUpdateRequest

  /** Deletes a user identity, with its phones and credentials. */
  delete(parameters: UserIdentitiesDeleteParameters | string, options?: UserIdentitiesDeleteOptions): UserIdentitiesDeleteRequest

  /** Adds a user of an access system to a user identity. It needs `user_identity_id` or `user_identity_key`. */
  addAcsUser(parameters: UserIdentitiesAddAcsUserParameters, options?: UserIdentitiesAddAcsUserOptions): UserIdentitiesAddAcsUserRequest

  /** Removes a user of an access system from a user identity. */
  removeAcsUser(parameters: UserIdentitiesRemoveAcsUserParameters, options?: UserIdentitiesRemoveAcsUserOptions): UserIdentitiesRemoveAcsUserRequest

  /** Lists the users of access systems that belong to a user identity. */
  listAcsUsers(parameters: UserIdentitiesListAcsUsersParameters | string, options?: UserIdentitiesListAcsUsersOptions): UserIdentitiesListAcsUsersRequest
}

/** Access control systems. */
export declare class AcsSystems {
  private constructor()

  /** Gets one access system. */
  get(parameters: AcsSystemsGetParameters | string, options?: AcsSystemsGetOptions): AcsSystemsGetRequest

  /** Lists the access systems of the workspace. */
  list(parameters?: AcsSystemsListParameters, options?: AcsSystemsListOptions): AcsSystemsListRequest
}

/** Entrances of access control systems. */
export declare class AcsEntrances {
  private constructor()

  /** Gets one entrance of an access system. */
  get(parameters: AcsEntrancesGetParameters | string, options?: AcsEntrancesGetOptions): AcsEntrancesGetRequest

  /** Lists entrances of access systems, one page at a time. */
  list(parameters?: AcsEntrancesListParameters, options?: AcsEntrancesListOptions): AcsEntrancesListRequest
}

/** Users of access control systems. */
export declare class AcsUsers {
  private constructor()

  /** Creates a user in an access system. */
  create(parameters: AcsUsersCreateParameters, options?: AcsUsersCreateOptions): AcsUsersCreateRequest

  /**
   * Gets one user of an access system, by its id, or by its user identity and access system. It needs `acs_user_id` or
   * `user_identity_id`.
   */
  get(parameters: AcsUsersGetParameters, options?: AcsUsersGetOptions): AcsUsersGetRequest

  /** Lists users of access systems, one page at a time. */
  list(parameters?: AcsUsersListParameters, options?: AcsUsersListOptions): AcsUsersListRequest

  /**
   * Deletes a user from its access system, and invalidates the user's credentials. It needs `acs_user_id` or
   * `user_identity_id`.
   */
  delete(parameters: AcsUsersDeleteParameters, options?: AcsUsersDeleteOptions): AcsUsersDeleteRequest

  /**
   * Changes a user of an access system. What is not given stays as it is. It needs `acs_user_id` or `user_identity_id`.
   */
  update(parameters: AcsUsersUpdateParameters, options?: AcsUsersUpdateOptions): AcsUsersUpdateRequest

  /**
   * Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs `acs_user_id`
   * or `user_identity_id`.
   */
  suspend(parameters: AcsUsersSuspendParameters, options?: AcsUsersSuspendOptions): AcsUsersSuspendRequest

  /** Gives a suspended user of an access system its access back. It needs `acs_user_id` or `user_identity_id`. */
  unsuspend(parameters: AcsUsersUnsuspendParameters, options?: AcsUsersUnsuspendOptions): AcsUsersUnsuspendRequest
}

/** Credentials of access control systems. */
export declare class AcsCredentials {
  private constructor()

  /** Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user. */
  create(parameters: AcsCredentialsCreateParameters, options?: AcsCredentialsCreateOptions): AcsCredentialsCreateRequest

  /** Gets one credential. */
  get(parameters: AcsCredentialsGetParameters | string, options?: AcsCredentialsGetOptions): AcsCredentialsGetRequest

  /** Lists credentials, one page at a time. */
  list(parameters?: AcsCredentialsListParameters, options?: AcsCredentialsListOptions): AcsCredentialsListRequest

  /** Deletes a credential. */
  delete(parameters: AcsCredentialsDeleteParameters | string, options?: AcsCredentialsDeleteOptions): AcsCredentialsDeleteRequest

  /** Changes the code or the end of a credential. What is not given stays as it is. */
  update(parameters: AcsCredentialsUpdateParameters | string, options?: AcsCredentialsUpdateOptions): AcsCredentialsUpdateRequest

  /**
   * Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that
   * user. It needs `acs_user_id` or `user_identity_id`.
   */
  assign(parameters: AcsCredentialsAssignParameters, options?: AcsCredentialsAssignOptions): AcsCredentialsAssignRequest

  /** Takes a credential from its user, and from that user's phones. */
  unassign(parameters: AcsCredentialsUnassignParameters | string, options?: AcsCredentialsUnassignOptions): AcsCredentialsUnassignRequest
}

/** Access control systems, their users and their credentials. */
export declare class Acs {
  private constructor()
  /** Access control systems. */
  readonly systems: AcsSystems
  /** Entrances of access control systems. */
  readonly entrances: AcsEntrances
  /** Users of access control systems. */
  readonly users: AcsUsers
  /** Credentials of access control systems. */
  readonly credentials: AcsCredentials
}

/** Sessions of the app on a phone. */
export declare class ClientSessions {
  private constructor()

  /** Creates a client session. Its token is for the app on the phone. */
  create(parameters?: ClientSessionsCreateParameters, options?: ClientSessionsCreateOptions): ClientSessionsCreateRequest

  /** Gets one client session, by its id or by its user's key. */
  get(parameters?: ClientSessionsGetParameters, options?: ClientSessionsGetOptions): ClientSessionsGetRequest

  /** Lists the client sessions of the workspace. */
  list(parameters?: ClientSessionsListParameters, options?: ClientSessionsListOptions): ClientSessionsListRequest

  /** Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone. */
  getOrCreate(parameters?: ClientSessionsGetOrCreateParameters, options?: ClientSessionsGetOrCreateOptions): ClientSessionsGetOrCreateRequest

  /**
   * Adds a user identity or connected accounts to a client session. It needs `client_session_id` or
   * `user_identifier_key`.
   */
  grantAccess(parameters: ClientSessionsGrantAccessParameters, options?: ClientSessionsGrantAccessOptions): ClientSessionsGrantAccessRequest

  /** Revokes a client session: its token stops working. */
  revoke(parameters: ClientSessionsRevokeParameters | string, options?: ClientSessionsRevokeOptions): ClientSessionsRevokeRequest

  /** Deletes a client session: its token stops working. */
  delete(parameters: ClientSessionsDeleteParameters | string, options?: ClientSessionsDeleteOptions): ClientSessionsDeleteRequest
}

/** What happened in the workspace. */
export declare class Events {
  private constructor()

  /** Gets one event, by its id, or the latest event of a type or about a device. */
  get(parameters?: EventsGetParameters, options?: EventsGetOptions): EventsGetRequest

  /** Lists events. Filters narrow the list by type, by time, or by what an event is about. */
  list(parameters?: EventsListParameters, options?: EventsListOptions): EventsListRequest
}

/** The workspace that the credentials belong to. */
export declare class Workspaces {
  private constructor()

  /** Gets the workspace that the credentials belong to. */
  get(parameters?: WorkspacesGetParameters, options?: WorkspacesGetOptions): WorkspacesGetRequest

  /** Lists the workspaces that the credentials give access to. */
  list(parameters?: WorkspacesListParameters, options?: WorkspacesListOptions): WorkspacesListRequest

  /** Resets a sandbox workspace to its initial state. Everything in it is lost. */
  resetSandbox(parameters?: WorkspacesResetSandboxParameters, options?: WorkspacesResetSandboxOptions): WorkspacesResetSandboxRequest
}

/** The clock of a sandbox's workspace. */
export declare class TestHelpersClock {
  private constructor()

  /** Gets the time in the sandbox's workspace. */
  get(parameters?: TestHelpersClockGetParameters, options?: TestHelpersClockGetOptions): TestHelpersClockGetRequest

  /** Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again. */
  freeze(parameters?: TestHelpersClockFreezeParameters, options?: TestHelpersClockFreezeOptions): TestHelpersClockFreezeRequest

  /**
   * Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order, with
   * its events: a credential that ends is invalidated, and so are those of an ACS user whose access schedule ends. A
   * client session that expires is refused from then on. It needs `by_seconds` or `to`.
   */
  advance(parameters: TestHelpersClockAdvanceParameters, options?: TestHelpersClockAdvanceOptions): TestHelpersClockAdvanceRequest
}

/** States of a sandbox's workspace, to return to. */
export declare class TestHelpersSnapshot {
  private constructor()

  /** Keeps the state of the sandbox's workspace under a name, in the sandbox itself. */
  save(parameters: TestHelpersSnapshotSaveParameters, options?: TestHelpersSnapshotSaveOptions): TestHelpersSnapshotSaveRequest

  /**
   * Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from
   * another sandbox gets a new token. It needs `name` or `content`.
   */
  restore(parameters: TestHelpersSnapshotRestoreParameters, options?: TestHelpersSnapshotRestoreOptions): TestHelpersSnapshotRestoreRequest

  /** Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it. */
  get(parameters?: TestHelpersSnapshotGetParameters, options?: TestHelpersSnapshotGetOptions): TestHelpersSnapshotGetRequest

  /** Lists the snapshots that the sandbox keeps, without their content. */
  list(parameters?: TestHelpersSnapshotListParameters, options?: TestHelpersSnapshotListOptions): TestHelpersSnapshotListRequest

  /** Deletes a snapshot. The workspace stays as it is. */
  delete(parameters: TestHelpersSnapshotDeleteParameters, options?: TestHelpersSnapshotDeleteOptions): TestHelpersSnapshotDeleteRequest

  /**
   * Tells what is different in a later state: what was added, what is gone, and which fields have changed. It needs
   * `name` or `content`.
   */
  diff(parameters: TestHelpersSnapshotDiffParameters, options?: TestHelpersSnapshotDiffOptions): TestHelpersSnapshotDiffRequest
}

/** What became of the webhooks of a sandbox that is served. */
export declare class TestHelpersWebhooks {
  private constructor()

  /**
   * Lists the deliveries of the sandbox's events by `seam-phones serve --webhook`: what was answered, and what is to
   * become of them.
   */
  list(parameters?: TestHelpersWebhooksListParameters, options?: TestHelpersWebhooksListOptions): TestHelpersWebhooksListRequest

  /**
   * Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns
   * those. It needs `message_ids` or `failed` or `all`.
   */
  resend(parameters: TestHelpersWebhooksResendParameters, options?: TestHelpersWebhooksResendOptions): TestHelpersWebhooksResendRequest
}

/** Further workspaces of a sandbox, for tests that run at once. */
export declare class TestHelpersWorkspaces {
  private constructor()

  /**
   * Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests
   * that run at once can each have one. It begins as the first workspace does after a reset.
   */
  create(parameters?: TestHelpersWorkspacesCreateParameters, options?: TestHelpersWorkspacesCreateOptions): TestHelpersWorkspacesCreateRequest

  /** Lists the workspaces of the sandbox with their keys. */
  list(parameters?: TestHelpersWorkspacesListParameters, options?: TestHelpersWorkspacesListOptions): TestHelpersWorkspacesListRequest

  /** Deletes a workspace of the sandbox with everything in it. */
  delete(parameters: TestHelpersWorkspacesDeleteParameters | string, options?: TestHelpersWorkspacesDeleteOptions): TestHelpersWorkspacesDeleteRequest
}

/** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
export declare class TestHelpers {
  private constructor()
  /** The clock of a sandbox's workspace. */
  readonly clock: TestHelpersClock
  /** States of a sandbox's workspace, to return to. */
  readonly snapshot: TestHelpersSnapshot
  /** What became of the webhooks of a sandbox that is served. */
  readonly webhooks: TestHelpersWebhooks
  /** Further workspaces of a sandbox, for tests that run at once. */
  readonly workspaces: TestHelpersWorkspaces

  /**
   * Replaces everything in the sandbox's workspace with what the seed describes. `workspaces.reset_sandbox` returns to
   * this state from then on, and new workspaces begin with it when it is the first workspace's.
   */
  seed(parameters: TestHelpersSeedParameters, options?: TestHelpersSeedOptions): TestHelpersSeedRequest

  /**
   * Injects a fault into the next calls of an operation, in this process and workspace. It needs one of `status`,
   * `retry_after_seconds`, `delay_ms` and `drop_connection`.
   */
  simulateFaults(parameters: TestHelpersSimulateFaultsParameters, options?: TestHelpersSimulateFaultsOptions): TestHelpersSimulateFaultsRequest

  /** Ends every injected fault of the workspace. */
  clearFaults(parameters?: TestHelpersClearFaultsParameters, options?: TestHelpersClearFaultsOptions): TestHelpersClearFaultsRequest
}
