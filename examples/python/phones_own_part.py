"""The phone's own part: how the app on a new phone registers it and gets its credentials, and how the app signs the phone out.

phones_own_part.py [FILE]   on a sandbox in FILE, which the server and the apps share as they would share Seam; a new one
                            when left out

What belongs to the app is in ``App``. What your server does for it is in ``Server``; it has the API key, and the app never
sees it.
"""

import sys
import tempfile
from pathlib import Path

from seam_phones import Seam, SeamApp, SeamError


class Server:
    """Your server."""

    def __init__(self, sandbox):
        self._seam = Seam(endpoint=sandbox)  # on Seam: Seam(api_key="seam_...")

    def register(self, name):
        """A user with a credential that is kept on all of the user's phones."""
        user = self._seam.user_identities.create(full_name=name)
        systems = self._seam.acs.systems.list()
        building = next(system for system in systems if not system.is_credential_manager)
        manager = next(system for system in systems if system.is_credential_manager)
        self._seam.acs.users.create(acs_system_id=building.id, full_name=name, user_identity_id=user.id)
        self._seam.acs.credentials.create(
            access_method="mobile_key",
            user_identity_id=user.id,
            acs_system_id=building.id,
            credential_manager_acs_system_id=manager.id,
            is_multi_phone_sync_credential=True,
        )
        return user

    def sign_in(self, user):
        """What the app gets when its user has signed in."""
        return self._seam.client_sessions.create(user_identity_id=user.id).token

    def phones(self, user):
        """The phones of a user."""
        return self._seam.phones.list(owner_user_identity_id=user.id)


class App:
    """The app on one phone."""

    def __init__(self, token, sandbox):
        self._seam = SeamApp(token, endpoint=sandbox)  # on Seam: SeamApp(token)

    def start(self, installation, model):
        """Registers this phone. An app calls it whenever it starts: the same installation is always the same phone."""
        session = self._seam.phone_sessions.get_or_create(
            custom_sdk_installation_id=installation,
            phone_os="android",
            phone_device_metadata={"manufacturer": "Fairphone", "model": model},
        )
        print(f"  registered for {session.user_identity.full_name}")
        for credential in self._seam.credentials.list():
            print(f"  credential: {credential.access_method}, {credential.display_name}")

    def sign_out(self, phone):
        """Signs this phone out: everything that was issued to it is revoked."""
        self._seam.phones.deactivate(phone.id)
        print("  deactivated")


def walk_through(sandbox):
    server = Server(sandbox)
    jane = server.register("Jane Doe")

    print("# Jane signs in on her phone")
    first = App(server.sign_in(jane), sandbox)
    first.start("installation-1", "Fairphone 4")
    [old] = server.phones(jane)

    print("# Jane signs in on a new phone")
    second = App(server.sign_in(jane), sandbox)
    second.start("installation-2", "Fairphone 5")
    print(f"  Jane has {len(server.phones(jane))} phones")

    print("# Jane signs out on the old phone")
    first.sign_out(old)
    print(f"  Jane has {len(server.phones(jane))} phone")


def main():
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        walk_through(f"sandbox:{sys.argv[1] if len(sys.argv) > 1 else Path(folder) / 'phones.db'}")


if __name__ == "__main__":
    try:
        main()
    except SeamError as error:
        sys.exit(f"{type(error).__name__}: {error}")
