"""The cURL samples of Seam's guide to managing phones, as they stand there.

seed_curl.txt is a copy, and only the host is changed."""

import json
import subprocess
from pathlib import Path

import pytest
from serving import API_KEY, environment

GUIDE = Path(__file__).with_name("seed_curl.txt").read_text()
SAMPLES = {sample.split("/phones/")[1].split("'")[0]: sample for sample in GUIDE.split("\n\n")}
SAMPLE_ID = "22222222-2222-2222-2222-444444444444"


def run(server, operation, **variables):
    """What the sample prints, decoded."""
    sample = SAMPLES[operation].replace("https://connect.getseam.com", server.endpoint)
    done = subprocess.run(
        ["bash", "-c", sample.replace("curl ", "curl --silent --show-error --max-time 20 ")],
        env=environment(SEAM_API_KEY=API_KEY, **variables),
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.fixture
def family(server):
    owner = server.new_identity(full_name="Jane Doe")
    return owner, [server.new_phone(owner), server.new_phone(owner)]


def test_the_guide_has_three_samples():
    assert sorted(SAMPLES) == ["deactivate", "get", "list"]


def test_list(server, family):
    owner, phones = family
    server.new_phone(server.new_identity())
    answer = run(server, "list", user_identity_id=owner)
    assert answer["ok"] is True
    assert [phone["device_id"] for phone in answer["phones"]] == phones


def test_get_asks_for_the_id_of_the_sample(server):
    assert run(server, "get")["error"]["type"] == "phone_not_found"


def test_get(server, family, monkeypatch):
    _, (phone, _) = family
    monkeypatch.setitem(SAMPLES, "get", SAMPLES["get"].replace(SAMPLE_ID, phone))
    assert run(server, "get")["phone"]["device_id"] == phone


def test_deactivate(server, family):
    owner, (lost, kept) = family
    assert run(server, "deactivate", lost_phone_id=lost) == {"ok": True}
    assert server.phones_of(owner) == [kept]
    assert run(server, "deactivate", lost_phone_id=lost)["error"]["type"] == "phone_not_found"
