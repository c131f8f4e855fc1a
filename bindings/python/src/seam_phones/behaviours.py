"""What Seam's objects can do besides holding their fields: the bases of classes in resources.py, which is generated."""

from __future__ import annotations

TYPE_CHECKING = False


class UserIdentityBehaviour:
    """What a UserIdentity can do."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def user_identity_id(self) -> str:
            """The field of a UserIdentity."""

    @property
    def id(self) -> str:
        """The user_identity_id, as Seam's guides write it."""
        return self.user_identity_id
