"""seam.test_helpers

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ..absent import ABSENT
from ..resources import Clock, SandboxWorkspace, Snapshot, SnapshotDifference, WebhookDelivery
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from datetime import datetime
    from typing import Any
    from uuid import UUID

    from ..native import NativeClient


class TestHelpersClock(Group):
    """The clock of a sandbox's workspace."""

    __slots__ = ()

    def get(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Clock:
        """Gets the time in the sandbox's workspace.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        answer = self._call("test_helpers.clock.get", {}, timeout_ms, max_retries)
        return Clock._of(answer["clock"])

    def freeze(
        self,
        *,
        at: str | datetime = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Clock:
        """Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again.

        Args:
            at: The time that it is from now on. While nothing has happened in the workspace, any; later not before its
                present. Default: the workspace's present. A datetime with a time zone, or a text in ISO 8601, such as
                ``2030-01-01T00:00:00Z``.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "at": at,
        }
        answer = self._call("test_helpers.clock.freeze", params, timeout_ms, max_retries)
        return Clock._of(answer["clock"])

    def advance(
        self,
        *,
        by_seconds: int = ABSENT,
        to: str | datetime = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Clock:
        """Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in
        order, with its events: a credential that ends is invalidated, and so are those of an ACS user whose access
        schedule ends. A client session that expires is refused from then on. It needs ``by_seconds`` or ``to``.

        Args:
            by_seconds: How far, in seconds. From 1 to 3162240000.
            to: The time to advance to. It lies ahead. A datetime with a time zone, or a text in ISO 8601, such as
                ``2030-01-01T00:00:00Z``.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "by_seconds": by_seconds,
            "to": to,
        }
        answer = self._call("test_helpers.clock.advance", params, timeout_ms, max_retries)
        return Clock._of(answer["clock"])


class TestHelpersSnapshot(Group):
    """States of a sandbox's workspace, to return to."""

    __slots__ = ()

    def save(
        self,
        *,
        name: str,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Snapshot:
        """Keeps the state of the sandbox's workspace under a name, in the sandbox itself.

        Args:
            name: The snapshot's name. One of the same name is replaced.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "name": name,
        }
        answer = self._call("test_helpers.snapshot.save", params, timeout_ms, max_retries)
        return Snapshot._of(answer["snapshot"])

    def restore(
        self,
        *,
        content: dict[str, Any] = ABSENT,
        name: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Snapshot:
        """Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came
        from another sandbox gets a new token. It needs ``name`` or ``content``.

        Args:
            content: A state that ``test_helpers.snapshot.get`` gave, of this sandbox or another.
            name: The name of a snapshot that the sandbox keeps.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "content": content,
            "name": name,
        }
        answer = self._call("test_helpers.snapshot.restore", params, timeout_ms, max_retries)
        return Snapshot._of(answer["snapshot"])

    def get(
        self,
        *,
        name: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Snapshot:
        """Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it.

        Args:
            name: The name of a snapshot that the sandbox keeps. Default: the present state.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "name": name,
        }
        answer = self._call("test_helpers.snapshot.get", params, timeout_ms, max_retries)
        return Snapshot._of(answer["snapshot"])

    def list(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[Snapshot]:
        """Lists the snapshots that the sandbox keeps, without their content.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        answer = self._call("test_helpers.snapshot.list", {}, timeout_ms, max_retries)
        of = Snapshot._of
        return [of(data) for data in answer["snapshots"]]

    def delete(
        self,
        *,
        name: str,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Deletes a snapshot. The workspace stays as it is.

        Args:
            name: The name of a snapshot that the sandbox keeps.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "name": name,
        }
        self._call("test_helpers.snapshot.delete", params, timeout_ms, max_retries)

    def diff(
        self,
        *,
        content: dict[str, Any] = ABSENT,
        name: str = ABSENT,
        other_content: dict[str, Any] = ABSENT,
        other_name: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> SnapshotDifference:
        """Tells what is different in a later state: what was added, what is gone, and which fields have changed. It
        needs ``name`` or ``content``.

        Args:
            content: The earlier state, as ``test_helpers.snapshot.get`` gives it.
            name: The name of the earlier snapshot.
            other_content: The later state. Default: the present state.
            other_name: The name of the later snapshot. Default: the present state.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "content": content,
            "name": name,
            "other_content": other_content,
            "other_name": other_name,
        }
        answer = self._call("test_helpers.snapshot.diff", params, timeout_ms, max_retries)
        return SnapshotDifference._of(answer["difference"])


class TestHelpersWebhooks(Group):
    """What became of the webhooks of a sandbox that is served."""

    __slots__ = ()

    def list(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[WebhookDelivery]:
        """Lists the deliveries of the sandbox's events by ``seam-phones serve --webhook``: what was answered, and what
        is to become of them.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        answer = self._call("test_helpers.webhooks.list", {}, timeout_ms, max_retries)
        of = WebhookDelivery._of
        return [of(data) for data in answer["webhook_deliveries"]]

    def resend(
        self,
        *,
        all: bool = ABSENT,
        failed: bool = ABSENT,
        message_ids: List[str] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[WebhookDelivery]:
        """Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It
        returns those. It needs ``message_ids`` or ``failed`` or ``all``.

        Args:
            all: All, also those that were taken. Default: False.
            failed: All that were tried and not taken. Default: False.
            message_ids: The deliveries with these message ids.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "all": all,
            "failed": failed,
            "message_ids": message_ids,
        }
        answer = self._call("test_helpers.webhooks.resend", params, timeout_ms, max_retries)
        of = WebhookDelivery._of
        return [of(data) for data in answer["webhook_deliveries"]]


class TestHelpersWorkspaces(Group):
    """Further workspaces of a sandbox, for tests that run at once."""

    __slots__ = ()

    def create(
        self,
        *,
        name: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> SandboxWorkspace:
        """Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so
        tests that run at once can each have one. It begins as the first workspace does after a reset.

        Args:
            name: The workspace's name.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "name": name,
        }
        answer = self._call("test_helpers.workspaces.create", params, timeout_ms, max_retries)
        return SandboxWorkspace._of(answer["sandbox_workspace"])

    def list(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[SandboxWorkspace]:
        """Lists the workspaces of the sandbox with their keys.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        answer = self._call("test_helpers.workspaces.list", {}, timeout_ms, max_retries)
        of = SandboxWorkspace._of
        return [of(data) for data in answer["sandbox_workspaces"]]

    def delete(
        self,
        workspace_id: str | UUID,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Deletes a workspace of the sandbox with everything in it.

        Args:
            workspace_id: The workspace's id. The first workspace of a sandbox stays.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "workspace_id": workspace_id,
        }
        self._call("test_helpers.workspaces.delete", params, timeout_ms, max_retries)


class TestHelpers(Group):
    """What tests do with a sandbox: an embedded one, or that of ``seam-phones serve``."""

    __slots__ = ("clock", "snapshot", "webhooks", "workspaces")

    def __init__(self, native: NativeClient) -> None:
        super().__init__(native)
        self.clock = TestHelpersClock(native)
        self.snapshot = TestHelpersSnapshot(native)
        self.webhooks = TestHelpersWebhooks(native)
        self.workspaces = TestHelpersWorkspaces(native)

    def seed(
        self,
        *,
        seed: dict[str, Any],
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Snapshot:
        """Replaces everything in the sandbox's workspace with what the seed describes. ``workspaces.reset_sandbox``
        returns to this state from then on, and new workspaces begin with it when it is the first workspace's.

        Args:
            seed: User identities with their phones, credentials and client sessions, with ids of your own where they
                matter. ``docs/sandbox-seed.schema.json`` describes it.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "seed": seed,
        }
        answer = self._call("test_helpers.seed", params, timeout_ms, max_retries)
        return Snapshot._of(answer["snapshot"])

    def simulate_faults(
        self,
        *,
        operation: str,
        after_effect: bool = ABSENT,
        delay_ms: int = ABSENT,
        drop_connection: bool = ABSENT,
        retry_after_seconds: int = ABSENT,
        status: int = ABSENT,
        times: int = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Injects a fault into the next calls of an operation, in this process and workspace. It needs one of
        ``status``, ``retry_after_seconds``, ``delay_ms`` and ``drop_connection``.

        Args:
            operation: The operation that it meets, such as ``phones.deactivate``, or ``*`` for any.
            after_effect: Whether the operation takes effect all the same. Default: False.
            delay_ms: How long the answer takes, in milliseconds. From 0 to 18446744073709551615.
            drop_connection: Whether the connection breaks before the answer; it has no ``status`` then. Default: False.
            retry_after_seconds: The ``Retry-After`` of the answer, in seconds; without a ``status``, its status is 429.
                From 0 to 18446744073709551615.
            status: The HTTP status of the answer. From 400 to 599.
            times: How many calls it meets. Default: 1. From 0 to 4294967295.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "operation": operation,
            "after_effect": after_effect,
            "delay_ms": delay_ms,
            "drop_connection": drop_connection,
            "retry_after_seconds": retry_after_seconds,
            "status": status,
            "times": times,
        }
        self._call("test_helpers.simulate_faults", params, timeout_ms, max_retries)

    def clear_faults(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Ends every injected fault of the workspace.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        self._call("test_helpers.clear_faults", {}, timeout_ms, max_retries)
