"""seam.workspaces"""

from __future__ import annotations

from ..absent import ABSENT
from ..resources import ActionAttempt, Workspace
from .group import Group


class Workspaces(Group):
    """The workspace of the credentials."""

    __slots__ = ()

    def get(self, *, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> Workspace:
        """The workspace."""
        return Workspace._of(self._call("workspaces.get", {}, timeout_ms, max_retries)["workspace"])

    def reset_sandbox(self, *, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> ActionAttempt:
        """Puts a sandbox workspace back to how it started."""
        answer = self._call("workspaces.reset_sandbox", {}, timeout_ms, max_retries)
        return ActionAttempt._of(answer["action_attempt"])
