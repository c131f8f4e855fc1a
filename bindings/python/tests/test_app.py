"""The phone's own part, seen from the app."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

import pytest
from samples import OTHER_ID, answered

from seam_phones import (
    AsyncSeamApp,
    Seam,
    SeamApp,
    SeamHttpApiError,
    SeamHttpUnauthorizedError,
    SeamInvalidHandleError,
    SeamInvalidOptionsError,
    SeamInvalidParamsError,
    SeamInvalidTokenError,
    UserIdentity,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Stage

TOKEN = "seam_cst1_sesame"
CREDENTIALS = {"ok": True, "acs_credentials": []}


class Server:
    """What the server of the app does for it, on a sandbox."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.seam = Seam(endpoint=endpoint)

    def user(self, name: str) -> UserIdentity:
        """A user with a credential that is kept on all phones."""
        user = self.seam.user_identities.create(full_name=name)
        building, manager = sorted(self.seam.acs.systems.list(), key=lambda system: system.is_credential_manager)
        self.seam.acs.users.create(acs_system_id=building.id, user_identity_id=user.id, full_name=name)
        self.seam.acs.credentials.create(
            access_method="mobile_key",
            user_identity_id=user.id,
            acs_system_id=building.id,
            credential_manager_acs_system_id=manager.id,
            is_multi_phone_sync_credential=True,
        )
        return user

    def token(self, user: UserIdentity) -> str:
        return self.seam.client_sessions.create(user_identity_id=user.id).token

    def phones(self, user: UserIdentity) -> list[str]:
        return [phone.id for phone in self.seam.phones.list(owner_user_identity_id=user.id)]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(f"sandbox:{tmp_path / 'phones.db'}")
    yield server
    server.seam.close()


def installed(app: SeamApp, installation: str = "installation-1") -> Any:
    return app.phone_sessions.get_or_create(
        custom_sdk_installation_id=installation, phone_os="android", phone_device_metadata={"model": "Fairphone 5"}
    )


def test_an_app_registers_its_phone_gets_its_credentials_and_deactivates_itself(server: Server) -> None:
    jane = server.user("Jane Doe")
    with SeamApp(server.token(jane), endpoint=server.endpoint) as app:
        session = installed(app)
        assert session.user_identity.full_name == "Jane Doe"
        assert installed(app) == session
        [phone] = server.phones(jane)
        [credential] = app.credentials.list()
        assert [one.id for one in session.provider_sessions[0].acs_credentials] == [credential.id]
        assert (credential.user_identity_id, credential.access_method) == (jane.id, "mobile_key")
        app.phones.deactivate(phone)
        assert server.phones(jane) == []


def test_the_same_is_awaited(server: Server) -> None:
    async def main() -> None:
        jane = server.user("Jane Doe")
        async with AsyncSeamApp(server.token(jane), endpoint=server.endpoint) as app:
            session = await app.phone_sessions.get_or_create(custom_sdk_installation_id="1", phone_os="ios")
            assert session.user_identity.id == jane.id
            [phone] = server.phones(jane)
            [credential] = await app.credentials.list()
            assert credential.user_identity_id == jane.id
            await app.phones.deactivate(phone)
            assert server.phones(jane) == []

    asyncio.run(main())


def test_what_is_another_users_is_not_there(server: Server) -> None:
    jane, ada = server.user("Jane Doe"), server.user("Ada")
    installed(SeamApp(server.token(ada), endpoint=server.endpoint))
    app = SeamApp(server.token(jane), endpoint=server.endpoint)
    with pytest.raises(SeamHttpApiError, match="phone_not_found"):
        app.phones.deactivate(server.phones(ada)[0])
    assert app.credentials.list() == []
    assert len(server.phones(ada)) == 1


def test_the_operations_of_a_server_are_not_on_it(server: Server) -> None:
    app = SeamApp(server.token(server.user("Jane Doe")), endpoint=server.endpoint)
    for group, operation in (
        ("phones", "list"),
        ("phones", "simulate"),
        ("client_sessions", "create"),
        ("acs", "create"),
    ):
        assert not hasattr(getattr(app, group), operation)
    with pytest.raises(SeamHttpUnauthorizedError, match="client_session_token_used_for_api_key"):
        app.request("phones.list")
    with pytest.raises(SeamInvalidParamsError, match="needs an API key"):
        app.phones.deactivate(OTHER_ID, confirm=True)


def test_with_a_publishable_key_the_app_gets_the_session_that_its_server_prepared(server: Server) -> None:
    jane = server.user("Jane Doe")
    server.seam.client_sessions.create(user_identity_id=jane.id, user_identifier_key="key-of-jane")
    key = server.seam.workspaces.get().publishable_key
    assert key is not None
    app = SeamApp.from_publishable_key(key, "key-of-jane", endpoint=server.endpoint)
    assert installed(app).user_identity.id == jane.id
    app.phones.deactivate(server.phones(jane)[0])

    async def main() -> None:
        async with await AsyncSeamApp.from_publishable_key(key, "key-of-jane", endpoint=server.endpoint) as again:
            assert (await again.client_sessions.get()).user_identity_id == jane.id

    asyncio.run(main())
    # Nobody has said what the session of another key may do.
    stranger = SeamApp.from_publishable_key(key, "another-key", endpoint=server.endpoint)
    with pytest.raises(SeamHttpApiError):
        installed(stranger)


