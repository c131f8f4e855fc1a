// Generated from operations.json by tools/generate-bindings: do not edit.

// Seam's objects. Fields that are not known here are kept.

/** Where a phone keeps its mobile credentials. */
export interface AssaAbloyEndpoint {
  /** The endpoint's id at ASSA ABLOY. */
  endpoint_id?: string
  /** Whether the endpoint can receive credentials. */
  is_active?: boolean
}

/** What ASSA ABLOY's credential service knows about a phone. */
export interface AssaAbloyCredentialServiceMetadata {
  /** Whether one of the endpoints can receive credentials. */
  has_active_endpoint?: boolean
  /** Where the phone keeps its mobile credentials. */
  endpoints?: Array<AssaAbloyEndpoint>
}

/** What Salto Space's credential service knows about a phone. */
export interface SaltoSpaceCredentialServiceMetadata {
  /** Whether the phone can receive credentials. */
  has_active_phone?: boolean
}

/** What credential services know about a phone. */
export interface PhoneProperties {
  /** What ASSA ABLOY's credential service knows about the phone. */
  assa_abloy_credential_service_metadata?: AssaAbloyCredentialServiceMetadata
  /** What Salto Space's credential service knows about the phone. */
  salto_space_credential_service_metadata?: SaltoSpaceCredentialServiceMetadata
}

/** What is wrong with a thing of Seam's. */
export interface ResourceError {
  /** What kind of error it is. New codes appear without notice. */
  error_code: string
  /** What is wrong, for people to read. */
  message: string
  /** When Seam noticed it. */
  created_at: string
}

/** What may go wrong with a thing of Seam's. */
export interface ResourceWarning {
  /** What kind of warning it is. New codes appear without notice. */
  warning_code: string
  /** What may go wrong, for people to read. */
  message: string
  /** When Seam noticed it. */
  created_at: string
}

