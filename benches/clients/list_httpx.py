"""The same call written by hand on httpx.AsyncClient and json: dictionaries. usage: list_httpx.py ENDPOINT CALLS [together]"""

import asyncio
import json
import sys

import httpx
import meter

HEADERS = {"authorization": "Bearer seam_bench1_abc", "seam-sdk-name": "bench", "seam-sdk-version": "0.1.0"}


async def main():
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx.AsyncClient(headers=HEADERS, timeout=30, limits=limits) as client:

        async def list_phones():
            owner = {"owner_user_identity_id": "398d80b7-3f96-47c2-b85a-6f8ba21d07be", "_strict": "true"}
            response = await client.get(f"{sys.argv[1]}/phones/list", params=owner)
            if response.status_code != 200:
                raise RuntimeError(response.text)
            phones = json.loads(response.content)["phones"]
            assert phones[0]["device_type"]

        await meter.run_awaited(list_phones)


asyncio.run(main())
