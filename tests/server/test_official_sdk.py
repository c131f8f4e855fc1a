"""Both processes through Seam's official Python package, unmodified."""

from importlib.metadata import version

import pytest
from seam import Seam, SeamHttpApiError, SeamHttpInvalidInputError, SeamHttpUnauthorizedError, SeamWithoutWorkspace
from serving import API_KEY, NOBODY, PERSONAL_ACCESS_TOKEN, WORKSPACE_ID

FAMILY = ["Jane's first phone", "Jane's second phone"]


@pytest.fixture
def seam(server):
    return Seam(api_key=API_KEY, endpoint=server.endpoint)


def new_jane(seam):
    """A user identity with a sync credential and two phones."""
    jane = seam.user_identities.create(full_name="Jane Doe", email_address="jane@example.com")
    system = next(system for system in seam.acs.systems.list() if not system.is_credential_manager)
    sync = seam.acs.credentials.create(
        user_identity_id=jane.user_identity_id,
        acs_system_id=system.acs_system_id,
        access_method="mobile_key",
        is_multi_phone_sync_credential=True,
    )
    phones = [
        seam.phones.simulate.create_sandbox_phone(
            user_identity_id=jane.user_identity_id, phone_metadata={"device_model": model, "operating_system": os}
        )
        for model, os in zip(FAMILY, ["android", "ios"], strict=True)
    ]
    return jane, sync, phones


def children_of(seam, sync):
    listed = seam.acs.credentials.list(acs_user_id=sync.acs_user_id)
    return [credential for credential in listed if credential.parent_acs_credential_id == sync.acs_credential_id]


def test_the_package_is_the_pinned_one():
    assert version("seam") == "3.18.0"


def test_the_new_phone_process(seam):
    jane, sync, phones = new_jane(seam)
    assert [phone.device_type for phone in phones] == ["android_phone", "ios_phone"]
    assert [phone.display_name for phone in phones] == FAMILY
    children = children_of(seam, sync)
    assert len(children) == 2
    assert all(child.issued_at and child.is_issued for child in children)
    found = [seam.phones.list(acs_credential_id=child.acs_credential_id) for child in children]
    assert [[phone.device_id for phone in each] for each in found] == [[phone.device_id] for phone in phones]
    everywhere = seam.phones.list(acs_credential_id=sync.acs_credential_id)
    assert [phone.device_id for phone in everywhere] == [phone.device_id for phone in phones]
    assert [phone.device_id for phone in seam.phones.list(owner_user_identity_id=jane.user_identity_id)] == [
        phone.device_id for phone in phones
    ]


def test_the_lost_phone_process(seam):
    jane, sync, (lost, kept) = new_jane(seam)
    before = seam.phones.get(device_id=lost.device_id)
    assert before.device_id == lost.device_id and before.workspace_id == WORKSPACE_ID
    assert seam.phones.deactivate(device_id=lost.device_id) is None
    listed = seam.phones.list(owner_user_identity_id=jane.user_identity_id)
    assert [phone.device_id for phone in listed] == [kept.device_id]
    assert len(children_of(seam, sync)) == 1
    assert seam.acs.credentials.get(acs_credential_id=sync.acs_credential_id).is_multi_phone_sync_credential
    with pytest.raises(SeamHttpApiError) as gone:
        seam.phones.get(device_id=lost.device_id)
    assert (gone.value.code, gone.value.status_code) == ("phone_not_found", 404)
    assert gone.value.request_id


def test_the_events_of_a_loss(seam):
    _, _, (lost, _) = new_jane(seam)
    seen = len(seam.events.list(since="2000-01-01T00:00:00Z"))
    seam.phones.deactivate(device_id=lost.device_id)
    events = seam.events.list(since="2000-01-01T00:00:00Z")[seen:]
    types = [event.event_type for event in events]
    assert types.count("phone.deactivated") == 1
    assert "acs_credential.invalidated" in types and "acs_credential.deleted" in types
    about = seam.events.list(since="2000-01-01T00:00:00Z", event_type="phone.deactivated")
    assert [event.device_id for event in about] == [lost.device_id]
    event = seam.events.get(event_id=about[0].event_id)
    assert event.event_type == "phone.deactivated" and event.occurred_at


def test_an_unknown_phone(seam):
    for call in (seam.phones.get, seam.phones.deactivate):
        with pytest.raises(SeamHttpApiError) as error:
            call(device_id=NOBODY)
        assert (error.value.code, error.value.status_code) == ("phone_not_found", 404)


def test_a_route_that_the_sandbox_lacks(seam):
    with pytest.raises(SeamHttpApiError) as error:
        seam.devices.list()
    assert (error.value.code, error.value.status_code) == ("not_implemented_in_sandbox", 404)
    assert "/devices/list" in str(error.value)


