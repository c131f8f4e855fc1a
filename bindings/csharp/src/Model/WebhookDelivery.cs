// Generated from operations.json by tools/generate-bindings: do not edit.
using System;

namespace SeamPhones.Model
{
    /// <summary>The delivery of one event of a sandbox to one URL.</summary>
    public sealed class WebhookDelivery : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public WebhookDelivery(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The id that every attempt has, in the header <c>svix-id</c>.</summary>
        public string MessageId => Required("message_id", Text("message_id"));

        /// <summary>The event's id.</summary>
        public string EventId => Required("event_id", Text("event_id"));

        /// <summary>The event's type.</summary>
        public string EventType => Required("event_type", Text("event_type"));

        /// <summary>The event's number. Events are delivered in this order.</summary>
        public long EventSequence => Required("event_sequence", Integer("event_sequence"));

        /// <summary>Where it goes.</summary>
        public string Url => Required("url", Text("url"));

        /// <summary>How often it was tried.</summary>
        public long Attempts => Required("attempts", Integer("attempts"));

        /// <summary>What came of the last attempt: a status, or why there is none; null before the first.</summary>
        public string LastAnswer => Text("last_answer");

        /// <summary>What is to become of it. <c>delivered</c>, <c>waiting</c>, <c>failed</c>, or a new one.</summary>
        public string Status => Required("status", Text("status"));

        /// <summary>When it is tried next; null when it is not.</summary>
        public DateTimeOffset? NextAttemptAt => Time("next_attempt_at");

        /// <summary>When it was taken; null while it was not.</summary>
        public DateTimeOffset? DeliveredAt => Time("delivered_at");

        /// <summary>The <see cref="MessageId"/>.</summary>
        public string Id => MessageId;
    }
}
