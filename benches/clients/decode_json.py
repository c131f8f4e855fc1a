"""The decoder of the language alone, on the answer to phones.list. usage: decode_json.py ENDPOINT CALLS"""

import json
import sys
from urllib.request import urlopen

import meter

with urlopen(f"{sys.argv[1]}/phones/list") as answer:
    body = answer.read()


def decode():
    phones = json.loads(body)["phones"]
    assert phones[0]["device_type"] == "ios_phone"


meter.run(decode)