def test_a_token_may_ask_for_its_workspaces(server):
    above = SeamWithoutWorkspace(personal_access_token=PERSONAL_ACCESS_TOKEN, endpoint=server.endpoint)
    assert [workspace.workspace_id for workspace in above.workspaces.list()] == [WORKSPACE_ID]


def test_a_credential_that_changes_hands(seam):
    _, sync, (first, second) = new_jane(seam)
    john = seam.user_identities.create(full_name="John Doe")
    seam.acs.credentials.assign(acs_credential_id=sync.acs_credential_id, user_identity_id=john.user_identity_id)
    assert seam.phones.list(acs_credential_id=sync.acs_credential_id) == []
    phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=john.user_identity_id)
    assert [one.device_id for one in seam.phones.list(acs_credential_id=sync.acs_credential_id)] == [phone.device_id]
    user = seam.acs.users.get(user_identity_id=john.user_identity_id)
    seam.acs.users.suspend(acs_user_id=user.acs_user_id)
    assert seam.acs.users.get(acs_user_id=user.acs_user_id).is_suspended
    assert seam.acs.entrances.list(acs_credential_id=sync.acs_credential_id) == []
    seam.acs.users.unsuspend(acs_user_id=user.acs_user_id)
    assert len(seam.acs.entrances.list(acs_credential_id=sync.acs_credential_id)) == 3
    seam.acs.credentials.unassign(acs_credential_id=sync.acs_credential_id, acs_user_id=user.acs_user_id)
    assert seam.acs.credentials.get(acs_credential_id=sync.acs_credential_id).acs_user_id is None


def test_deactivating_twice(seam):
    _, _, (lost, _) = new_jane(seam)
    seam.phones.deactivate(device_id=lost.device_id)
    with pytest.raises(SeamHttpApiError) as error:
        seam.phones.deactivate(device_id=lost.device_id)
    assert error.value.code == "phone_not_found"


def test_parameters_that_are_wrong(seam):
    with pytest.raises(SeamHttpInvalidInputError) as error:
        seam.phones.get(device_id="mine")
    assert error.value.get_validation_error_messages("device_id") == ["Invalid uuid"]
    with pytest.raises(SeamHttpInvalidInputError) as error:
        seam.phones.list(owner_user_identity_id="jane")
    assert error.value.status_code == 400
    assert error.value.get_validation_error_messages("owner_user_identity_id") == ["Invalid uuid"]


def test_credentials_that_are_wrong(server):
    with pytest.raises(SeamHttpUnauthorizedError) as error:
        Seam(api_key="seam_someone_else", endpoint=server.endpoint).phones.list()
    assert error.value.status_code == 401 and error.value.request_id


def test_a_personal_access_token(server):
    seam = Seam.from_personal_access_token(PERSONAL_ACCESS_TOKEN, WORKSPACE_ID, endpoint=server.endpoint)
    assert seam.phones.list() == []
    stranger = Seam.from_personal_access_token(PERSONAL_ACCESS_TOKEN, NOBODY, endpoint=server.endpoint)
    with pytest.raises(SeamHttpUnauthorizedError):
        stranger.phones.list()


def test_client_sessions(seam):
    jane = seam.user_identities.create(full_name="Jane Doe")
    session = seam.client_sessions.create(user_identity_id=jane.user_identity_id, user_identifier_key="jane")
    assert session.token.startswith("seam_cst")
    assert seam.client_sessions.get(client_session_id=session.client_session_id).user_identifier_key == "jane"
    assert len(seam.client_sessions.list(user_identity_id=jane.user_identity_id)) == 1
    assert seam.client_sessions.revoke(client_session_id=session.client_session_id) is None
    assert seam.client_sessions.delete(client_session_id=session.client_session_id) is None
    assert seam.client_sessions.list() == []


def test_all_pages(seam):
    made = [seam.user_identities.create(full_name=f"Guest {number}").user_identity_id for number in range(5)]
    paginator = seam.create_paginator(seam.user_identities.list, {"limit": 2})
    first, pagination = paginator.first_page()
    assert len(first) == 2 and pagination.has_next_page
    assert [identity.user_identity_id for identity in paginator.flatten_to_list()] == made


def test_a_user_identity_changes_and_leaves(seam):
    jane = seam.user_identities.create(full_name="Jane Doe", user_identity_key="jane")
    seam.user_identities.update(user_identity_id=jane.user_identity_id, full_name="Jane Roe")
    assert seam.user_identities.get(user_identity_key="jane").full_name == "Jane Roe"
    seam.user_identities.delete(user_identity_id=jane.user_identity_id)
    with pytest.raises(SeamHttpApiError) as error:
        seam.user_identities.get(user_identity_id=jane.user_identity_id)
    assert error.value.code == "user_identity_not_found"


def test_the_workspace(seam):
    assert seam.workspaces.get().is_sandbox
    new_jane(seam)
    attempt = seam.workspaces.reset_sandbox()
    assert attempt.status == "success"
    assert seam.phones.list() == [] and seam.user_identities.list() == []
