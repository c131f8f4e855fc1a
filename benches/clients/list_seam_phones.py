"""phones.list of seam_phones, typed objects included. usage: list_seam_phones.py ENDPOINT CALLS"""

import sys

import meter
from seam_phones import Seam

seam = Seam(api_key="seam_bench1_abc", endpoint=sys.argv[1])


def list_phones():
    phones = seam.phones.list(owner_user_identity_id="398d80b7-3f96-47c2-b85a-6f8ba21d07be")
    assert phones[0].device_type == "ios_phone"


meter.run(list_phones)
