"""One leg of the relay in `make demo`: lists Jane's phones, deactivates the first one, and lists them again.

lost_phone.py FILE   Jane is the user identity with the key "jane" in the sandbox FILE; `--prepare` creates her and her phones
"""

import sys

from seam_phones import Seam


def show(seam, when, jane):
    phones = seam.phones.list(owner_user_identity_id=jane.id)
    print(f"  {when} the loss: {len(phones)} phones")
    for phone in phones:
        print(f"    {phone.device_id}  {phone.display_name}")
    return phones


def main(path, prepare):
    with Seam.sandbox(path) as seam:
        if prepare:
            jane = seam.user_identities.create(user_identity_key="jane", full_name="Jane Doe")
            for number in range(1, 8):
                metadata = {"device_model": f"Phone {number}"}
                seam.phones.simulate.create_sandbox_phone(user_identity_id=jane.id, phone_metadata=metadata)
        jane = seam.user_identities.get(user_identity_key="jane")
        phones = show(seam, "before", jane)
        seam.phones.deactivate(device_id=phones[0].device_id)
        show(seam, "after", jane)


if len(sys.argv) < 2 or sys.argv[2:] not in ([], ["--prepare"]):
    print("usage: lost_phone.py FILE [--prepare]", file=sys.stderr)
    sys.exit(2)
main(sys.argv[1], "--prepare" in sys.argv)
