"""The ways to call phones.list that are compared, and in which sizes. Programs of C lie in target/bench, where run.sh builds them."""

import sys
from pathlib import Path
from typing import NamedTuple

BENCHES = Path(__file__).resolve().parent
ROOT = BENCHES.parent
BUILT = ROOT / "target/bench"
CLIENTS = BENCHES / "clients"
PYTHON = sys.executable
RUBY = "ruby"
PHP = "php"
NODE = "node"

PHONES = (2, 100, 10_000)


class Client(NamedTuple):
    """One way to call phones.list. The first of each language is the hand-written one, which the others are compared with."""

    language: str
    name: str
    command: tuple
    calls: tuple  # in a round, at each of PHONES


CLIENTS_OF_C = [
    Client("C", "libcurl easy", (BUILT / "list_libcurl",), (4000, 1500, 25)),
    Client("C", "libcurl + cJSON", (BUILT / "list_libcurl_cjson",), (4000, 1000, 10)),
    Client("C", "seam_phones", (BUILT / "list_seam_phones",), (4000, 1500, 25)),
    Client("C", "with its log on", (BUILT / "list_seam_phones_log",), (4000, 1500, 25)),
]
CLIENTS_OF_PYTHON = [
    Client("Python", "pycurl + json", (PYTHON, CLIENTS / "list_pycurl.py"), (2000, 400, 5)),
    Client("Python", "seam_phones", (PYTHON, CLIENTS / "list_seam_phones.py"), (2000, 400, 5)),
    Client("Python", "seam (official)", (PYTHON, CLIENTS / "list_official.py"), (400, 100, 3)),
]
CLIENTS_OF_ASYNCIO = [
    Client("asyncio", "aiohttp + json", (PYTHON, CLIENTS / "list_aiohttp.py"), (1000, 300, 5)),
    Client("asyncio", "httpx + json", (PYTHON, CLIENTS / "list_httpx.py"), (500, 200, 5)),
    Client("asyncio", "seam_phones", (PYTHON, CLIENTS / "list_async_seam_phones.py"), (2000, 400, 5)),
]
CLIENTS_OF_RUBY = [
    Client("Ruby", "net/http + json", (RUBY, CLIENTS / "list_nethttp.rb"), (2000, 400, 5)),
    Client("Ruby", "seam_phones", (RUBY, CLIENTS / "list_seam_phones.rb"), (2000, 400, 5)),
]
CLIENTS_OF_PHP = [
    Client("PHP", "curl + json", (PHP, CLIENTS / "list_curl.php"), (4000, 400, 5)),
    Client("PHP", "seam/phones", (PHP, CLIENTS / "list_seam_phones.php"), (4000, 400, 5)),
]
CLIENTS_OF_NODE = [
    Client("Node.js", "undici + JSON", (NODE, CLIENTS / "list_undici.mjs"), (2000, 400, 10)),
    Client("Node.js", "seam-phones", (NODE, CLIENTS / "list_seam_phones.mjs"), (2000, 400, 10)),
    Client("Node.js", "seam (official)", (NODE, CLIENTS / "list_official.mjs"), (400, 100, 5)),
]
ALL_CLIENTS = CLIENTS_OF_C + CLIENTS_OF_PYTHON + CLIENTS_OF_ASYNCIO + CLIENTS_OF_RUBY + CLIENTS_OF_PHP + CLIENTS_OF_NODE

#: The decoder of a language alone, on the same answer: below that no client of the language can come.
DECODERS = [
    Client("Python", "json", (PYTHON, CLIENTS / "decode_json.py"), (2000, 400, 5)),
    Client("Ruby", "json", (RUBY, CLIENTS / "decode_json.rb"), (2000, 400, 5)),
    Client("PHP", "json_decode", (PHP, CLIENTS / "decode_json.php"), (4000, 400, 5)),
]
