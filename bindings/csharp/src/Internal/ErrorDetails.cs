using System;
using System.Collections.Generic;
using System.Linq;

namespace SeamPhones.Internal
{
    /// <summary>What an error holds.</summary>
    internal sealed class ErrorDetails
    {
        private readonly IReadOnlyDictionary<string, string> asked;

        /// <param name="json">The error, as the core gives it.</param>
        /// <param name="asked">The ids that were asked for, by the names of their parameters.</param>
        /// <param name="cause">What ended the call, where that was something in this process.</param>
        internal ErrorDetails(JsonValue json, IReadOnlyDictionary<string, string> asked = null, Exception cause = null)
        {
            Json = json;
            this.asked = asked ?? new Dictionary<string, string>();
            Cause = cause;
        }

        internal JsonValue Json { get; }

        internal Exception Cause { get; }

        /// <summary>An error that is made here.</summary>
        internal static ErrorDetails Made(
            string kind,
            string message,
            IDictionary<string, object> further = null,
            IReadOnlyDictionary<string, string> asked = null,
            Exception cause = null)
        {
            var error = new Dictionary<string, object>
            {
                ["kind"] = kind,
                ["type"] = kind,
                ["message"] = message,
                ["attempts"] = 0,
                ["retryable"] = false,
            };
            foreach (var one in further ?? new Dictionary<string, object>())
            {
                error[one.Key] = one.Value;
            }
            return new ErrorDetails(JsonValue.Of(error), asked, cause);
        }

        internal string Text(string name) => Json[name]?.AsText();

        internal long? Integer(string name) => Json[name]?.AsInteger();

        internal bool Flag(string name) => Json[name]?.AsBoolean() == true;

        internal JsonValue Any(string name) => Json[name]?.Kind == JsonKind.Null ? null : Json[name];

        /// <summary>The type, the message, and which call it was.</summary>
        internal string Shown()
        {
            var facts = new List<string> { Text("operation") };
            facts.AddRange(asked.Select(one => one.Key + " " + one.Value));
            facts.Add(Integer("status_code") == null ? null : "status " + Integer("status_code"));
            facts.Add(Text("request_id") == null ? null : "request " + Text("request_id"));
            var told = string.Join(", ", facts.Where(fact => fact != null));
            var message = (Text("type") ?? Text("kind")) + ": " + Text("message");
            return told.Length == 0 ? message : message + " (" + told + ")";
        }

        /// <summary>The exception for this error.</summary>
        internal SeamException Exception()
        {
            switch (Text("kind"))
            {
                case "api":
                    return new SeamApiException(this);
                case "unauthorized":
                    return new SeamUnauthorizedException(this);
                case "invalid_input":
                    return new SeamInvalidInputException(this);
                case "invalid_params":
                    return new SeamInvalidParamsException(this);
                case "invalid_token":
                    return new SeamInvalidTokenException(this);
                case "invalid_options":
                    return new SeamInvalidOptionsException(this);
                case "invalid_response":
                    return new SeamInvalidResponseException(this);
                case "connection":
                    return new SeamConnectionException(this);
                case "timeout":
                    return new SeamTimeoutException(this);
                case "cancelled":
                    return new SeamCancelledException(this);
                case "invalid_handle":
                    return new SeamInvalidHandleException(this);
                case "invalid_webhook":
                    return new SeamWebhookVerificationException(this);
                case "internal":
                    return new SeamInternalException(this);
                default:
                    return new SeamOtherException(this);
            }
        }
    }
}