def test_the_publishable_key_makes_the_session_and_its_token_does_the_rest(stage: Stage) -> None:
    session = {
        "client_session_id": OTHER_ID, "token": TOKEN, "user_identity_ids": [], "user_identifier_key": "key-of-jane",
        "connect_webview_ids": [], "connected_account_ids": [], "device_count": 0, "workspace_id": OTHER_ID,
        "created_at": "2025-01-01T10:40:00.000Z", "expires_at": "2035-01-01T10:40:00.000Z",
    }  # fmt: skip
    endpoint = stage.endpoint(answered({"ok": True, "client_session": session}), answered(CREDENTIALS))
    assert SeamApp.from_publishable_key("seam_pk1_public", "key-of-jane", endpoint=endpoint).credentials.list() == []
    made, listed = stage.requests()
    assert (made["path"], made["body"]) == ("/client_sessions/get_or_create", {"user_identifier_key": "key-of-jane"})
    assert made["headers"]["seam-publishable-key"] == "seam_pk1_public"
    assert "authorization" not in made["headers"]
    assert listed["headers"]["client-session-token"] == TOKEN
    assert "seam-publishable-key" not in listed["headers"]


def test_a_token_is_replaced_while_the_app_is_in_use(server: Server) -> None:
    jane = server.user("Jane Doe")
    session = server.seam.client_sessions.create(user_identity_id=jane.id)
    app = SeamApp(session.token, endpoint=server.endpoint)
    installed(app)
    server.seam.client_sessions.revoke(session.id)
    with pytest.raises(SeamHttpUnauthorizedError):
        app.credentials.list()
    app.replace_token(server.token(jane))
    assert len(app.credentials.list()) == 1
    with pytest.raises(SeamInvalidTokenError):
        app.replace_token("seam_the_key_of_the_server")
    assert len(app.credentials.list()) == 1


def test_a_call_that_is_under_way_goes_on_with_the_token_that_it_began_with(stage: Stage) -> None:
    async def main() -> None:
        # The second attempt of the first call comes when the token has been replaced.
        endpoint = stage.endpoint(answered({}, 503), answered(CREDENTIALS), answered(CREDENTIALS))
        async with AsyncSeamApp(TOKEN, endpoint=endpoint) as app:
            listed = asyncio.ensure_future(app.credentials.list())
            await asyncio.sleep(0)  # the call begins
            app.replace_token("seam_cst1_the_next")
            assert await listed == []
            assert await app.credentials.list() == []
        tokens = [request["headers"]["client-session-token"] for request in stage.requests()]
        assert tokens == [TOKEN, TOKEN, "seam_cst1_the_next"]

    asyncio.run(main())


def test_a_missing_token_is_refused_and_no_other_credentials_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEAM_API_KEY", "seam_the_key_of_the_server")
    with pytest.raises(SeamInvalidTokenError, match="client_session_token must be a text, received None"):
        SeamApp(os.environ.get("SEAM_NOT_SET"))  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidTokenError, match="client_session_token is empty"):
        SeamApp("")
    with pytest.raises(SeamInvalidTokenError, match="publishable_key must be a text"):
        SeamApp.from_publishable_key(None, None)  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidTokenError, match="user_identifier_key must be a text"):
        SeamApp.from_publishable_key("seam_pk1_public", None)  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidTokenError, match="API key cannot be used as client_session_token"):
        SeamApp("seam_the_key_of_the_server")
    with pytest.raises(SeamInvalidTokenError, match="received None"):
        AsyncSeamApp(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="client_session_token"):
        SeamApp()  # type: ignore[call-arg]


def test_it_shows_no_token_and_is_closed_at_the_end_of_a_block() -> None:
    with SeamApp(TOKEN, endpoint="sandbox:") as app:
        assert repr(app) == "<SeamApp client, open>"
        assert "sesame" not in repr(vars(type(app)))
    assert repr(app) == "<SeamApp client, closed>"
    assert repr(AsyncSeamApp(TOKEN, endpoint="sandbox:")) == "<AsyncSeamApp client, open>"
    with pytest.raises(SeamInvalidHandleError, match="the client is closed"):
        app.credentials.list()


def test_a_client_that_was_refused_can_be_shown() -> None:
    for kind in (SeamApp, AsyncSeamApp):
        refused = kind.__new__(kind)
        with pytest.raises(SeamInvalidOptionsError):
            refused.__init__(TOKEN, no_such_option=1)  # type: ignore[misc]
        assert repr(refused) == f"<{kind.__name__} client, closed>"
