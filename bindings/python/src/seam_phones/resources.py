"""Seam's objects. Times are the texts that Seam sent; an optional field that is not there is None."""

from __future__ import annotations

from .fields import Fields, Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class PhoneProperties(Resource):
    """What is known about a phone's credential services."""

    __slots__ = ()

    assa_abloy_credential_service_metadata: Fields | None = None
    salto_space_credential_service_metadata: Fields | None = None


class Phone(Resource, properties=PhoneProperties):
    """A phone on which an app user has signed in."""

    __slots__ = ()

    device_id: str
    device_type: str
    created_at: str
    display_name: str
    nickname: str | None = None
    custom_metadata: Fields
    properties: PhoneProperties
    errors: list[Fields]
    warnings: list[Fields]
    workspace_id: str


class UserIdentity(Resource):
    """An app user, who owns phones and credentials."""

    __slots__ = ()

    user_identity_id: str
    user_identity_key: str | None
    full_name: str | None
    display_name: str
    email_address: str | None
    phone_number: str | None
    acs_user_ids: list[str]
    created_at: str
    errors: list[Fields]
    warnings: list[Fields]
    workspace_id: str

    @property
    def id(self) -> str:
        """The user_identity_id, as Seam's guides write it."""
        return self.user_identity_id


class AcsSystem(Resource):
    """An access system."""

    __slots__ = ()

    acs_system_id: str
    name: str
    external_type: str | None = None
    external_type_display_name: str | None = None
    is_credential_manager: bool
    default_credential_manager_acs_system_id: str | None = None
    acs_access_group_count: int | None = None
    acs_user_count: int | None = None
    connected_account_id: str
    connected_account_ids: list[str]
    location: Fields
    visionline_metadata: Fields | None = None
    image_url: str
    image_alt_text: str
    system_type: str | None = None
    system_type_display_name: str | None = None
    created_at: str
    errors: list[Fields]
    warnings: list[Fields]
    workspace_id: str


class AcsUser(Resource):
    """A user of an access system."""

    __slots__ = ()

    acs_user_id: str
    acs_system_id: str
    display_name: str
    full_name: str | None = None
    email: str | None = None
    email_address: str | None = None
    phone_number: str | None = None
    user_identity_id: str | None = None
    user_identity_full_name: str | None = None
    user_identity_email_address: str | None = None
    user_identity_phone_number: str | None = None
    access_schedule: Fields | None = None
    connected_account_id: str
    external_type: str | None = None
    external_type_display_name: str | None = None
    hid_acs_system_id: str | None = None
    is_managed: bool
    is_suspended: bool | None = None
    last_successful_sync_at: str | None
    pending_mutations: list[Fields] | None = None
    salto_ks_metadata: Fields | None = None
    salto_space_metadata: Fields | None = None
    created_at: str
    errors: list[Fields]
    warnings: list[Fields]
    workspace_id: str


class AcsCredential(Resource):
    """A credential of an access system. A child of a multi-phone sync credential names it as its parent."""

    __slots__ = ()

    acs_credential_id: str
    access_method: str
    display_name: str
    acs_system_id: str
    acs_user_id: str | None = None
    user_identity_id: str | None = None
    parent_acs_credential_id: str | None = None
    is_multi_phone_sync_credential: bool | None = None
    is_issued: bool | None = None
    issued_at: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    acs_credential_pool_id: str | None = None
    assa_abloy_vostio_metadata: Fields | None = None
    card_number: str | None = None
    code: str | None = None
    connected_account_id: str
    external_type: str | None = None
    external_type_display_name: str | None = None
    is_latest_desired_state_synced_with_provider: bool | None = None
    latest_desired_state_synced_with_provider_at: str | None = None
    is_managed: bool
    is_one_time_use: bool | None = None
    visionline_metadata: Fields | None = None
    created_at: str
    errors: list[Fields]
    warnings: list[Fields]
    workspace_id: str


class ClientSession(Resource):
    """A session of the app on a phone. Its token is a secret, and is not shown."""

    __slots__ = ()

    client_session_id: str
    token: str
    user_identity_id: str | None = None
    user_identity_ids: list[str]
    user_identifier_key: str | None
    customer_key: str | None = None
    connect_webview_ids: list[str]
    connected_account_ids: list[str]
    device_count: int
    created_at: str
    expires_at: str
    workspace_id: str


class Event(Resource):
    """Something that happened, such as ``phone.deactivated``. The fields depend on the type."""

    __slots__ = ()

    event_id: str
    event_type: str
    event_description: str | None = None
    device_id: str | None = None
    device_custom_metadata: Fields | None = None
    acs_credential_id: str | None = None
    acs_system_id: str | None = None
    acs_user_id: str | None = None
    client_session_id: str | None = None
    connected_account_id: str | None = None
    created_at: str
    occurred_at: str
    workspace_id: str


class Workspace(Resource):
    """A workspace of Seam's."""

    __slots__ = ()

    workspace_id: str
    name: str
    company_name: str
    connect_partner_name: str | None
    connect_webview_customization: Fields
    is_sandbox: bool
    is_suspended: bool
    is_publishable_key_auth_enabled: bool
    organization_id: str | None
    publishable_key: str | None = None


class ActionAttempt(Resource):
    """Something that Seam does in the background."""

    __slots__ = ()

    action_attempt_id: str
    action_type: str
    status: str
    result: Any = None
    error: Any = None


class Pagination(Resource):
    """Where a list goes on."""

    __slots__ = ()

    next_page_cursor: str | None
    has_next_page: bool
    next_page_url: str | None


#: The official package's name for it.
SeamEvent = Event
