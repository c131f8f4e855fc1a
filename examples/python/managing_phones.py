"""Managing phones for a user identity: the three walk-throughs of Seam's guide in Python.

managing_phones.py [FILE]                             on a sandbox in memory or in FILE; makes the phones that it needs
managing_phones.py USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set; creates nothing, and deactivates
                                                      only the phone that you name
"""

import os
import sys

from seam_phones import Seam, SeamError


def retrieve_the_phones(seam, user_identity):
    phones = seam.phones.list(
        owner_user_identity_id = user_identity.id
    )
    show_all(phones)
    return phones


def retrieve_a_phone(seam, device_id):
    phone = seam.phones.get(
        device_id = device_id
    )
    show(phone)


def deactivate_the_lost_phone(seam, lost_phone_id):
    done = seam.phones.deactivate(
        device_id = lost_phone_id
    )
    print(done)


def walk_through(seam, user_identity, lost_phone_id):
    print("\n# Retrieving phones for a user identity\n")
    phones = retrieve_the_phones(seam, user_identity)
    if phones:
        print("\n# Retrieving a phone by ID\n")
        retrieve_a_phone(seam, phones[0].device_id)
    if lost_phone_id:
        print("\n# App user lost phone process\n")
        deactivate_the_lost_phone(seam, lost_phone_id)
        print("\n# The phones after the loss\n")
        retrieve_the_phones(seam, user_identity)


def prepare_a_sandbox(seam):
    """Does what an app and its users would do: creates a user identity and two phones. The first one gets lost."""
    user_identity = seam.user_identities.create(full_name="Jane Doe")
    first = seam.phones.simulate.create_sandbox_phone(user_identity_id=user_identity.id)
    seam.phones.simulate.create_sandbox_phone(
        user_identity_id=user_identity.id,
        phone_metadata={
            "operating_system": "ios",
            "os_version": "18",
            "device_manufacturer": "Apple",
            "device_model": "iPhone 16",
        },
    )
    return user_identity, first.device_id


def show(phone, margin=""):
    """Prints a phone with one line for each field; `print(phone)` puts it all on one line."""
    print(f"{margin}Phone(")
    for name, value in phone.to_dict().items():
        print(f"{margin}  {name}={value!r},")
    print(f"{margin})")


def show_all(phones):
    print("[")
    for phone in phones:
        show(phone, "  ")
    print("]")


def main():
    on_seam = bool(os.environ.get("SEAM_API_KEY"))
    arguments = sys.argv[1:]
    if len(arguments) > (2 if on_seam else 1) or (on_seam and not arguments):
        sys.exit(__doc__)
    if on_seam:
        seam = Seam()  # takes the key and the endpoint from the environment
        user_identity = seam.user_identities.get(user_identity_id=arguments[0])
        lost_phone_id = arguments[1] if len(arguments) > 1 else None
    else:
        seam = Seam.sandbox(*arguments)
        user_identity, lost_phone_id = prepare_a_sandbox(seam)
    walk_through(seam, user_identity, lost_phone_id)


if __name__ == "__main__":
    try:
        main()
    except SeamError as error:
        sys.exit(f"{type(error).__name__}: {error}")
