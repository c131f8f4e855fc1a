"""Headless Chromium over a pipe, by the DevTools protocol: just what the tests of the page need."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

from serving import die_with_the_tests, environment

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-lcd-text",
    "--disable-sync",
    "--remote-debugging-pipe",
]

# A machine that does much else is slow to start a browser.
PATIENCE = 60


class Browser:
    """A browser with an empty profile, which ends with the `with` block."""

    def __init__(self, *flags):
        self._profile = tempfile.mkdtemp(prefix="seam-browser-")
        theirs_in, self._write = os.pipe()
        self._read, theirs_out = os.pipe()

        def prepare():
            # Chromium reads commands from descriptor 3, and writes to 4. Other numbers first: these may be taken.
            high_in, high_out = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(high_in, 3)
            os.dup2(high_out, 4)
            die_with_the_tests()

        self.process = subprocess.Popen(
            [CHROMIUM, *FLAGS, *flags, f"--user-data-dir={self._profile}", "about:blank"],
            env=environment(HOME=self._profile),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=prepare,
            pass_fds=(3, 4),
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._buffer, self._number, self._events = b"", 0, []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        finally:
            self.process.kill()
            self.process.wait()
            os.close(self._write)
            os.close(self._read)
            shutil.rmtree(self._profile, ignore_errors=True)

    def call(self, method, session=None, **parameters):
        """Asks the browser, and waits for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + PATIENCE
        while True:
            message = self._next(deadline)
            if message.get("id") == self._number:
                assert "error" not in message, f"{method}: {message['error']}"
                return message["result"]
            self._events.append(message)

    def _next(self, deadline):
        while b"\0" not in self._buffer:
            readable, _, _ = select.select([self._read], [], [], max(0, deadline - time.monotonic()))
            assert readable, "the browser does not answer"
            data = os.read(self._read, 1 << 20)
            assert data, "the browser has ended"
            self._buffer += data
        text, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(text)

    def open(self, address, script=True, width=1280, height=900):
        """A new tab at this address."""
        return Tab(self, address, script, width, height)

    def complaints(self, tab):
        """What the browser wrote into a tab's console: refusals, errors and exceptions."""
        self.call("Runtime.evaluate", tab.session, expression="0")
        found = []
        for message in self._events:
            if message.get("sessionId") != tab.session:
                continue
            if message["method"] == "Log.entryAdded":
                found.append(message["params"]["entry"]["text"])
            elif message["method"] == "Runtime.exceptionThrown":
                found.append(message["params"]["exceptionDetails"]["text"])
        return found


class Tab:
    """A page in the browser."""

    def __init__(self, browser, address, script, width, height):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self._call(f"{domain}.enable")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._call("Emulation.setDeviceMetricsOverride", **size)
        if not script:
            self._call("Emulation.setScriptExecutionDisabled", value=True)
        self.go(address)

    def _call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def go(self, address):
        """Loads an address, and waits until all of it is there."""
        said = self._call("Page.navigate", url=address)
        self.loaded_with = said.get("errorText")
        self.wait_for("document.readyState === 'complete' && location.href !== 'about:blank'")

    def do(self, expression):
        """What an expression of JavaScript comes to."""
        said = self._call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in said, f"{expression}: {said['exceptionDetails']}"
        return said["result"].get("value")

    def wait_for(self, expression):
        """Waits until an expression comes to something that is true, and gets it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                value = self.do(expression)
            except AssertionError:
                # Between two pages there is none.
                value = None
            if value:
                return value
            assert time.monotonic() < deadline, f"in vain: {expression}\n{self.text()}"
            time.sleep(0.05)

    def see(self, selector):
        """Waits until there is such an element."""
        self.wait_for(f"document.querySelector({json.dumps(selector)}) !== null")

    def text(self, selector="body"):
        """The text that is seen of the first such element; empty when there is none."""
        return self.do(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")

    def count(self, selector):
        """How many such elements there are."""
        return self.do(f"document.querySelectorAll({json.dumps(selector)}).length")

    def fill(self, selector, text):
        """Types into a field."""
        self.do(f"document.querySelector({json.dumps(selector)}).focus()")
        self.do(f"document.querySelector({json.dumps(selector)}).select?.()")
        self._call("Input.insertText", text=text)

    def click(self, selector):
        """Clicks in the middle of the first such element, as a mouse does."""
        place = self.wait_for(
            f"(() => {{ const found = document.querySelector({json.dumps(selector)}); if (!found) return null;"
            "found.scrollIntoView({block: 'center', behavior: 'instant'}); const box = found.getBoundingClientRect();"
            "return box.width ? [box.x + box.width / 2, box.y + box.height / 2] : null; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            where = {"x": place[0], "y": place[1], "button": "left", "clickCount": 1}
            self._call("Input.dispatchMouseEvent", type=kind, **where)

    def picture(self):
        """A PNG of what is seen."""
        return base64.b64decode(self._call("Page.captureScreenshot", format="png")["data"])
