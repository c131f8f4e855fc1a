using System;

namespace SeamPhones
{
    /// <summary>Something that happened in a call: an attempt, why it is repeated, a connection, an end. Never a secret.</summary>
    public sealed class SeamLogEvent : Resource
    {
        internal SeamLogEvent(JsonValue json)
            : base(json)
        {
        }

        /// <summary>All of it in words, on one line, to be logged as it is.</summary>
        public string Message => Required("message", Text("message"));

        /// <summary>True for a repeated attempt and for events that were dropped; everything else is for debugging.</summary>
        public bool IsWarning => Text("level") == "warning";

        /// <summary>When it happened.</summary>
        public DateTimeOffset OccurredAt => Required("time", Time("time"));

        /// <summary>
        /// What happened: <c>attempt_started</c>, <c>connection_made</c>, <c>attempt_ended</c>, <c>attempt_repeated</c>,
        /// <c>call_ended</c>.
        /// </summary>
        public string EventType => Required("event", Text("event"));

        /// <summary>The operation that was asked for.</summary>
        public string Operation => Text("operation");
    }
}
