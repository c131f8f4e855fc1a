"""One module a language. Each has:

- ``files(table)``: the files that are generated whole, as text by path from the root of the repository;
- ``regions(table)``: lines that stand between two markers in files that are written by hand, by path;
- ``FOLDERS``: where its generated files are, to find those that are left over.

A further language is a further module in LANGUAGES. What is not a table stays by hand in its package: loading, calling, errors,
pagination, webhooks, and what an object can do besides holding its fields.
"""

from . import csharp, kotlin, node, php, python, readme, ruby, swift

LANGUAGES = (python, ruby, php, kotlin, swift, node, csharp, readme)
