"""How far a call has come that does one thing for many."""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple

    class Progress(NamedTuple):
        """How far a call has come, such as ``phones.deactivate_many``."""

        done: int
        failed: int
        total: int

else:
    # A NamedTuple would bring typing along, which takes longer to import than this package.
    Progress = namedtuple("Progress", "done failed total")
    Progress.__doc__ = "How far a call has come, such as ``phones.deactivate_many``."
    Progress.done.__doc__ = "How many have ended, the failed ones among them."
    Progress.failed.__doc__ = "How many have failed, or ended with an unknown outcome."
    Progress.total.__doc__ = "How many there are; 0 as long as it is not known."
