"""The same call written by hand on pycurl and json: one handle, dictionaries. usage: list_pycurl.py ENDPOINT CALLS"""

import io
import json
import sys

import meter
import pycurl

endpoint = sys.argv[1]
curl = pycurl.Curl()
curl.setopt(
    pycurl.HTTPHEADER,
    ["authorization: Bearer seam_bench1_abc", "seam-sdk-name: bench", "seam-sdk-version: 0.1.0"],
)
curl.setopt(pycurl.USERAGENT, "bench/0.1.0")
curl.setopt(pycurl.ACCEPT_ENCODING, "gzip")
curl.setopt(pycurl.TIMEOUT_MS, 30000)


def list_phones():
    owner = "398d80b7-3f96-47c2-b85a-6f8ba21d07be"
    answer = io.BytesIO()
    curl.setopt(pycurl.URL, f"{endpoint}/phones/list?owner_user_identity_id={owner}&_strict=true")
    curl.setopt(pycurl.WRITEDATA, answer)
    curl.perform()
    if curl.getinfo(pycurl.RESPONSE_CODE) != 200:
        raise RuntimeError(answer.getvalue())
    phones = json.loads(answer.getvalue())["phones"]
    assert phones[0]["device_type"] == "ios_phone"


meter.run(list_phones)
