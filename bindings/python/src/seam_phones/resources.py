"""Seam's objects. Times are the texts that Seam sent; an optional field that is not there is None.

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from .fields import Fields, Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class AssaAbloyEndpoint(Resource):
    """Where a phone keeps its mobile credentials."""

    __slots__ = ()

    endpoint_id: str | None = None
    """The endpoint's id at ASSA ABLOY."""
    is_active: bool | None = None
    """Whether the endpoint can receive credentials."""

    @property
    def id(self) -> str | None:
        """The ``endpoint_id``."""
        return self.endpoint_id


class AssaAbloyCredentialServiceMetadata(Resource, endpoints=AssaAbloyEndpoint):
    """What ASSA ABLOY's credential service knows about a phone."""

    __slots__ = ()

    has_active_endpoint: bool | None = None
    """Whether one of the endpoints can receive credentials."""
    endpoints: list[AssaAbloyEndpoint] | None = None
    """Where the phone keeps its mobile credentials."""


class SaltoSpaceCredentialServiceMetadata(Resource):
    """What Salto Space's credential service knows about a phone."""

    __slots__ = ()

    has_active_phone: bool | None = None
    """Whether the phone can receive credentials."""


class PhoneProperties(
    Resource,
    assa_abloy_credential_service_metadata=AssaAbloyCredentialServiceMetadata,
    salto_space_credential_service_metadata=SaltoSpaceCredentialServiceMetadata,
):
    """What credential services know about a phone."""

    __slots__ = ()

    assa_abloy_credential_service_metadata: AssaAbloyCredentialServiceMetadata | None = None
    """What ASSA ABLOY's credential service knows about the phone."""
    salto_space_credential_service_metadata: SaltoSpaceCredentialServiceMetadata | None = None
    """What Salto Space's credential service knows about the phone."""


class SeamResourceError(Resource):
    """What is wrong with a thing of Seam's."""

    __slots__ = ()

    error_code: str
    """What kind of error it is. New codes appear without notice."""
    message: str
    """What is wrong, for people to read."""
    created_at: str
    """When Seam noticed it."""


class SeamResourceWarning(Resource):
    """What may go wrong with a thing of Seam's."""

    __slots__ = ()

    warning_code: str
    """What kind of warning it is. New codes appear without notice."""
    message: str
    """What may go wrong, for people to read."""
    created_at: str
    """When Seam noticed it."""


class Phone(Resource, properties=PhoneProperties, errors=SeamResourceError, warnings=SeamResourceWarning):
    """A phone that an app user has signed in on."""

    __slots__ = ()

    device_id: str
    """The phone's id."""
    device_type: str
    """The kind of phone. ``ios_phone``, ``android_phone``, or a new one."""
    created_at: str
    """When the phone was registered."""
    display_name: str
    """A name for the phone, to show to people."""
    nickname: str | None = None
    """What the user calls the phone."""
    custom_metadata: Fields
    """Your own data about the phone: texts and booleans by key."""
    properties: PhoneProperties
    """What credential services know about the phone."""
    errors: list[SeamResourceError]
    """What is wrong with the phone."""
    warnings: list[SeamResourceWarning]
    """What may go wrong with the phone."""
    workspace_id: str
    """The workspace that the phone belongs to."""

    @property
    def id(self) -> str:
        """The ``device_id``."""
        return self.device_id


class UserIdentity(Resource, errors=SeamResourceError, warnings=SeamResourceWarning):
    """An app user, who owns phones and credentials."""

    __slots__ = ()

    user_identity_id: str
    """The user identity's id."""
    user_identity_key: str | None
    """Your own id for the user; None when none was given."""
    full_name: str | None
    """The user's full name; None when none was given."""
    display_name: str
    """A name for the user, to show to people."""
    email_address: str | None
    """The user's email address; None when none was given."""
    phone_number: str | None
    """The user's phone number in E.164 form; None when none was given."""
    acs_user_ids: list[str]
    """The users of access systems that belong to the user identity."""
    created_at: str
    """When the user identity was created."""
    errors: list[SeamResourceError]
    """What is wrong with the user identity."""
    warnings: list[SeamResourceWarning]
    """What may go wrong with the user identity."""
    workspace_id: str
    """The workspace that the user identity belongs to."""

    @property
    def id(self) -> str:
        """The ``user_identity_id``."""
        return self.user_identity_id


