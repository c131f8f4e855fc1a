"""What the examples print, and what they ask of Seam. run.sh builds them and calls this."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from seam_stand_in import IDENTITY, PHONES, SeamStandIn

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
BUILT = Path(os.environ["BUILT"])
PROGRAMS = {
    "Python": [sys.executable, EXAMPLES / "python" / "managing_phones.py"],
    "C": [BUILT / "managing_phones_c"],
    "C++": [BUILT / "managing_phones_cpp"],
    "Ruby": ["ruby", EXAMPLES / "ruby" / "managing_phones.rb"],
    "PHP": ["php", EXAMPLES / "php" / "managing_phones.php"],
    "Node.js": ["node", EXAMPLES / "node" / "managing_phones.mjs"],
    "C#": ["mono", BUILT / "csharp" / "netstandard2.0" / "ManagingPhones.exe"],
}
PHONES_OWN_PART = {
    "Python": [sys.executable, EXAMPLES / "python" / "phones_own_part.py"],
    "C": [BUILT / "phones_own_part_c"],
    "C++": [BUILT / "phones_own_part_cpp"],
    "Ruby": ["ruby", EXAMPLES / "ruby" / "phones_own_part.rb"],
    "PHP": ["php", EXAMPLES / "php" / "phones_own_part.php"],
}
#: What the examples of the phone's own part print, in every language.
NEW_PHONE = """\
# Jane signs in on her phone
  registered for Jane Doe
  credential: mobile_key, Mobile Key
# Jane signs in on a new phone
  registered for Jane Doe
  credential: mobile_key, Mobile Key
  credential: mobile_key, Mobile Key
  Jane has 2 phones
# Jane signs out on the old phone
  deactivated
  Jane has 1 phone
