"""Seam's objects as read-only values, cheap to make: each is one slot that holds the decoded JSON."""

from __future__ import annotations

from collections.abc import Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, ClassVar

    from typing_extensions import Self, dataclass_transform
else:

    def dataclass_transform(**_):
        """Tells type checkers only: a Resource has a field per annotation, and is frozen."""
        return lambda cls: cls


#: Never shown: anybody who reads a log could act with it.
_SECRETS = frozenset({"token"})


class JsonObject(Mapping[str, "Any"]):
    """A JSON object: a read-only mapping whose keys can also be read as attributes.

    A key never hides a method: ``metadata.items`` is the method, ``metadata["items"]`` the value of that name.
    Equal when the contents are, hashable, picklable.
    """

    __slots__ = ("__weakref__", "_data")

    if TYPE_CHECKING:
        _data: dict[str, Any]

    #: The classes of fields that hold an object with known fields of its own, or a list of them.
    _nested: ClassVar[Mapping[str, type[JsonObject]]] = {}

    def __init__(self, /, **fields: Any) -> None:
        _hold(self, _copied(fields))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The object with a copy of this content."""
        return cls._of(_copied(dict(data)))

    @classmethod
    def _of(cls, data: dict[str, Any]) -> Self:
        """The object over content that nobody else holds: not copied."""
        fields = cls.__new__(cls)
        _hold(fields, data)
        return fields

    def to_dict(self) -> dict[str, Any]:
        """A copy of the whole content, all the way down, that may be changed."""
        copied: dict[str, Any] = _copied(self._data)
        return copied

    def __getitem__(self, key: str) -> Any:
        return _wrapped(self._data[key], self._nested.get(key, Fields))

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    if not TYPE_CHECKING:
        # Type checkers do not see it, so that they tell a misspelt field of an object whose fields are known.
        def __getattr__(self, name):
            # Names with an underscore are asked for by protocols, which must not find data there.
            if not name.startswith("_") and name in self._data:
                return _wrapped(self._data[name])
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        if isinstance(other, JsonObject):
            return type(self) is type(other) and self._data == other._data
        return self._data == other if isinstance(other, dict) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), _frozen(self._data)))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self._data)

    def __repr__(self) -> str:
        return "{" + ", ".join(f"{key!r}: {_shown(key, value)}" for key, value in self._data.items()) + "}"


class Fields(JsonObject):
    """A JSON object whose keys are the user's own, or not known here."""

    __slots__ = ()

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


@dataclass_transform(eq_default=True, frozen_default=True, kw_only_default=True)
class Resource(JsonObject):
    """An object of Seam's with fields that are known. Those that are not known yet are kept: ``phone["new_field"]``."""

    __slots__ = ()

    def __init_subclass__(cls, **nested: type[JsonObject]) -> None:
        cls._nested = nested
        for name in cls.__annotations__:
            setattr(cls, name, _reader(name, nested.get(name, Fields)))

    @property
    def raw(self) -> Fields:
        """The object as Seam sent it, to be read as a mapping."""
        return Fields._of(self._data)

    def __repr__(self) -> str:
        known = [name for name in type(self).__annotations__ if name in self._data]
        further = [name for name in self._data if name not in type(self).__annotations__]
        shown = (f"{name}={_shown(name, self._data[name])}" for name in known + further)
        return f"{type(self).__name__}({', '.join(shown)})"


_hold = JsonObject.__dict__["_data"].__set__


def _reader(name: str, nested: type[JsonObject]) -> property:
    return property(lambda self: _wrapped(self._data.get(name), nested))


def _wrapped(value: Any, of: type[JsonObject] = Fields) -> Any:
    if isinstance(value, dict):
        return of._of(value)
    if isinstance(value, list):
        return [_wrapped(item, of) for item in value]
    return value


def _copied(value: Any) -> Any:
    if isinstance(value, JsonObject):
        value = value._data
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return frozenset((key, _frozen(item)) for key, item in value.items())
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


def _shown(key: str, value: Any) -> str:
    return "'***'" if key in _SECRETS and value is not None else repr(_wrapped(value))


def _restored(cls: type[JsonObject], data: dict[str, Any]) -> JsonObject:
    return cls._of(data)
