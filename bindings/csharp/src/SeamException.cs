using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SeamPhones.Internal;

namespace SeamPhones
{
    /// <summary>
    /// The root of all errors of this package: one class for each kind. A call that its <see cref="CancellationToken"/> cancels throws a
    /// <see cref="SeamOperationCanceledException"/>, which has one of these. No text of an error holds a token.
    /// </summary>
    public abstract class SeamException : Exception
    {
        private readonly ErrorDetails details;

        internal SeamException(ErrorDetails details)
            : base(details.Shown(), details.Cause)
        {
            this.details = details;
        }

        /// <summary>What happened, from a closed set, such as <c>timeout</c>. One kind, one class.</summary>
        public string Kind => details.Text("kind") ?? "unknown";

        /// <summary>Seam's own type of error, an open set, such as <c>phone_not_found</c>; the kind for an error made here.</summary>
        public string Type => details.Text("type") ?? Kind;

        /// <summary>The status of the HTTP answer; null where there was none.</summary>
        public int? StatusCode => (int?)details.Integer("status_code");

        /// <summary>Seam's id of the request, to be named when asking Seam about it.</summary>
        public string RequestId => details.Text("request_id");

        /// <summary>How many requests were sent.</summary>
        public int Attempts => (int)(details.Integer("attempts") ?? 0);

        /// <summary>
        /// True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating it could do it
        /// twice.
        /// </summary>
        public bool IsRetryable => details.Flag("retryable");

        /// <summary>True when a request was sent and nobody knows whether Seam carried it out.</summary>
        public bool OutcomeUnknown => details.Flag("outcome_unknown");

        /// <summary>How long Seam asked to wait, in milliseconds, where it did.</summary>
        public long? RetryAfterMs => details.Integer("retry_after_ms");

        /// <summary>Further data that came with the error.</summary>
        public JsonValue ErrorData => details.Any("data");

        /// <summary>The operation that failed, such as <c>phones.deactivate</c>.</summary>
        public string Operation => details.Text("operation");

        /// <summary>The parameters that were refused, and why.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<string>> ValidationErrors =>
            (details.Any("validation_errors")?.Members.Keys ?? Enumerable.Empty<string>())
                .Where(name => name != "_errors")
                .ToDictionary(name => name, GetValidationErrorMessages);

        /// <summary>The whole error, as the core gave it. Its <c>message</c> says what happened, and nothing of the call.</summary>
        public JsonValue Json => details.Json;

        /// <summary>What is wrong with a parameter, or with a part of one: <c>phone_metadata.os_version</c>. None for null.</summary>
        public IReadOnlyList<string> GetValidationErrorMessages(string parameter)
        {
            var node = parameter?.Split('.').Aggregate(details.Any("validation_errors"), (at, name) => at?[name]);
            var messages = node?["_errors"]?.Items ?? new JsonValue[0];
            return messages.Select(message => message.AsText()).Where(text => text != null).ToArray();
        }
    }

    /// <summary>Seam answered with an error; <see cref="SeamException.Type"/> is Seam's own.</summary>
    public class SeamApiException : SeamException
    {
        internal SeamApiException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>Seam does not accept the credentials.</summary>
    public sealed class SeamUnauthorizedException : SeamApiException
    {
        internal SeamUnauthorizedException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>Seam does not accept the parameters: <see cref="SeamException.ValidationErrors"/> says which.</summary>
    public sealed class SeamInvalidInputException : SeamApiException
    {
        internal SeamInvalidInputException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>The parameters were refused here, and nothing was sent.</summary>
    public sealed class SeamInvalidParamsException : SeamException
    {
        internal SeamInvalidParamsException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>The token is of another kind than the option that it was given for, or no token at all.</summary>
    public sealed class SeamInvalidTokenException : SeamException
    {
        internal SeamInvalidTokenException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>The options of a client or of a call are unknown, incomplete or do not go together.</summary>
    public sealed class SeamInvalidOptionsException : SeamException
    {
        internal SeamInvalidOptionsException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>Something answered, but not as Seam does: a gateway, a proxy, a truncated answer.</summary>
    public sealed class SeamInvalidResponseException : SeamException
    {
        internal SeamInvalidResponseException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>No connection to Seam, or one that broke.</summary>
    public sealed class SeamConnectionException : SeamException
    {
        internal SeamConnectionException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>The time that was allowed for the whole call has passed.</summary>
    public sealed class SeamTimeoutException : SeamException
    {
        internal SeamTimeoutException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>
    /// The call was cancelled before it ended; <see cref="SeamException.OutcomeUnknown"/> says whether Seam may have carried it out. It is
    /// the error of a <see cref="SeamOperationCanceledException"/>. It is thrown itself when something else ended the call: then that is
    /// the inner exception.
    /// </summary>
    public sealed class SeamCancelledException : SeamException
    {
        internal SeamCancelledException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>The client is closed.</summary>
    public sealed class SeamInvalidHandleException : SeamException
    {
        internal SeamInvalidHandleException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>The webhook was not sent by Seam, is too old, or is no event.</summary>
    public sealed class SeamWebhookVerificationException : SeamException
    {
        internal SeamWebhookVerificationException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>A fault in the library itself, worth a report.</summary>
    public sealed class SeamInternalException : SeamException
    {
        internal SeamInternalException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>The native library could not be found or loaded.</summary>
    public sealed class SeamLibraryException : SeamException
    {
        internal SeamLibraryException(string message)
            : base(ErrorDetails.Made("library", message))
        {
        }
    }

    /// <summary>An error of a kind that this version of the package does not know.</summary>
    public sealed class SeamOtherException : SeamException
    {
        internal SeamOtherException(ErrorDetails details)
            : base(details)
        {
        }
    }

    /// <summary>A call was cancelled by its <see cref="CancellationToken"/>. What is known of it is in <see cref="Error"/>.</summary>
    public sealed class SeamOperationCanceledException : OperationCanceledException
    {
        internal SeamOperationCanceledException(SeamException error, CancellationToken token)
            : base(error.Message, error, token)
        {
            Error = error;
        }

        /// <summary>What became of the call.</summary>
        public SeamException Error { get; }

        /// <summary>True when a request was sent and nobody knows whether Seam carried it out.</summary>
        public bool OutcomeUnknown => Error.OutcomeUnknown;
    }
}
