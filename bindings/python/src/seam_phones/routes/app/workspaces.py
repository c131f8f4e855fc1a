"""app.workspaces of a SeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ...absent import ABSENT
from ...resources import Workspace
from ..group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List


class AppWorkspaces(Group):
    """The workspace that the credentials belong to."""

    __slots__ = ()

    def get(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Workspace:
        """Gets the workspace that the credentials belong to.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        answer = self._call("workspaces.get", {}, timeout_ms, max_retries)
        return Workspace._of(answer["workspace"])

    def list(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[Workspace]:
        """Lists the workspaces that the credentials give access to.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        answer = self._call("workspaces.list", {}, timeout_ms, max_retries)
        of = Workspace._of
        return [of(data) for data in answer["workspaces"]]