class AcsCredential(Resource, errors=SeamResourceError, warnings=SeamResourceWarning):
    """A credential of an access control system. A child of a multi-phone sync credential names it as its parent."""

    __slots__ = ()

    acs_credential_id: str
    """The credential's id."""
    access_method: str
    """How the credential opens doors. ``code``, ``card``, ``mobile_key``, ``cloud_key``, or a new one."""
    display_name: str
    """A name for the credential, to show to people."""
    acs_system_id: str
    """The access system that the credential belongs to."""
    acs_user_id: str | None = None
    """The user of the access system who holds the credential."""
    user_identity_id: str | None = None
    """The user identity that holds the credential."""
    parent_acs_credential_id: str | None = None
    """The multi-phone sync credential that Seam created this one for."""
    is_multi_phone_sync_credential: bool | None = None
    """Whether Seam creates a matching credential for each phone of the user."""
    is_issued: bool | None = None
    """Whether the credential has been issued, to a phone or on a card."""
    issued_at: str | None = None
    """When the credential was issued; None when it has not been yet."""
    starts_at: str | None = None
    """When the credential becomes valid."""
    ends_at: str | None = None
    """When the credential stops being valid."""
    acs_credential_pool_id: str | None = None
    """The pool that the credential was taken from."""
    assa_abloy_vostio_metadata: Fields | None = None
    """What is known of an ASSA ABLOY Vostio credential."""
    card_number: str | None = None
    """The number of the card; None when there is none."""
    code: str | None = None
    """The code to enter; None when there is none."""
    connected_account_id: str
    """The connected account that the access system is reached by."""
    external_type: str | None = None
    """The maker's kind of credential. ``pti_card``, ``brivo_credential``, ``hid_credential``, ``visionline_card``,
    ``salto_ks_credential``, ``assa_abloy_vostio_key``, ``salto_space_key``, ``latch_access``,
    ``dormakaba_ambiance_credential``, ``hotek_card``, ``salto_ks_tag``, ``avigilon_alta_credential``,
    ``kisi_credential``, or a new one.
    """
    external_type_display_name: str | None = None
    """The maker's kind of credential, to show to people."""
    is_latest_desired_state_synced_with_provider: bool | None = None
    """Whether the access system has the credential's latest state; None when that is not known."""
    latest_desired_state_synced_with_provider_at: str | None = None
    """When the access system got the credential's latest state; None when it has not yet."""
    is_managed: bool
    """Whether Seam manages the credential."""
    is_one_time_use: bool | None = None
    """Whether the credential works only once."""
    visionline_metadata: Fields | None = None
    """What is known of a Visionline credential."""
    created_at: str
    """When the credential was created."""
    errors: list[SeamResourceError]
    """What is wrong with the credential."""
    warnings: list[SeamResourceWarning]
    """What may go wrong with the credential."""
    workspace_id: str
    """The workspace that the credential belongs to."""

    @property
    def id(self) -> str:
        """The ``acs_credential_id``."""
        return self.acs_credential_id


class ProviderSession(Resource, acs_credentials=AcsCredential):
    """A phone's registration with one credential service."""

    __slots__ = ()

    phone_registration: Fields
    """How the phone is registered with the service."""
    acs_credentials: list[AcsCredential]
    """The credentials that the service issues to the phone."""


class PhoneSession(Resource, user_identity=UserIdentity, provider_sessions=ProviderSession):
    """The app's registration on the phone that it runs on."""

    __slots__ = ()

    user_identity: UserIdentity
    """The user who has signed in."""
    provider_sessions: list[ProviderSession]
    """The phone's credentials, by the service that issues them."""
    is_sandbox_workspace: bool
    """Whether the workspace is a sandbox."""
    workspace_id: str
    """The workspace that the phone belongs to."""


class RemainingAccess(Resource):
    """What is still there of a phone that was deactivated."""

    __slots__ = ()

    phone: bool
    """Whether the phone is still listed, or can still be got."""
    acs_credential_ids: list[str]
    """The credentials that were issued to the phone and are still listed."""


