"""phones.list of seam_phones, awaited, typed objects included. usage: list_async_seam_phones.py ENDPOINT CALLS [together]"""

import asyncio
import sys

import meter
from seam_phones import AsyncSeam


async def main():
    async with AsyncSeam(api_key="seam_bench1_abc", endpoint=sys.argv[1]) as seam:

        async def list_phones():
            phones = await seam.phones.list(owner_user_identity_id="398d80b7-3f96-47c2-b85a-6f8ba21d07be")
            assert phones[0].device_type

        await meter.run_awaited(list_phones)


asyncio.run(main())
