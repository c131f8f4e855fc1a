// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>A phone that an app user has signed in on.</summary>
    public sealed class Phone : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public Phone(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The phone's id.</summary>
        public string DeviceId => Required("device_id", Text("device_id"));

        /// <summary>The kind of phone. <c>ios_phone</c>, <c>android_phone</c>, or a new one.</summary>
        public string DeviceType => Required("device_type", Text("device_type"));

        /// <summary>When the phone was registered.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>A name for the phone, to show to people.</summary>
        public string DisplayName => Required("display_name", Text("display_name"));

        /// <summary>What the user calls the phone.</summary>
        public string Nickname => Text("nickname");

        /// <summary>Your own data about the phone: texts and booleans by key.</summary>
        public JsonValue CustomMetadata => Required("custom_metadata", Map("custom_metadata"));

        /// <summary>What credential services know about the phone.</summary>
        public PhoneProperties Properties => Required("properties", Object("properties", json => new PhoneProperties(json)));

        /// <summary>What is wrong with the phone.</summary>
        public IReadOnlyList<ResourceError> Errors => Required("errors", List("errors", Made(json => new ResourceError(json))));

        /// <summary>What may go wrong with the phone.</summary>
        public IReadOnlyList<ResourceWarning> Warnings => Required("warnings", List("warnings", Made(json => new ResourceWarning(json))));

        /// <summary>The workspace that the phone belongs to.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The <see cref="DeviceId"/>.</summary>
        public string Id => DeviceId;
    }
}