class Deactivation(Resource, remaining=RemainingAccess):
    """What there is to tell of a phone that was deactivated."""

    __slots__ = ()

    already_deactivated: bool | None = None
    """True if an earlier attempt, whose outcome was unknown, turned out to have deactivated the phone."""
    confirmed: bool | None = None
    """With ``confirm``: whether the phone is gone from Seam's lists, and no credential that was issued to it is
    listed any more.
    """
    remaining: RemainingAccess | None = None
    """With ``confirm``: what is still there of a phone that is not confirmed."""
    unchecked: str | None = None
    """With ``confirm``: what could not be looked at, and why, for people to read."""


class CallError(Resource):
    """The error of one call among several."""

    __slots__ = ()

    kind: str
    """The closed set to decide by."""
    type: str
    """Seam's own error type, or the kind's name for an error of this library."""
    message: str
    """What happened, for people to read."""
    status_code: int | None = None
    """The HTTP status, when an answer came."""
    request_id: str | None = None
    """Seam's request id."""
    attempts: int
    """How often the request was tried; 0 when nothing was sent."""
    retryable: bool
    """Whether repeating the call is safe and may succeed."""
    outcome_unknown: bool | None = None
    """Whether the operation may have taken effect although it is reported as failed."""
    retry_after_ms: int | None = None
    """How long Seam asked to wait, in milliseconds."""
    data: Any = None
    """Seam's own data about the error."""
    validation_errors: Any = None
    """Messages by parameter."""
    operation: str | None = None
    """The operation that was asked for."""


class DeactivationResult(Resource, error=CallError, remaining=RemainingAccess):
    """What became of one of many phones that were to be deactivated."""

    __slots__ = ()

    device_id: str
    """The phone's id, as it was given."""
    outcome: str
    """What became of it. ``deactivated``, ``already_deactivated``, ``failed``, ``unknown``, ``not_attempted``, or a
    new one.
    """
    error: CallError | None = None
    """Why it failed, or why its outcome is unknown."""
    confirmed: bool | None = None
    """With ``confirm``: whether the phone is gone from Seam's lists, and no credential that was issued to it is
    listed any more.
    """
    remaining: RemainingAccess | None = None
    """With ``confirm``: what is still there of a phone that is not confirmed."""
    unchecked: str | None = None
    """With ``confirm``: what could not be looked at, and why, for people to read."""

    @property
    def id(self) -> str:
        """The ``device_id``."""
        return self.device_id


class DeactivationReport(Resource, results=DeactivationResult):
    """What became of many phones that were to be deactivated. The counts are of phones, each counted once."""

    __slots__ = ()

    results: list[DeactivationResult]
    """What became of each phone, in the order in which the ids were given. An id that was given twice stands twice."""
    total: int
    """How many phones there were."""
    deactivated: int
    """How many were deactivated."""
    already_deactivated: int
    """How many were found to be deactivated already."""
    failed: int
    """How many were surely not deactivated, because of an error."""
    unknown: int
    """How many may be deactivated or not."""
    not_attempted: int
    """How many were not tried, or only met with a 429, when the time was over or the call was cancelled: surely not
    deactivated.
    """
    confirmed: bool | None = None
    """With ``confirm``: whether every phone is confirmed to be gone, with its credentials."""


class AcsUser(Resource, errors=SeamResourceError, warnings=SeamResourceWarning):
    """A user of an access control system."""

    __slots__ = ()

    acs_user_id: str
    """The user's id."""
    acs_system_id: str
    """The access system that the user belongs to."""
    display_name: str
    """A name for the user, to show to people."""
    full_name: str | None = None
    """The user's full name."""
    email: str | None = None
    """Deprecated: read ``email_address`` instead."""
    email_address: str | None = None
    """The user's email address."""
    phone_number: str | None = None
    """The user's phone number in E.164 form."""
    user_identity_id: str | None = None
    """The user identity that the user belongs to."""
    user_identity_full_name: str | None = None
    """The full name of the user identity; None when it has none."""
    user_identity_email_address: str | None = None
    """The email address of the user identity; None when it has none."""
    user_identity_phone_number: str | None = None
    """The phone number of the user identity; None when it has none."""
    access_schedule: Fields | None = None
    """When the user has access: from ``starts_at`` to ``ends_at``."""
    connected_account_id: str
    """The connected account that the access system is reached by."""
    external_type: str | None = None
    """The maker's kind of user. ``pti_user``, ``brivo_user``, ``hid_credential_manager_user``, ``salto_site_user``,
    ``latch_user``, ``dormakaba_community_user``, ``salto_space_user``, ``avigilon_alta_user``, ``kisi_user``, or a
    new one.
    """
    external_type_display_name: str | None = None
    """The maker's kind of user, to show to people."""
    hid_acs_system_id: str | None = None
    """The HID access system that the user belongs to."""
    is_managed: bool
    """Whether Seam manages the user."""
    is_suspended: bool | None = None
    """Whether the user's access is suspended."""
    last_successful_sync_at: str | None
    """When Seam last read the user from its access system; None when it has not yet."""
    pending_mutations: list[Fields] | None = None
    """Changes that have not reached the access system yet."""
    salto_ks_metadata: Fields | None = None
    """What is known of a Salto KS user."""
    salto_space_metadata: Fields | None = None
    """What is known of a Salto Space user."""
    created_at: str
    """When the user was created."""
    errors: list[SeamResourceError]
    """What is wrong with the user."""
    warnings: list[SeamResourceWarning]
    """What may go wrong with the user."""
    workspace_id: str
    """The workspace that the user belongs to."""

    @property
    def id(self) -> str:
        """The ``acs_user_id``."""
        return self.acs_user_id


