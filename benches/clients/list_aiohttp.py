"""The same call written by hand on aiohttp and json: dictionaries. usage: list_aiohttp.py ENDPOINT CALLS [together]"""

import asyncio
import json
import sys

import aiohttp
import meter

HEADERS = {"authorization": "Bearer seam_bench1_abc", "seam-sdk-name": "bench", "seam-sdk-version": "0.1.0"}


async def main():
    timeout = aiohttp.ClientTimeout(total=30)
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(headers=HEADERS, timeout=timeout, connector=connector) as session:

        async def list_phones():
            owner = {"owner_user_identity_id": "398d80b7-3f96-47c2-b85a-6f8ba21d07be", "_strict": "true"}
            async with session.get(f"{sys.argv[1]}/phones/list", params=owner) as response:
                body = await response.read()
                if response.status != 200:
                    raise RuntimeError(body)
            phones = json.loads(body)["phones"]
            assert phones[0]["device_type"]

        await meter.run_awaited(list_phones)


asyncio.run(main())
