using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SeamPhones.Internal
{
    /// <summary>What is sent with a call: what was given, by name.</summary>
    internal sealed class Parameters : IEnumerable<KeyValuePair<string, object>>
    {
        // Not a dictionary: it would throw for a name that is null, where the error must say which call it was.
        private readonly List<KeyValuePair<string, object>> given = new List<KeyValuePair<string, object>>();

        /// <inheritdoc/>
        public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => given.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => given.GetEnumerator();

        /// <summary>A parameter that is always sent.</summary>
        internal void Add(string name, string required) => Give(name, required);

        internal void Add(string name, IDictionary<string, object> required) => Give(name, required);

        internal void Add<T>(string name, Optional<T> parameter)
        {
            if (parameter.IsGiven)
            {
                Give(name, parameter.Value);
            }
        }

        internal void Add<T>(string name, OptionalList<T> parameter)
        {
            if (parameter.IsGiven)
            {
                Give(name, parameter.Value);
            }
        }

        internal void AddAll(IEnumerable<KeyValuePair<string, object>> parameters) => given.AddRange(parameters);

        private void Give(string name, object value) => given.Add(new KeyValuePair<string, object>(name, value));
    }

    /// <summary>One call that may be made: what is sent, and what its answer means.</summary>
    internal sealed class Operation<T>
    {
        private readonly Parameters given;
        private readonly int? timeoutMs;
        private readonly int? maxRetries;
        private readonly Func<JsonValue, T> read;

        internal Operation(
            string name, Parameters given, int? timeoutMs, int? maxRetries, Func<JsonValue, T> read, IProgress<Progress> progress = null)
        {
            Name = name;
            this.given = given;
            this.timeoutMs = timeoutMs;
            this.maxRetries = maxRetries;
            this.read = read;
            Progress = progress;
        }

        internal string Name { get; }

        internal IProgress<Progress> Progress { get; }

        private IReadOnlyDictionary<string, string> Asked => Texts.Asked(given);

        internal byte[] Parameters() => Texts.Encoded(given, "invalid_params", Name);

        /// <summary>The options of the call, or null.</summary>
        internal byte[] Options()
        {
            var options = new Dictionary<string, object>();
            if (timeoutMs != null)
            {
                options["timeout_ms"] = timeoutMs;
            }
            if (maxRetries != null)
            {
                options["max_retries"] = maxRetries;
            }
            return options.Count == 0 ? null : Texts.Encoded(options, "invalid_options");
        }

        /// <summary>What an answer means.</summary>
        internal T Result(string outcome)
        {
            try
            {
                return read(Texts.Decoded(outcome, given));
            }
            catch (SeamInvalidHandleException)
            {
                // The core knows handles by their numbers only; nothing but Dispose makes that of a client invalid.
            }
            throw ClientIsClosed();
        }

        internal SeamException ClientIsClosed() =>
            ErrorDetails.Made("invalid_handle", "the client is closed", new Dictionary<string, object> { ["operation"] = Name }, Asked)
                .Exception();

        /// <summary>The error of a call that was cancelled before anything was sent.</summary>
        internal SeamException NeverStarted()
        {
            var further = new Dictionary<string, object> { ["operation"] = Name };
            return ErrorDetails.Made("cancelled", "the call was cancelled before it began; nothing was sent", further, Asked).Exception();
        }

        /// <summary>
        /// The error of a call that was given up because of something in this process: its own, or one whose data are the answer.
        /// </summary>
        internal SeamException GivenUp(string outcome, Exception cause)
        {
            var answer = JsonValue.Parse(outcome);
            var failure = Texts.FailureOf(answer);
            if (failure != null)
            {
                return new ErrorDetails(failure, Asked, cause).Exception();
            }
            var further = new Dictionary<string, object>
            {
                ["attempts"] = 1,
                ["outcome_unknown"] = true,
                ["operation"] = Name,
                ["data"] = answer,
            };
            var message = "the call had succeeded when it was given up; its answer is in ErrorData";
            return ErrorDetails.Made("cancelled", message, further, Asked, cause).Exception();
        }
    }

    /// <summary>What the answers of operations mean. The core has looked at their shape.</summary>
    internal static class Answer
    {
        /// <summary>For operations that have nothing to tell.</summary>
        internal static readonly Func<JsonValue, object> Nothing = answer => null;

        internal static Func<JsonValue, T> One<T>(string name, Func<JsonValue, T> make) => answer => make(answer[name]);

        /// <summary>The same, for a member that may be missing.</summary>
        internal static Func<JsonValue, T> Maybe<T>(string name, Func<JsonValue, T> make)
            where T : class => answer => answer[name]?.Kind == JsonKind.Object ? make(answer[name]) : null;

        internal static Func<JsonValue, IReadOnlyList<T>> List<T>(string name, Func<JsonValue, T> make) =>
            answer => answer[name].Items.Select(make).ToList().AsReadOnly();

        /// <summary>The same, for a list that comes in pages.</summary>
        internal static Func<JsonValue, Page<T>> Page<T>(string name, Func<JsonValue, T> make) =>
            answer => new Page<T>(List(name, make)(answer), Maybe("pagination", json => new Model.Pagination(json))(answer));

        /// <summary>The answer without what every answer has.</summary>
        internal static Func<JsonValue, T> Whole<T>(Func<JsonValue, T> make) => answer => make(WithoutOk(answer));

        /// <summary>The same, where an answer may have nothing to tell.</summary>
        internal static Func<JsonValue, T> MaybeWhole<T>(Func<JsonValue, T> make)
            where T : class => answer => answer.Members.Count > 1 ? make(WithoutOk(answer)) : null;

        private static JsonValue WithoutOk(JsonValue answer) =>
            JsonValue.OfMembers(answer.Members.Where(one => one.Key != "ok").ToDictionary(one => one.Key, one => one.Value));
    }
}