"""
SECTIONS = [
    "Retrieving phones for a user identity",
    "Retrieving a phone by ID",
    "App user lost phone process",
    "The phones after the loss",
]
DEVICE_ID = re.compile(r"""^ *"?device_id"?(?:=|: )["']([0-9a-f-]{36})["'],?$""", re.MULTILINE)


def run(command, *arguments, **environment):
    kept = {name: value for name, value in os.environ.items() if name == "SEAM_PHONES_LIBRARY" or not name.startswith("SEAM_")}
    return subprocess.run(
        [str(part) for part in [*command, *arguments]],
        env={**kept, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
    )


def sections_of(output):
    """The text under each heading."""
    parts = re.split(r"^# (.*)$", output, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


class Examples(unittest.TestCase):
    def succeeded(self, result):
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return sections_of(result.stdout)

    def assert_whole_walk_through(self, language, sections):
        self.assertEqual(list(sections), SECTIONS)
        before, one, lost, after = sections.values()
        phones = DEVICE_ID.findall(before)
        self.assertEqual(len(set(phones)), 2)
        for kind in ("android_phone", "ios_phone"):
            self.assertIn(kind, before)
        self.assertEqual(DEVICE_ID.findall(one), phones[:1])
        self.assertIn({"Python": "None", "Ruby": "nil", "PHP": "null", "Node.js": "undefined", "C#": "null"}.get(language, '"ok": true'), lost)
        remaining = DEVICE_ID.findall(after)
        self.assertEqual(len(remaining), 1)
        self.assertIn(remaining[0], phones)
        return phones

    def test_looks_like_the_guide(self):
        python = sections_of(run(PROGRAMS["Python"]).stdout)[SECTIONS[0]]
        self.assertRegex(python, r"\n\[\n  Phone\(\n    device_id='[0-9a-f-]{36}',\n    device_type='android_phone',\n")
        c = sections_of(run(PROGRAMS["C"]).stdout)[SECTIONS[0]]
        self.assertRegex(c, r'\n\{\n  "phones": \[\n    \{\n      "device_id": "[0-9a-f-]{36}",\n      "device_type": "android_phone",\n')
        self.assertTrue(c.endswith('\n    }\n  ],\n  "ok": true\n}\n\n'), c)

    def test_on_a_sandbox_in_memory(self):
        for language, command in PROGRAMS.items():
            with self.subTest(language):
                self.assert_whole_walk_through(language, self.succeeded(run(command)))

    def test_on_one_sandbox_file_after_another(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "phones.db"
            seen = []
            for language, command in PROGRAMS.items():
                with self.subTest(language):
                    seen += self.assert_whole_walk_through(language, self.succeeded(run(command, path)))
            self.assertEqual(len(set(seen)), 2 * len(PROGRAMS))
            self.assertTrue(path.exists())

    def test_on_seam_nothing_is_created_and_nothing_deactivated_unasked(self):
        for language, command in PROGRAMS.items():
            with self.subTest(language):
                with SeamStandIn() as seam:
                    result = run(command, IDENTITY, SEAM_API_KEY="seam_test_key", SEAM_ENDPOINT=seam.endpoint)
                    sections = self.succeeded(result)
                self.assertEqual(list(sections), SECTIONS[:2])
                self.assertEqual(DEVICE_ID.findall(sections[SECTIONS[0]]), list(PHONES))
                self.assertEqual(DEVICE_ID.findall(sections[SECTIONS[1]]), [PHONES[0]])
                self.assertLessEqual({path for path, _ in seam.asked}, {"/user_identities/get", "/phones/list", "/phones/get"})
                self.assertIn(("/phones/list", {"owner_user_identity_id": IDENTITY}), seam.asked)

    def test_on_seam_the_named_phone_is_deactivated(self):
        for language, command in PROGRAMS.items():
            with self.subTest(language):
                with SeamStandIn() as seam:
                    result = run(command, IDENTITY, PHONES[1], SEAM_API_KEY="seam_test_key", SEAM_ENDPOINT=seam.endpoint)
                    sections = self.succeeded(result)
                self.assertEqual(list(sections), SECTIONS)
                self.assertEqual(DEVICE_ID.findall(sections[SECTIONS[3]]), [PHONES[0]])
                deactivated = [params for path, params in seam.asked if path == "/phones/deactivate"]
                self.assertEqual(deactivated, [{"device_id": PHONES[1]}])

    def test_on_seam_an_identity_must_be_named(self):
        for language, command in PROGRAMS.items():
            with self.subTest(language):
                with SeamStandIn() as seam:
                    result = run(command, SEAM_API_KEY="seam_test_key", SEAM_ENDPOINT=seam.endpoint)
                self.assertNotEqual(result.returncode, 0)
                self.assertIn("USER_IDENTITY_ID", result.stderr)
                self.assertEqual(seam.asked, [])

    def test_a_wrong_id_is_told_and_not_sent(self):
        for language, command in PROGRAMS.items():
            with self.subTest(language):
                with SeamStandIn() as seam:
                    result = run(command, "jane", SEAM_API_KEY="seam_test_key", SEAM_ENDPOINT=seam.endpoint)
                self.assertEqual(result.returncode, 1)
                self.assertRegex(result.stdout + result.stderr, "user_identity_id")
                self.assertEqual(seam.asked, [])

    def test_the_phones_own_part_is_the_same_in_every_language(self):
        with tempfile.TemporaryDirectory() as folder:
            for language, command in PHONES_OWN_PART.items():
                with self.subTest(language):
                    result = run(command, Path(folder) / "phones.db", SEAM_API_KEY="seam_never_used")
                    self.assertEqual((result.returncode, result.stderr, result.stdout), (0, "", NEW_PHONE))

    def test_the_phones_own_part_makes_a_sandbox_of_its_own_and_leaves_nothing_behind(self):
        for language in ("Python", "Ruby", "PHP"):
            with self.subTest(language), tempfile.TemporaryDirectory() as folder:
                result = run(PHONES_OWN_PART[language], TMPDIR=folder)
                self.assertEqual((result.returncode, result.stderr, result.stdout), (0, "", NEW_PHONE))
                self.assertEqual(list(Path(folder).iterdir()), [])

    def test_calls_in_flight_are_waited_for_in_slices_and_given_up(self):
        result = run([BUILT / "calls_in_flight"])
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        second, first, slices = result.stdout.splitlines()
        self.assertRegex(second, r'\Athe second: \{"ok":false,"error":\{"kind":"cancelled",')
        self.assertEqual(first, 'the first: {"phones":[],"ok":true}')
        self.assertEqual(slices, "the first was waited for in slices")

    def test_an_event_loop_takes_each_outcome_once_and_is_free_meanwhile(self):
        result = run([BUILT / "event_loop_c"])
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        *calls, free = result.stdout.splitlines()
        self.assertRegex(calls[0], r'\Acall 2 failed: \{"ok":false,"error":\{"kind":"cancelled",')
        self.assertEqual(sorted(calls[1:]), [f'call {tag} succeeded: {{"phones":[],"ok":true}}' for tag in (1, 3)])
        self.assertEqual(free, "the loop was free meanwhile: yes")

    def test_an_event_loop_fulfils_futures(self):
        result = run([BUILT / "event_loop_cpp"])
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        succeeded = 'succeeded: {"phones":[],"ok":true}'
        self.assertEqual(result.stdout.splitlines(), [succeeded, "failed: cancelled", succeeded])

    def test_demo_ends_with_the_phones_before_and_after_in_each_language(self):
        result = run([EXAMPLES / "demo.sh"], SEAM_API_KEY="seam_never_used")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        relay = result.stdout.split("==== The relay: ")[1]
        legs = re.findall(r"^(Python|Ruby|PHP|Node\.js|C#?)\n  before the loss: (\d) phones\n((?:    .*\n)+)  after the loss: (\d) phones\n((?:    .*\n)+)", relay, re.MULTILINE)
        self.assertEqual([leg[0] for leg in legs], ["Python", "Ruby", "PHP", "Node.js", "C", "C#"])
        self.assertEqual([(int(leg[1]), int(leg[3])) for leg in legs], [(count, count - 1) for count in range(7, 1, -1)])
        for (_, _, _, _, after), (_, _, before, _, _) in zip(legs, legs[1:]):
            self.assertEqual(before, after)


if __name__ == "__main__":
    unittest.main()