class AcsSystem(Resource, errors=SeamResourceError, warnings=SeamResourceWarning):
    """An access control system, such as that of a building."""

    __slots__ = ()

    acs_system_id: str
    """The access system's id."""
    name: str
    """The access system's name."""
    external_type: str | None = None
    """The maker's kind of system. ``pti_site``, ``avigilon_alta_org``, ``salto_ks_site``, ``salto_space_system``,
    ``brivo_account``, ``hid_credential_manager_organization``, ``visionline_system``,
    ``assa_abloy_credential_service``, ``latch_building``, ``dormakaba_community_site``, ``dormakaba_ambiance_site``,
    ``legic_connect_credential_service``, ``assa_abloy_vostio``, ``assa_abloy_vostio_credential_service``,
    ``hotek_site``, ``kisi_organization``, or a new one.
    """
    external_type_display_name: str | None = None
    """The maker's kind of system, to show to people."""
    is_credential_manager: bool
    """Whether it issues mobile keys for other access systems."""
    default_credential_manager_acs_system_id: str | None = None
    """The credential manager that issues its mobile keys; None when there is none."""
    acs_access_group_count: int | None = None
    """How many access groups it has."""
    acs_user_count: int | None = None
    """How many users it has."""
    connected_account_id: str
    """The connected account that it is reached by."""
    connected_account_ids: list[str]
    """Deprecated. The connected accounts that it is reached by."""
    location: Fields
    """Where it is, with its ``time_zone``."""
    visionline_metadata: Fields | None = None
    """What is known of a Visionline system."""
    image_url: str
    """Where a picture of it is."""
    image_alt_text: str
    """What the picture shows, in words."""
    system_type: str | None = None
    """Deprecated: read ``external_type`` instead. ``pti_site``, ``avigilon_alta_org``, ``salto_ks_site``,
    ``salto_space_system``, ``brivo_account``, ``hid_credential_manager_organization``, ``visionline_system``,
    ``assa_abloy_credential_service``, ``latch_building``, ``dormakaba_community_site``, ``dormakaba_ambiance_site``,
    ``legic_connect_credential_service``, ``assa_abloy_vostio``, ``assa_abloy_vostio_credential_service``,
    ``hotek_site``, ``kisi_organization``, or a new one.
    """
    system_type_display_name: str | None = None
    """Deprecated: read ``external_type_display_name`` instead."""
    created_at: str
    """When the access system was added to Seam."""
    errors: list[SeamResourceError]
    """What is wrong with the access system."""
    warnings: list[SeamResourceWarning]
    """What may go wrong with the access system."""
    workspace_id: str
    """The workspace that the access system belongs to."""

    @property
    def id(self) -> str:
        """The ``acs_system_id``."""
        return self.acs_system_id


