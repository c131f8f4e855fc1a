// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace SeamPhones.Model
{
    /// <summary>A session of the app on a phone. Its token is a secret.</summary>
    public sealed class ClientSession : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public ClientSession(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The client session's id.</summary>
        public string ClientSessionId => Required("client_session_id", Text("client_session_id"));

        /// <summary>The token that the app gives as <c>client_session_token</c>. It is a secret: printing the object hides it.</summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string Token => Required("token", Text("token"));

        /// <summary>The user identity that the session acts for.</summary>
        public string UserIdentityId => Text("user_identity_id");

        /// <summary>The same user identity, as a list.</summary>
        public IReadOnlyList<string> UserIdentityIds => Required("user_identity_ids", List("user_identity_ids", item => item.AsText()));

        /// <summary>Your own id for the user; null when none was given.</summary>
        public string UserIdentifierKey => Text("user_identifier_key");

        /// <summary>Your own key for the customer that the session acts for.</summary>
        public string CustomerKey => Text("customer_key");

        /// <summary>The connect web views that the session may use.</summary>
        public IReadOnlyList<string> ConnectWebviewIds =>
            Required("connect_webview_ids", List("connect_webview_ids", item => item.AsText()));

        /// <summary>The connected accounts that the session may use.</summary>
        public IReadOnlyList<string> ConnectedAccountIds =>
            Required("connected_account_ids", List("connected_account_ids", item => item.AsText()));

        /// <summary>How many devices the session can reach.</summary>
        public long DeviceCount => Required("device_count", Integer("device_count"));

        /// <summary>When the session was created.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>When the session ends.</summary>
        public DateTimeOffset ExpiresAt => Required("expires_at", Time("expires_at"));

        /// <summary>The workspace that the session belongs to.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The <see cref="ClientSessionId"/>.</summary>
        public string Id => ClientSessionId;
    }
}
