// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>A workspace of a sandbox, with its keys.</summary>
    public sealed class SandboxWorkspace : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public SandboxWorkspace(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The workspace's id.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The workspace's name.</summary>
        public string Name => Required("name", Text("name"));

        /// <summary>Its API key.</summary>
        public string ApiKey => Required("api_key", Text("api_key"));

        /// <summary>Its publishable key.</summary>
        public string PublishableKey => Required("publishable_key", Text("publishable_key"));

        /// <summary>A personal access token of the sandbox, which goes with the workspace's id.</summary>
        public string PersonalAccessToken => Required("personal_access_token", Text("personal_access_token"));

        /// <summary>The <see cref="WorkspaceId"/>.</summary>
        public string Id => WorkspaceId;
    }
}
