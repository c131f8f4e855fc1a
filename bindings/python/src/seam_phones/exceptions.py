"""The errors: one tree under SeamError, with the names of the official package. Every message is the core's own."""

from __future__ import annotations

from collections import namedtuple

# Importing `typing` would cost more than the rest of this package; type checkers take the name for true.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, NamedTuple

    class SeamValidationError(NamedTuple):
        """A parameter that was refused, and why."""

        parameter_name: str
        error_messages: list[str]
else:
    SeamValidationError = namedtuple("SeamValidationError", ["parameter_name", "error_messages"])


class SeamError(Exception):
    """The root of all errors of this package."""

    #: What happened, from a closed set: ``"timeout"``, ``"unauthorized"``, ... One kind, one class.
    kind = "unknown"
    #: Seam's own type of error, an open set: ``"phone_not_found"``.
    code: str | None = None
    #: The status of the HTTP answer, None where there was none.
    status_code: int | None = None
    #: Seam's id of the request, to be named when asking Seam about it.
    request_id: str | None = None
    #: Further data that Seam sent with the error.
    data: Any = None
    #: How many requests were sent.
    attempts = 0
    #: True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating
    #: it could do it twice.
    retryable = False
    #: True when a request was sent and nobody knows whether Seam carried it out.
    outcome_unknown = False
    #: How long Seam asked to wait, where it did.
    retry_after_ms: int | None = None
    #: The operation that failed, such as ``"phones.deactivate"``.
    operation: str | None = None

    _validation_errors: Mapping[str, Any] = {}
    #: The ids that were asked for, by the names of their parameters.
    _asked: Mapping[str, str] = {}

    @property
    def message(self) -> str:
        """What happened, in the core's words alone; ``str(error)`` adds which call it was."""
        return super().__str__()

    def __str__(self) -> str:
        facts = [self.operation] if self.operation else []
        facts += [f"{name} {value}" for name, value in self._asked.items()]
        facts += [f"status {self.status_code}"] if self.status_code is not None else []
        facts += [f"request {self.request_id}"] if self.request_id else []
        said = f"{self.code}: {self.message}" if self.code else self.message
        return f"{said} ({', '.join(facts)})" if facts else said

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), self.args, self.__dict__)

    @property
    def validation_errors(self) -> list[SeamValidationError]:
        """The parameters that were refused, and why."""
        return [
            SeamValidationError(name, self.get_validation_error_messages(name))
            for name in self._validation_errors
            if name != "_errors"
        ]

    def get_validation_error_messages(self, param_name: str) -> list[str]:
        """What is wrong with a parameter, or with a part of one: ``"phone_metadata.os_version"``."""
        node: Any = self._validation_errors
        for name in param_name.split("."):
            node = node.get(name) if isinstance(node, dict) else None
        messages = node.get("_errors") if isinstance(node, dict) else None
        return list(messages) if isinstance(messages, list) else []


class SeamHttpApiError(SeamError):
    """Seam refused the call, with an answer of its own."""

    kind = "api"

    def __init__(self, error: Mapping[str, Any], status_code: int | None, request_id: str | None) -> None:
        super().__init__(error.get("message"))
        self.__dict__.update(_attributes({**error, "status_code": status_code, "request_id": request_id}))


class SeamHttpUnauthorizedError(SeamHttpApiError):
    """Seam does not accept the credentials."""

    kind = "unauthorized"
    code = "unauthorized"

    def __init__(self, request_id: str | None) -> None:
        super().__init__({"message": "Unauthorized"}, 401, request_id)


class SeamHttpInvalidInputError(SeamHttpApiError):
    """Seam does not accept the parameters."""

    kind = "invalid_input"
    code = "invalid_input"


class SeamInvalidParamsError(SeamHttpInvalidInputError):
    """The parameters were refused here, and nothing was sent.

    Code that handles Seam's own refusal handles this one too; it has no status and no request id.
    """

    kind = "invalid_params"


class SeamInvalidTokenError(SeamError):
    """The token is of another kind than the option that it was given for, or no token at all."""

    kind = "invalid_token"


class SeamInvalidOptionsError(SeamError):
    """The options of a client or of a call are unknown, incomplete or do not go together."""

    kind = "invalid_options"


class SeamInvalidResponseError(SeamError):
    """Something answered, but not as Seam does: a gateway, a proxy, a truncated answer."""

    kind = "invalid_response"


class SeamConnectionError(SeamError):
    """No connection to Seam, or one that broke."""

    kind = "connection"


class SeamTimeoutError(SeamError):
    """The time that was allowed for the whole call has passed."""

    kind = "timeout"


class SeamCancelledError(SeamError):
    """The call was cancelled before it ended."""

    kind = "cancelled"


class SeamInvalidHandleError(SeamError):
    """The client is closed."""

    kind = "invalid_handle"


class SeamInternalError(SeamError):
    """A fault in the library itself, worth a report."""

    kind = "internal"


class SeamWebhookVerificationError(SeamError):
    """The webhook was not sent by Seam, is too old, or is no event."""

    kind = "invalid_webhook"


class SeamLibraryError(SeamError):
    """The native library could not be found or loaded."""

    kind = "library"


#: The official package's name for it.
SeamHttpInvalidResponseError = SeamInvalidResponseError

#: Which class stands for which kind of the core's errors.
BY_KIND: dict[str, type[SeamError]] = {
    error.kind: error
    for error in (
        SeamInvalidOptionsError,
        SeamInvalidTokenError,
        SeamInvalidParamsError,
        SeamHttpUnauthorizedError,
        SeamHttpInvalidInputError,
        SeamHttpApiError,
        SeamInvalidResponseError,
        SeamConnectionError,
        SeamTimeoutError,
        SeamCancelledError,
        SeamInvalidHandleError,
        SeamInternalError,
        SeamWebhookVerificationError,
    )
}


def from_core(error: Mapping[str, Any], asked: Mapping[str, str] | None = None) -> SeamError:
    """The exception for an error of the core. A kind that this version does not know is a plain SeamError.

    asked: the ids that were asked for.
    """
    attributes = {**_attributes(error), "_asked": asked} if asked else _attributes(error)
    return _rebuilt(BY_KIND.get(error["kind"], SeamError), (error["message"],), attributes)


def refusal(kind: str, message: str, asked: Mapping[str, str] | None = None, **details: Any) -> SeamError:
    """The exception for what could not even be handed to the core."""
    return from_core({"kind": kind, "type": kind, "message": message, **details}, asked)


#: Our attribute for each key of an error of the core.
_ATTRIBUTE = {"type": "code", "validation_errors": "_validation_errors"}


def _attributes(error: Mapping[str, Any]) -> dict[str, Any]:
    return {_ATTRIBUTE.get(key, key): value for key, value in error.items() if key != "message"}


def _rebuilt(cls: type[SeamError], args: tuple[Any, ...], attributes: Mapping[str, Any]) -> SeamError:
    # Not by calling the class: the constructors are the official ones, each with arguments of its own.
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(attributes)
    return error