/** A phone that an app user has signed in on. */
export interface Phone {
  /** The phone's id. */
  device_id: string
  /** The kind of phone. `ios_phone`, `android_phone`, or a new one. */
  device_type: 'ios_phone' | 'android_phone' | (string & {})
  /** When the phone was registered. */
  created_at: string
  /** A name for the phone, to show to people. */
  display_name: string
  /** What the user calls the phone. */
  nickname?: string
  /** Your own data about the phone: texts and booleans by key. */
  custom_metadata: Record<string, string | boolean>
  /** What credential services know about the phone. */
  properties: PhoneProperties
  /** What is wrong with the phone. */
  errors: Array<ResourceError>
  /** What may go wrong with the phone. */
  warnings: Array<ResourceWarning>
  /** The workspace that the phone belongs to. */
  workspace_id: string
  /** The `device_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** An app user, who owns phones and credentials. */
export interface UserIdentity {
  /** The user identity's id. */
  user_identity_id: string
  /** Your own id for the user; null when none was given. */
  user_identity_key: string | null
  /** The user's full name; null when none was given. */
  full_name: string | null
  /** A name for the user, to show to people. */
  display_name: string
  /** The user's email address; null when none was given. */
  email_address: string | null
  /** The user's phone number in E.164 form; null when none was given. */
  phone_number: string | null
  /** The users of access systems that belong to the user identity. */
  acs_user_ids: Array<string>
  /** When the user identity was created. */
  created_at: string
  /** What is wrong with the user identity. */
  errors: Array<ResourceError>
  /** What may go wrong with the user identity. */
  warnings: Array<ResourceWarning>
  /** The workspace that the user identity belongs to. */
  workspace_id: string
  /** The `user_identity_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** A credential of an access control system. A child of a multi-phone sync credential names it as its parent. */
export interface AcsCredential {
  /** The credential's id. */
  acs_credential_id: string
  /** How the credential opens doors. `code`, `card`, `mobile_key`, `cloud_key`, or a new one. */
  access_method: 'code' | 'card' | 'mobile_key' | 'cloud_key' | (string & {})
  /** A name for the credential, to show to people. */
  display_name: string
  /** The access system that the credential belongs to. */
  acs_system_id: string
  /** The user of the access system who holds the credential. */
  acs_user_id?: string
  /** The user identity that holds the credential. */
  user_identity_id?: string
  /** The multi-phone sync credential that Seam created this one for. */
  parent_acs_credential_id?: string
  /** Whether Seam creates a matching credential for each phone of the user. */
  is_multi_phone_sync_credential?: boolean
  /** Whether the credential has been issued, to a phone or on a card. */
  is_issued?: boolean
  /** When the credential was issued; null when it has not been yet. */
  issued_at?: string | null
  /** When the credential becomes valid. */
  starts_at?: string
  /** When the credential stops being valid. */
  ends_at?: string
  /** The pool that the credential was taken from. */
  acs_credential_pool_id?: string
  /** What is known of an ASSA ABLOY Vostio credential. */
  assa_abloy_vostio_metadata?: Record<string, unknown>
  /** The number of the card; null when there is none. */
  card_number?: string | null
  /** The code to enter; null when there is none. */
  code?: string | null
  /** The connected account that the access system is reached by. */
  connected_account_id: string
  /**
   * The maker's kind of credential. `pti_card`, `brivo_credential`, `hid_credential`, `visionline_card`,
   * `salto_ks_credential`, `assa_abloy_vostio_key`, `salto_space_key`, `latch_access`, `dormakaba_ambiance_credential`,
   * `hotek_card`, `salto_ks_tag`, `avigilon_alta_credential`, `kisi_credential`, or a new one.
   */
  external_type?: 'pti_card' | 'brivo_credential' | 'hid_credential' | 'visionline_card' | 'salto_ks_credential' | 'assa_abloy_vostio_key' | 'salto_space_key' | 'latch_access' | 'dormakaba_ambiance_credential' | 'hotek_card' | 'salto_ks_tag' | 'avigilon_alta_credential' | 'kisi_credential' | (string & {})
  /** The maker's kind of credential, to show to people. */
  external_type_display_name?: string
  /** Whether the access system has the credential's latest state; null when that is not known. */
  is_latest_desired_state_synced_with_provider?: boolean | null
  /** When the access system got the credential's latest state; null when it has not yet. */
  latest_desired_state_synced_with_provider_at?: string | null
  /** Whether Seam manages the credential. */
  is_managed: boolean
  /** Whether the credential works only once. */
  is_one_time_use?: boolean
  /** What is known of a Visionline credential. */
  visionline_metadata?: Record<string, unknown>
  /** When the credential was created. */
  created_at: string
  /** What is wrong with the credential. */
  errors: Array<ResourceError>
  /** What may go wrong with the credential. */
  warnings: Array<ResourceWarning>
  /** The workspace that the credential belongs to. */
  workspace_id: string
  /** The `acs_credential_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** What is still there of a phone that was deactivated. */
export interface RemainingAccess {
  /** Whether the phone is still listed, or can still be got. */
  phone: boolean
  /** The credentials that were issued to the phone and are still listed. */
  acs_credential_ids: Array<string>
}

/** What there is to tell of a phone that was deactivated. */
export interface Deactivation {
  /** True if an earlier attempt, whose outcome was unknown, turned out to have deactivated the phone. */
  already_deactivated?: boolean
  /**
   * With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any
   * more.
   */
  confirmed?: boolean
  /** With `confirm`: what is still there of a phone that is not confirmed. */
  remaining?: RemainingAccess
  /** With `confirm`: what could not be looked at, and why, for people to read. */
  unchecked?: string
}

/** The error of one call among several. */
export interface CallError {
  /** The closed set to decide by. */
  kind: string
  /** Seam's own error type, or the kind's name for an error of this library. */
  type: string
  /** What happened, for people to read. */
  message: string
  /** The HTTP status, when an answer came. */
  status_code?: number
  /** Seam's request id. */
  request_id?: string
  /** How often the request was tried; 0 when nothing was sent. */
  attempts: number
  /** Whether repeating the call is safe and may succeed. */
  retryable: boolean
  /** Whether the operation may have taken effect although it is reported as failed. */
  outcome_unknown?: boolean
  /** How long Seam asked to wait, in milliseconds. */
  retry_after_ms?: number
  /** Seam's own data about the error. */
  data?: unknown
  /** Messages by parameter. */
  validation_errors?: unknown
  /** The operation that was asked for. */
  operation?: string
}

/** What became of one of many phones that were to be deactivated. */
export interface DeactivationResult {
  /** The phone's id, as it was given. */
  device_id: string
  /** What became of it. `deactivated`, `already_deactivated`, `failed`, `unknown`, `not_attempted`, or a new one. */
  outcome: 'deactivated' | 'already_deactivated' | 'failed' | 'unknown' | 'not_attempted' | (string & {})
  /** Why it failed, or why its outcome is unknown. */
  error?: CallError
  /**
   * With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any
   * more.
   */
  confirmed?: boolean
  /** With `confirm`: what is still there of a phone that is not confirmed. */
  remaining?: RemainingAccess
  /** With `confirm`: what could not be looked at, and why, for people to read. */
  unchecked?: string
}

/** What became of many phones that were to be deactivated. The counts are of phones, each counted once. */
export interface DeactivationReport {
  /** What became of each phone, in the order in which the ids were given. An id that was given twice stands twice. */
  results: Array<DeactivationResult>
  /** How many phones there were. */
  total: number
  /** How many were deactivated. */
  deactivated: number
  /** How many were found to be deactivated already. */
  already_deactivated: number
  /** How many were surely not deactivated, because of an error. */
  failed: number
  /** How many may be deactivated or not. */
  unknown: number
  /**
   * How many were not tried, or only met with a 429, when the time was over or the call was cancelled: surely not
   * deactivated.
   */
  not_attempted: number
  /** With `confirm`: whether every phone is confirmed to be gone, with its credentials. */
  confirmed?: boolean
}

/** A user of an access control system. */
export interface AcsUser {
  /** The user's id. */
  acs_user_id: string
  /** The access system that the user belongs to. */
  acs_system_id: string
  /** A name for the user, to show to people. */
  display_name: string
  /** The user's full name. */
  full_name?: string
  /** Deprecated: read `email_address` instead. */
  email?: string
  /** The user's email address. */
  email_address?: string
  /** The user's phone number in E.164 form. */
  phone_number?: string
  /** The user identity that the user belongs to. */
  user_identity_id?: string
  /** The full name of the user identity; null when it has none. */
  user_identity_full_name?: string | null
  /** The email address of the user identity; null when it has none. */
  user_identity_email_address?: string | null
  /** The phone number of the user identity; null when it has none. */
  user_identity_phone_number?: string | null
  /** When the user has access: from `starts_at` to `ends_at`. */
  access_schedule?: Record<string, unknown>
  /** The connected account that the access system is reached by. */
  connected_account_id: string
  /**
   * The maker's kind of user. `pti_user`, `brivo_user`, `hid_credential_manager_user`, `salto_site_user`, `latch_user`,
   * `dormakaba_community_user`, `salto_space_user`, `avigilon_alta_user`, `kisi_user`, or a new one.
   */
  external_type?: 'pti_user' | 'brivo_user' | 'hid_credential_manager_user' | 'salto_site_user' | 'latch_user' | 'dormakaba_community_user' | 'salto_space_user' | 'avigilon_alta_user' | 'kisi_user' | (string & {})
  /** The maker's kind of user, to show to people. */
  external_type_display_name?: string
  /** The HID access system that the user belongs to. */
  hid_acs_system_id?: string
  /** Whether Seam manages the user. */
  is_managed: boolean
  /** Whether the user's access is suspended. */
  is_suspended?: boolean
  /** When Seam last read the user from its access system; null when it has not yet. */
  last_successful_sync_at: string | null
  /** Changes that have not reached the access system yet. */
  pending_mutations?: Array<Record<string, unknown>>
  /** What is known of a Salto KS user. */
  salto_ks_metadata?: Record<string, unknown>
  /** What is known of a Salto Space user. */
  salto_space_metadata?: Record<string, unknown>
  /** When the user was created. */
  created_at: string
  /** What is wrong with the user. */
  errors: Array<ResourceError>
  /** What may go wrong with the user. */
  warnings: Array<ResourceWarning>
  /** The workspace that the user belongs to. */
  workspace_id: string
  /** The `acs_user_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** An access control system, such as that of a building. */
export interface AcsSystem {
  /** The access system's id. */
  acs_system_id: string
  /** The access system's name. */
  name: string
  /**
   * The maker's kind of system. `pti_site`, `avigilon_alta_org`, `salto_ks_site`, `salto_space_system`,
   * `brivo_account`, `hid_credential_manager_organization`, `visionline_system`, `assa_abloy_credential_service`,
   * `latch_building`, `dormakaba_community_site`, `dormakaba_ambiance_site`, `legic_connect_credential_service`,
   * `assa_abloy_vostio`, `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
   */
  external_type?: 'pti_site' | 'avigilon_alta_org' | 'salto_ks_site' | 'salto_space_system' | 'brivo_account' | 'hid_credential_manager_organization' | 'visionline_system' | 'assa_abloy_credential_service' | 'latch_building' | 'dormakaba_community_site' | 'dormakaba_ambiance_site' | 'legic_connect_credential_service' | 'assa_abloy_vostio' | 'assa_abloy_vostio_credential_service' | 'hotek_site' | 'kisi_organization' | (string & {})
  /** The maker's kind of system, to show to people. */
  external_type_display_name?: string
  /** Whether it issues mobile keys for other access systems. */
  is_credential_manager: boolean
  /** The credential manager that issues its mobile keys; null when there is none. */
  default_credential_manager_acs_system_id?: string | null
  /** How many access groups it has. */
  acs_access_group_count?: number
  /** How many users it has. */
  acs_user_count?: number
  /** The connected account that it is reached by. */
  connected_account_id: string
  /** Deprecated. The connected accounts that it is reached by. */
  connected_account_ids: Array<string>
  /** Where it is, with its `time_zone`. */
  location: Record<string, unknown>
  /** What is known of a Visionline system. */
  visionline_metadata?: Record<string, unknown>
  /** Where a picture of it is. */
  image_url: string
  /** What the picture shows, in words. */
  image_alt_text: string
  /**
   * Deprecated: read `external_type` instead. `pti_site`, `avigilon_alta_org`, `salto_ks_site`, `salto_space_system`,
   * `brivo_account`, `hid_credential_manager_organization`, `visionline_system`, `assa_abloy_credential_service`,
   * `latch_building`, `dormakaba_community_site`, `dormakaba_ambiance_site`, `legic_connect_credential_service`,
   * `assa_abloy_vostio`, `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
   */
  system_type?: 'pti_site' | 'avigilon_alta_org' | 'salto_ks_site' | 'salto_space_system' | 'brivo_account' | 'hid_credential_manager_organization' | 'visionline_system' | 'assa_abloy_credential_service' | 'latch_building' | 'dormakaba_community_site' | 'dormakaba_ambiance_site' | 'legic_connect_credential_service' | 'assa_abloy_vostio' | 'assa_abloy_vostio_credential_service' | 'hotek_site' | 'kisi_organization' | (string & {})
  /** Deprecated: read `external_type_display_name` instead. */
  system_type_display_name?: string
  /** When the access system was added to Seam. */
  created_at: string
  /** What is wrong with the access system. */
  errors: Array<ResourceError>
  /** What may go wrong with the access system. */
  warnings: Array<ResourceWarning>
  /** The workspace that the access system belongs to. */
  workspace_id: string
  /** The `acs_system_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** An entrance of an access control system, such as the door of a room. */
export interface AcsEntrance {
  /** The entrance's id. */
  acs_entrance_id: string
  /** The access system that the entrance belongs to. */
  acs_system_id: string
  /** A name for the entrance, to show to people. */
  display_name: string
  /** The connected account that the access system is reached by. */
  connected_account_id: string
  /** The spaces that the entrance is in. */
  space_ids: Array<string>
  /** Whether the entrance is locked. */
  is_locked?: boolean
  /** Whether a card opens it. */
  can_unlock_with_card?: boolean
  /** Whether a cloud key opens it. */
  can_unlock_with_cloud_key?: boolean
  /** Whether a code opens it. */
  can_unlock_with_code?: boolean
  /** Whether a mobile key opens it. */
  can_unlock_with_mobile_key?: boolean
  /** Whether a reservation can include it. */
  can_belong_to_reservation?: boolean
  /** What is known of an ASSA ABLOY Vostio entrance. */
  assa_abloy_vostio_metadata?: Record<string, unknown>
  /** What is known of an Avigilon Alta entrance. */
  avigilon_alta_metadata?: Record<string, unknown>
  /** What is known of a Brivo entrance. */
  brivo_metadata?: Record<string, unknown>
  /** What is known of a dormakaba Ambiance entrance. */
  dormakaba_ambiance_metadata?: Record<string, unknown>
  /** What is known of a dormakaba Community entrance. */
  dormakaba_community_metadata?: Record<string, unknown>
  /** What is known of a Hotek entrance. */
  hotek_metadata?: Record<string, unknown>
  /** What is known of a Latch entrance. */
  latch_metadata?: Record<string, unknown>
  /** What is known of a Salto KS entrance. */
  salto_ks_metadata?: Record<string, unknown>
  /** What is known of a Salto Space entrance. */
  salto_space_metadata?: Record<string, unknown>
  /** What is known of a Visionline entrance. */
  visionline_metadata?: Record<string, unknown>
  /** When the entrance was added to Seam. */
  created_at: string
  /** What is wrong with the entrance. */
  errors: Array<ResourceError>
  /** What may go wrong with the entrance. */
  warnings: Array<ResourceWarning>
  /** The `acs_entrance_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** A session of the app on a phone. Its token is a secret. */
export interface ClientSession {
  /** The client session's id. */
  client_session_id: string
  /** The token that the app gives as `client_session_token`. It is a secret: printing the object hides it. */
  token: string
  /** The user identity that the session acts for. */
  user_identity_id?: string
  /** The same user identity, as a list. */
  user_identity_ids: Array<string>
  /** Your own id for the user; null when none was given. */
  user_identifier_key: string | null
  /** Your own key for the customer that the session acts for. */
  customer_key?: string
  /** The connect web views that the session may use. */
  connect_webview_ids: Array<string>
  /** The connected accounts that the session may use. */
  connected_account_ids: Array<string>
  /** How many devices the session can reach. */
  device_count: number
  /** When the session was created. */
  created_at: string
  /** When the session ends. */
  expires_at: string
  /** The workspace that the session belongs to. */
  workspace_id: string
  /** The `client_session_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** Something that happened, such as `phone.deactivated`. Which optional fields an event has depends on its type. */
export interface SeamEvent {
  /** The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen. */
  event_id: string
  /**
   * What kind of event it is. New types appear without notice. `acs_credential.deleted`, `acs_credential.issued`,
   * `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`,
   * `client_session.deleted`, `phone.deactivated`, or a new one.
   */
  event_type: 'acs_credential.deleted' | 'acs_credential.issued' | 'acs_credential.reissued' | 'acs_credential.invalidated' | 'acs_user.created' | 'acs_user.deleted' | 'client_session.deleted' | 'phone.deactivated' | (string & {})
  /** What happened, for people to read. */
  event_description?: string
  /** The phone or other device that the event is about. */
  device_id?: string
  /** Your own data about the device: texts and booleans by key. */
  device_custom_metadata?: Record<string, string | boolean>
  /** The credential that the event is about. */
  acs_credential_id?: string
  /** The access system that the event is about. */
  acs_system_id?: string
  /** The user of an access system that the event is about. */
  acs_user_id?: string
  /** The client session that the event is about. */
  client_session_id?: string
  /** The connected account that the event is about. */
  connected_account_id?: string
  /** When Seam recorded the event. */
  created_at: string
  /** When it happened. */
  occurred_at: string
  /** The workspace that it happened in. */
  workspace_id: string
  /** The `event_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** A workspace, which everything else belongs to. */
export interface Workspace {
  /** The workspace's id. */
  workspace_id: string
  /** The workspace's name. */
  name: string
  /** The company's name, as users see it. */
  company_name: string
  /** The older name for `company_name`; null when there is none. */
  connect_partner_name: string | null
  /** How the web views that connect accounts look. */
  connect_webview_customization: Record<string, unknown>
  /** Whether the workspace is a sandbox. */
  is_sandbox: boolean
  /** Whether Seam has suspended the workspace. */
  is_suspended: boolean
  /** Whether apps may sign in with the publishable key. */
  is_publishable_key_auth_enabled: boolean
  /** The organization that the workspace belongs to; null when there is none. */
  organization_id: string | null
  /** The key that an app uses to make its client session. */
  publishable_key?: string
  /** The `workspace_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** Something that Seam does in the background. */
export interface ActionAttempt {
  /** The action attempt's id. */
  action_attempt_id: string
  /** What Seam does. */
  action_type: string
  /** How far it is. `pending`, `success`, `error`, or a new one. */
  status: 'pending' | 'success' | 'error' | (string & {})
  /** What came of it; null until it succeeds. */
  result?: unknown | null
  /** What went wrong; null unless it failed. */
  error?: unknown | null
  /** The `action_attempt_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** The clock of a sandbox's workspace. */
export interface Clock {
  /** What time it is. */
  now: string
  /** Whether it stands. A clock that runs tells the machine's time. */
  is_frozen: boolean
}

/** A state of a sandbox's workspace. */
export interface Snapshot {
  /** Its name; null for a state that the sandbox does not keep. */
  name: string | null
  /** When it was taken, by the workspace's clock. */
  created_at: string
  /** How many there are of each kind of thing. */
  counts: Record<string, unknown>
  /** Everything in it, without tokens. Only `test_helpers.snapshot.get` tells it. */
  content?: Record<string, unknown>
}

/** What is different between two states of a sandbox's workspace. */
export interface SnapshotDifference {
  /** Whether nothing is different. */
  is_same: boolean
  /** What only the later state has: its `kind`, `id` and fields. */
  added: Array<Record<string, unknown>>
  /** What only the earlier state has: its `kind`, `id` and fields. */
  removed: Array<Record<string, unknown>>
  /** What both have, differently: its `kind`, `id`, and `fields`, each with its earlier and later value. */
  changed: Array<Record<string, unknown>>
}

/** A workspace of a sandbox, with its keys. */
export interface SandboxWorkspace {
  /** The workspace's id. */
  workspace_id: string
  /** The workspace's name. */
  name: string
  /** Its API key. */
  api_key: string
  /** Its publishable key. */
  publishable_key: string
  /** A personal access token of the sandbox, which goes with the workspace's id. */
  personal_access_token: string
  /** The `workspace_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** The delivery of one event of a sandbox to one URL. */
export interface WebhookDelivery {
  /** The id that every attempt has, in the header `svix-id`. */
  message_id: string
  /** The event's id. */
  event_id: string
  /** The event's type. */
  event_type: string
  /** The event's number. Events are delivered in this order. */
  event_sequence: number
  /** Where it goes. */
  url: string
  /** How often it was tried. */
  attempts: number
  /** What came of the last attempt: a status, or why there is none; null before the first. */
  last_answer: string | null
  /** What is to become of it. `delivered`, `waiting`, `failed`, or a new one. */
  status: 'delivered' | 'waiting' | 'failed' | (string & {})
  /** When it is tried next; null when it is not. */
  next_attempt_at: string | null
  /** When it was taken; null while it was not. */
  delivered_at: string | null
  /** The `message_id`. What copies, compares or sends the object does not see it. */
  readonly id: string
}

/** Where a list goes on. */
export interface Pagination {
  /** What to give as `page_cursor` to get the next page; null on the last page. */
  next_page_cursor: string | null
  /** Whether there is a further page. */
  has_next_page: boolean
  /** Where the next page is on Seam's API; null on the last page. */
  next_page_url: string | null
}
