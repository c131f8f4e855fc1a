"""Calls that are awaited: a queue of the library for each event loop, whose descriptor the loop watches.

Importing this module loads the library, so it is imported when the first client is made.
"""

from __future__ import annotations

import os
from asyncio import get_running_loop, wait
from contextlib import suppress
from ctypes import byref, c_uint64
from sys import modules
from weakref import WeakKeyDictionary, finalize, ref

from ..exceptions import SeamError, SeamInvalidHandleError, refusal
from ..json_text import asked
from ..native import (
    _WAIT_MS,
    NativeClient,
    _c_text,
    _decoded,
    _library,
    _options,
    _parameters,
    _text,
    check_listener,
    ended,
    given_up,
    tell,
)
from ..progress import Progress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future
    from collections.abc import Callable, Mapping
    from typing import Any

_queue_new = _library.seam_queue_new
_queue_descriptor = _library.seam_queue_descriptor
_queue_start = _library.seam_queue_start
_queue_next = _library.seam_queue_next
_queue_progress = _library.seam_queue_progress
_queue_cancel = _library.seam_queue_cancel
_queue_free = _library.seam_queue_free


class LoopQueue:
    """The calls of one client on one event loop.

    The loop alone holds it, as what it calls when the descriptor is readable. So when the loop is closed, or is
    forgotten, the queue goes too: the calls that have not ended are cancelled, and the descriptor is closed. Hence it
    must not be kept anywhere else, in the frame of a call least of all.
    """

    __slots__ = ("__weakref__", "_free", "_is_retired", "_last_tag", "_of", "_unheard", "_waiting", "handle", "process")

    def __init__(self, loop: AbstractEventLoop) -> None:
        handle = c_uint64()
        _decoded(_text(_queue_new(byref(handle))))
        self.handle = handle.value
        self.process = os.getpid()
        self._free = finalize(self, _queue_free, self.handle)
        self._is_retired = False
        self._last_tag = 0
        #: The tag of the outcome that was taken last.
        self._of = c_uint64()
        self._waiting: dict[int, Future[str]] = {}
        #: The outcomes of calls whose tasks were cancelled, but do not know it yet.
        self._unheard: dict[int, str] = {}
        descriptor = _queue_descriptor(self.handle)
        try:
            if descriptor < 0:
                raise NotImplementedError
            loop.add_reader(descriptor, self)
        except NotImplementedError:
            self._free()
            message = "this event loop cannot watch a descriptor: use asyncio.to_thread with the calls of a Seam"
            raise NotImplementedError(message) from None

    def start(
        self, loop: AbstractEventLoop, client: int, operation: bytes, params: bytes, options: bytes | None
    ) -> tuple[int, Future[str]] | None:
        """The tag of a call that was started, and what its outcome goes to. None when the queue is another process's."""
        self._last_tag = tag = self._last_tag + 1
        refusal = _queue_start(self.handle, client, operation, params, options, tag)
        if refusal:
            _text(refusal)
            return None
        self._waiting[tag] = future = loop.create_future()
        return tag, future

    def __call__(self) -> None:
        """Hands the outcomes that are there to the tasks that await them."""
        while outcome := _queue_next(self.handle, 0, byref(self._of)):
            text = _text(outcome)
            tag = self._of.value
            if not tag:
                # The queue is not there: this is a child that goes on with its parent's loop.
                return
            self._deliver(tag, text)
            if not self._waiting:
                break
        self._leave_if_done()

    def given_up(self, tag: int) -> str | None:
        """Cancels a call and takes its outcome, which is there at once."""
        text = self._unheard.pop(tag, None)
        if text is None and self._waiting.pop(tag, None) is not None:
            _queue_cancel(self.handle, tag)
            while outcome := _queue_next(self.handle, _WAIT_MS, byref(self._of)):
                other = _text(outcome)
                if self._of.value == tag:
                    text = other
                    break
                if not self._of.value:
                    break
                self._deliver(self._of.value, other)
            self._leave_if_done()
        return text

    def retire(self) -> None:
        """Frees the queue as soon as no call is under way. To be called by its loop."""
        self._is_retired = True
        self._leave_if_done()

    def _deliver(self, tag: int, text: str) -> None:
        future = self._waiting.pop(tag, None)
        if future is None:
            return
        if not future.done():
            future.set_result(text)
        elif future.cancelled():
            self._unheard[tag] = text

    def _leave_if_done(self) -> None:
        if self._is_retired and not self._waiting and self._free.alive:
            get_running_loop().remove_reader(_queue_descriptor(self.handle))
            self._free()


