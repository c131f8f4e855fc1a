// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>An app user, who owns phones and credentials.</summary>
    public sealed class UserIdentity : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public UserIdentity(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The user identity's id.</summary>
        public string UserIdentityId => Required("user_identity_id", Text("user_identity_id"));

        /// <summary>Your own id for the user; null when none was given.</summary>
        public string UserIdentityKey => Text("user_identity_key");

        /// <summary>The user's full name; null when none was given.</summary>
        public string FullName => Text("full_name");

        /// <summary>A name for the user, to show to people.</summary>
        public string DisplayName => Required("display_name", Text("display_name"));

        /// <summary>The user's email address; null when none was given.</summary>
        public string EmailAddress => Text("email_address");

        /// <summary>The user's phone number in E.164 form; null when none was given.</summary>
        public string PhoneNumber => Text("phone_number");

        /// <summary>The users of access systems that belong to the user identity.</summary>
        public IReadOnlyList<string> AcsUserIds => Required("acs_user_ids", List("acs_user_ids", item => item.AsText()));

        /// <summary>When the user identity was created.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>What is wrong with the user identity.</summary>
        public IReadOnlyList<ResourceError> Errors => Required("errors", List("errors", Made(json => new ResourceError(json))));

        /// <summary>What may go wrong with the user identity.</summary>
        public IReadOnlyList<ResourceWarning> Warnings => Required("warnings", List("warnings", Made(json => new ResourceWarning(json))));

        /// <summary>The workspace that the user identity belongs to.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The <see cref="UserIdentityId"/>.</summary>
        public string Id => UserIdentityId;
    }
}
