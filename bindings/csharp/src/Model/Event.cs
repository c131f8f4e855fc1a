// Generated from operations.json by tools/generate-bindings: do not edit.
using System;

namespace SeamPhones.Model
{
    /// <summary>
    /// Something that happened, such as <c>phone.deactivated</c>. Which optional fields an event has depends on its type.
    /// </summary>
    public sealed class Event : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public Event(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen.</summary>
        public string EventId => Required("event_id", Text("event_id"));

        /// <summary>
        /// What kind of event it is. New types appear without notice. <c>acs_credential.deleted</c>, <c>acs_credential.issued</c>,
        /// <c>acs_credential.reissued</c>, <c>acs_credential.invalidated</c>, <c>acs_user.created</c>, <c>acs_user.deleted</c>,
        /// <c>client_session.deleted</c>, <c>phone.deactivated</c>, or a new one.
        /// </summary>
        public string EventType => Required("event_type", Text("event_type"));

        /// <summary>What happened, for people to read.</summary>
        public string EventDescription => Text("event_description");

        /// <summary>The phone or other device that the event is about.</summary>
        public string DeviceId => Text("device_id");

        /// <summary>Your own data about the device: texts and booleans by key.</summary>
        public JsonValue DeviceCustomMetadata => Map("device_custom_metadata");

        /// <summary>The credential that the event is about.</summary>
        public string AcsCredentialId => Text("acs_credential_id");

        /// <summary>The access system that the event is about.</summary>
        public string AcsSystemId => Text("acs_system_id");

        /// <summary>The user of an access system that the event is about.</summary>
        public string AcsUserId => Text("acs_user_id");

        /// <summary>The client session that the event is about.</summary>
        public string ClientSessionId => Text("client_session_id");

        /// <summary>The connected account that the event is about.</summary>
        public string ConnectedAccountId => Text("connected_account_id");

        /// <summary>When Seam recorded the event.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>When it happened.</summary>
        public DateTimeOffset OccurredAt => Required("occurred_at", Time("occurred_at"));

        /// <summary>The workspace that it happened in.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The <see cref="EventId"/>.</summary>
        public string Id => EventId;
    }
}
