// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>The error of one call among several.</summary>
    public sealed class CallError : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public CallError(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The closed set to decide by.</summary>
        public string Kind => Required("kind", Text("kind"));

        /// <summary>Seam's own error type, or the kind's name for an error of this library.</summary>
        public string Type => Required("type", Text("type"));

        /// <summary>What happened, for people to read.</summary>
        public string Message => Required("message", Text("message"));

        /// <summary>The HTTP status, when an answer came.</summary>
        public long? StatusCode => Integer("status_code");

        /// <summary>Seam's request id.</summary>
        public string RequestId => Text("request_id");

        /// <summary>How often the request was tried; 0 when nothing was sent.</summary>
        public long Attempts => Required("attempts", Integer("attempts"));

        /// <summary>Whether repeating the call is safe and may succeed.</summary>
        public bool Retryable => Required("retryable", Boolean("retryable"));

        /// <summary>Whether the operation may have taken effect although it is reported as failed.</summary>
        public bool? OutcomeUnknown => Boolean("outcome_unknown");

        /// <summary>How long Seam asked to wait, in milliseconds.</summary>
        public long? RetryAfterMs => Integer("retry_after_ms");

        /// <summary>Seam's own data about the error.</summary>
        public JsonValue Data => Any("data");

        /// <summary>Messages by parameter.</summary>
        public JsonValue ValidationErrors => Any("validation_errors");

        /// <summary>The operation that was asked for.</summary>
        public string Operation => Text("operation");
    }
}