class AcsEntrance(Resource, errors=SeamResourceError, warnings=SeamResourceWarning):
    """An entrance of an access control system, such as the door of a room."""

    __slots__ = ()

    acs_entrance_id: str
    """The entrance's id."""
    acs_system_id: str
    """The access system that the entrance belongs to."""
    display_name: str
    """A name for the entrance, to show to people."""
    connected_account_id: str
    """The connected account that the access system is reached by."""
    space_ids: list[str]
    """The spaces that the entrance is in."""
    is_locked: bool | None = None
    """Whether the entrance is locked."""
    can_unlock_with_card: bool | None = None
    """Whether a card opens it."""
    can_unlock_with_cloud_key: bool | None = None
    """Whether a cloud key opens it."""
    can_unlock_with_code: bool | None = None
    """Whether a code opens it."""
    can_unlock_with_mobile_key: bool | None = None
    """Whether a mobile key opens it."""
    can_belong_to_reservation: bool | None = None
    """Whether a reservation can include it."""
    assa_abloy_vostio_metadata: Fields | None = None
    """What is known of an ASSA ABLOY Vostio entrance."""
    avigilon_alta_metadata: Fields | None = None
    """What is known of an Avigilon Alta entrance."""
    brivo_metadata: Fields | None = None
    """What is known of a Brivo entrance."""
    dormakaba_ambiance_metadata: Fields | None = None
    """What is known of a dormakaba Ambiance entrance."""
    dormakaba_community_metadata: Fields | None = None
    """What is known of a dormakaba Community entrance."""
    hotek_metadata: Fields | None = None
    """What is known of a Hotek entrance."""
    latch_metadata: Fields | None = None
    """What is known of a Latch entrance."""
    salto_ks_metadata: Fields | None = None
    """What is known of a Salto KS entrance."""
    salto_space_metadata: Fields | None = None
    """What is known of a Salto Space entrance."""
    visionline_metadata: Fields | None = None
    """What is known of a Visionline entrance."""
    created_at: str
    """When the entrance was added to Seam."""
    errors: list[SeamResourceError]
    """What is wrong with the entrance."""
    warnings: list[SeamResourceWarning]
    """What may go wrong with the entrance."""

    @property
    def id(self) -> str:
        """The ``acs_entrance_id``."""
        return self.acs_entrance_id


class ClientSession(Resource):
    """A session of the app on a phone. Its token is a secret."""

    __slots__ = ()

    client_session_id: str
    """The client session's id."""
    token: str
    """The token that the app gives as ``client_session_token``. It is a secret: printing the object hides it."""
    user_identity_id: str | None = None
    """The user identity that the session acts for."""
    user_identity_ids: list[str]
    """The same user identity, as a list."""
    user_identifier_key: str | None
    """Your own id for the user; None when none was given."""
    customer_key: str | None = None
    """Your own key for the customer that the session acts for."""
    connect_webview_ids: list[str]
    """The connect web views that the session may use."""
    connected_account_ids: list[str]
    """The connected accounts that the session may use."""
    device_count: int
    """How many devices the session can reach."""
    created_at: str
    """When the session was created."""
    expires_at: str
    """When the session ends."""
    workspace_id: str
    """The workspace that the session belongs to."""

    @property
    def id(self) -> str:
        """The ``client_session_id``."""
        return self.client_session_id


class Event(Resource):
    """Something that happened, such as ``phone.deactivated``. Which optional fields an event has depends on its
    type.
    """

    __slots__ = ()

    event_id: str
    """The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen."""
    event_type: str
    """What kind of event it is. New types appear without notice. ``acs_credential.deleted``,
    ``acs_credential.issued``, ``acs_credential.reissued``, ``acs_credential.invalidated``, ``acs_user.created``,
    ``acs_user.deleted``, ``client_session.deleted``, ``phone.deactivated``, or a new one.
    """
    event_description: str | None = None
    """What happened, for people to read."""
    device_id: str | None = None
    """The phone or other device that the event is about."""
    device_custom_metadata: Fields | None = None
    """Your own data about the device: texts and booleans by key."""
    acs_credential_id: str | None = None
    """The credential that the event is about."""
    acs_system_id: str | None = None
    """The access system that the event is about."""
    acs_user_id: str | None = None
    """The user of an access system that the event is about."""
    client_session_id: str | None = None
    """The client session that the event is about."""
    connected_account_id: str | None = None
    """The connected account that the event is about."""
    created_at: str
    """When Seam recorded the event."""
    occurred_at: str
    """When it happened."""
    workspace_id: str
    """The workspace that it happened in."""

    @property
    def id(self) -> str:
        """The ``event_id``."""
        return self.event_id


