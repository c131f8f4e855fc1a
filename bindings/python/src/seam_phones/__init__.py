"""Phones of a user identity on Seam: listed, fetched, deactivated.

>>> from seam_phones import Seam
>>> with Seam(api_key="seam_...") as seam:
...     for phone in seam.phones.list(owner_user_identity_id=user_identity.id):
...         print(phone.device_id)

The calls are those of the official ``seam`` package. The work is done by a native library, which is loaded when
the first client is made.
"""

from .exceptions import (
    SeamCancelledError,
    SeamConnectionError,
    SeamError,
    SeamHttpApiError,
    SeamHttpInvalidInputError,
    SeamHttpInvalidResponseError,
    SeamHttpUnauthorizedError,
    SeamInternalError,
    SeamInvalidHandleError,
    SeamInvalidOptionsError,
    SeamInvalidParamsError,
    SeamInvalidResponseError,
    SeamInvalidTokenError,
    SeamLibraryError,
    SeamTimeoutError,
    SeamValidationError,
    SeamWebhookVerificationError,
)
from .fields import Fields
from .pagination import PaginatedList, SeamPaginator
from .progress import Progress
from .resources import (
    AcsCredential,
    AcsSystem,
    AcsUser,
    ActionAttempt,
    ClientSession,
    Deactivation,
    DeactivationReport,
    DeactivationResult,
    Event,
    Pagination,
    Phone,
    PhoneProperties,
    PhoneSession,
    ProviderSession,
    SeamEvent,
    UserIdentity,
    Workspace,
)
from .seam import NULL, Seam
from .webhook import SeamWebhook

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .aio import AsyncSeam, AsyncSeamApp, AsyncSeamPaginator
    from .app import SeamApp
else:

    def __getattr__(name):
        """What not every program needs is imported when it is asked for: the client of an app, and asyncio."""
        if name in ("AsyncSeam", "AsyncSeamApp", "AsyncSeamPaginator"):
            from . import aio

            return getattr(aio, name)
        if name == "SeamApp":
            from . import app

            return app.SeamApp
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "NULL",
    "AcsCredential",
    "AcsSystem",
    "AcsUser",
    "ActionAttempt",
    "AsyncSeam",
    "AsyncSeamApp",
    "AsyncSeamPaginator",
    "ClientSession",
    "Deactivation",
    "DeactivationReport",
    "DeactivationResult",
    "Event",
    "Fields",
    "PaginatedList",
    "Pagination",
    "Phone",
    "PhoneProperties",
    "PhoneSession",
    "Progress",
    "ProviderSession",
    "Seam",
    "SeamApp",
    "SeamCancelledError",
    "SeamConnectionError",
    "SeamError",
    "SeamEvent",
    "SeamHttpApiError",
    "SeamHttpInvalidInputError",
    "SeamHttpInvalidResponseError",
    "SeamHttpUnauthorizedError",
    "SeamInternalError",
    "SeamInvalidHandleError",
    "SeamInvalidOptionsError",
    "SeamInvalidParamsError",
    "SeamInvalidResponseError",
    "SeamInvalidTokenError",
    "SeamLibraryError",
    "SeamPaginator",
    "SeamTimeoutError",
    "SeamValidationError",
    "SeamWebhook",
    "SeamWebhookVerificationError",
    "UserIdentity",
    "Workspace",
    "__version__",
]