class AsyncCalls:
    """A client of the library whose calls are awaited. Freed when nothing refers to it any more."""

    __slots__ = ("__weakref__", "_client", "_queues", "close")

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._client = NativeClient(config)
        self._queues: WeakKeyDictionary[AbstractEventLoop, ref[LoopQueue]] = WeakKeyDictionary()
        #: Frees the client; further calls on it are refused. Its queues go when the calls under way have ended.
        self.close = finalize(self, _closed, self._client.close, self._queues)

    async def call(
        self,
        operation: str,
        params: Mapping[str, Any],
        timeout_ms: int,
        max_retries: int,
        on_progress: Callable[[Progress], object] | None = None,
    ) -> Any:
        """The answer to an operation."""
        options = _options(timeout_ms, max_retries)
        text = _parameters(params, operation)
        check_listener(on_progress)
        if not self.close.alive:
            raise _client_is_closed(operation, params)
        is_logged = "logging" in modules and self._client.is_logged()
        handle, tag, future = self._started(_c_text(operation), text, options)
        try:
            while (is_logged or on_progress) and not future.done():
                if is_logged:
                    self._client.tell_log()
                if on_progress:
                    tell(on_progress, _queue_progress(handle, tag))
                await wait([future], timeout=_WAIT_MS / 1000)
            outcome = await future
        except GeneratorExit:
            # The coroutine is dropped, by whatever thread, and nobody is there to be told.
            _queue_cancel(handle, tag)
            raise
        except BaseException as interrupt:
            # The task was cancelled, mostly. What became of the call is told as the cause.
            raise interrupt from self._given_up(tag, future, operation, params)
        finally:
            if is_logged:
                self._client.tell_log()
        try:
            answer = _decoded(outcome, params)
            if on_progress:
                # The queue has handed the call over and knows it no more, so its answer tells. Those that there was no time
                # for have not ended.
                total = answer["total"]
                on_progress(Progress(total - answer["not_attempted"], answer["failed"] + answer["unknown"], total))
            return answer
        except SeamInvalidHandleError:
            pass
        # The core knows numbers only; nothing but close() makes that of a client invalid.
        raise _client_is_closed(operation, params)

    def replace_token(self, token: str) -> None:
        """Replaces the token."""
        self._client.replace_token(token)

    def _started(self, operation: bytes, params: bytes, options: bytes | None) -> tuple[int, int, Future[str]]:
        loop = get_running_loop()
        known = self._queues.get(loop)
        queue = None if known is None else known()
        while True:
            if queue is None:
                queue = self._new_queue(loop)
            started = queue.start(loop, self._client._handle, operation, params, options)
            if started is not None:
                return queue.handle, *started
            queue = None

    def _new_queue(self, loop: AbstractEventLoop) -> LoopQueue:
        queue = LoopQueue(loop)
        self._queues[loop] = ref(queue)
        return queue

    def _given_up(self, tag: int, future: Future[str], operation: str, params: Mapping[str, Any]) -> SeamError:
        """What became of a call whose task was cancelled."""
        if future.done() and not future.cancelled():
            text: str | None = future.result()
        else:
            known = self._queues.get(future.get_loop())
            queue = None if known is None else known()
            text = None if queue is None else queue.given_up(tag)
        if text is not None:
            return ended(text, operation, params)
        message = "the task was cancelled; the outcome of the call is not known"
        return given_up(message, {"operation": operation}, params)


def _client_is_closed(operation: str, params: Mapping[str, Any]) -> SeamError:
    return refusal("invalid_handle", "the client is closed", asked(params), operation=operation)


def _closed(free: Callable[[], object], queues: WeakKeyDictionary[AbstractEventLoop, ref[LoopQueue]]) -> None:
    """Frees a client, and has each loop retire its queue. Any thread may do this, the garbage collector's too."""
    free()
    known = list(queues.items())
    queues.clear()
    for loop, reference in known:
        queue = reference()
        # A child leaves its parent's loops alone.
        if queue is not None and queue.process == os.getpid():
            # A closed loop refuses; its queue has gone with it.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(queue.retire)
