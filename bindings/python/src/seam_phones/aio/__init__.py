"""The asynchronous client: the same calls, to be awaited.

>>> from seam_phones import AsyncSeam
>>> async with AsyncSeam(api_key="seam_...") as seam:
...     phones = await seam.phones.list(owner_user_identity_id=user_identity.id)
"""

from .app import AsyncSeamApp
from .pagination import AsyncSeamPaginator
from .seam import AsyncSeam

__all__ = ["AsyncSeam", "AsyncSeamApp", "AsyncSeamPaginator"]