class Workspace(Resource):
    """A workspace, which everything else belongs to."""

    __slots__ = ()

    workspace_id: str
    """The workspace's id."""
    name: str
    """The workspace's name."""
    company_name: str
    """The company's name, as users see it."""
    connect_partner_name: str | None
    """The older name for ``company_name``; None when there is none."""
    connect_webview_customization: Fields
    """How the web views that connect accounts look."""
    is_sandbox: bool
    """Whether the workspace is a sandbox."""
    is_suspended: bool
    """Whether Seam has suspended the workspace."""
    is_publishable_key_auth_enabled: bool
    """Whether apps may sign in with the publishable key."""
    organization_id: str | None
    """The organization that the workspace belongs to; None when there is none."""
    publishable_key: str | None = None
    """The key that an app uses to make its client session."""

    @property
    def id(self) -> str:
        """The ``workspace_id``."""
        return self.workspace_id


class ActionAttempt(Resource):
    """Something that Seam does in the background."""

    __slots__ = ()

    action_attempt_id: str
    """The action attempt's id."""
    action_type: str
    """What Seam does."""
    status: str
    """How far it is. ``pending``, ``success``, ``error``, or a new one."""
    result: Any = None
    """What came of it; None until it succeeds."""
    error: Any = None
    """What went wrong; None unless it failed."""

    @property
    def id(self) -> str:
        """The ``action_attempt_id``."""
        return self.action_attempt_id


class Clock(Resource):
    """The clock of a sandbox's workspace."""

    __slots__ = ()

    now: str
    """What time it is."""
    is_frozen: bool
    """Whether it stands. A clock that runs tells the machine's time."""


class Snapshot(Resource):
    """A state of a sandbox's workspace."""

    __slots__ = ()

    name: str | None
    """Its name; None for a state that the sandbox does not keep."""
    created_at: str
    """When it was taken, by the workspace's clock."""
    counts: Fields
    """How many there are of each kind of thing."""
    content: Fields | None = None
    """Everything in it, without tokens. Only ``test_helpers.snapshot.get`` tells it."""


class SnapshotDifference(Resource):
    """What is different between two states of a sandbox's workspace."""

    __slots__ = ()

    is_same: bool
    """Whether nothing is different."""
    added: list[Fields]
    """What only the later state has: its ``kind``, ``id`` and fields."""
    removed: list[Fields]
    """What only the earlier state has: its ``kind``, ``id`` and fields."""
    changed: list[Fields]
    """What both have, differently: its ``kind``, ``id``, and ``fields``, each with its earlier and later value."""


class SandboxWorkspace(Resource):
    """A workspace of a sandbox, with its keys."""

    __slots__ = ()

    workspace_id: str
    """The workspace's id."""
    name: str
    """The workspace's name."""
    api_key: str
    """Its API key."""
    publishable_key: str
    """Its publishable key."""
    personal_access_token: str
    """A personal access token of the sandbox, which goes with the workspace's id."""

    @property
    def id(self) -> str:
        """The ``workspace_id``."""
        return self.workspace_id


class WebhookDelivery(Resource):
    """The delivery of one event of a sandbox to one URL."""

    __slots__ = ()

    message_id: str
    """The id that every attempt has, in the header ``svix-id``."""
    event_id: str
    """The event's id."""
    event_type: str
    """The event's type."""
    event_sequence: int
    """The event's number. Events are delivered in this order."""
    url: str
    """Where it goes."""
    attempts: int
    """How often it was tried."""
    last_answer: str | None
    """What came of the last attempt: a status, or why there is none; None before the first."""
    status: str
    """What is to become of it. ``delivered``, ``waiting``, ``failed``, or a new one."""
    next_attempt_at: str | None
    """When it is tried next; None when it is not."""
    delivered_at: str | None
    """When it was taken; None while it was not."""

    @property
    def id(self) -> str:
        """The ``message_id``."""
        return self.message_id


class Pagination(Resource):
    """Where a list goes on."""

    __slots__ = ()

    next_page_cursor: str | None
    """What to give as ``page_cursor`` to get the next page; None on the last page."""
    has_next_page: bool
    """Whether there is a further page."""
    next_page_url: str | None
    """Where the next page is on Seam's API; None on the last page."""


#: The official package's name for it.
SeamEvent = Event
