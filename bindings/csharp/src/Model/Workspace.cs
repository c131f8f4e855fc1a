// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>A workspace, which everything else belongs to.</summary>
    public sealed class Workspace : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public Workspace(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The workspace's id.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The workspace's name.</summary>
        public string Name => Required("name", Text("name"));

        /// <summary>The company's name, as users see it.</summary>
        public string CompanyName => Required("company_name", Text("company_name"));

        /// <summary>The older name for <c>company_name</c>; null when there is none.</summary>
        public string ConnectPartnerName => Text("connect_partner_name");

        /// <summary>How the web views that connect accounts look.</summary>
        public JsonValue ConnectWebviewCustomization => Required("connect_webview_customization", Map("connect_webview_customization"));

        /// <summary>Whether the workspace is a sandbox.</summary>
        public bool IsSandbox => Required("is_sandbox", Boolean("is_sandbox"));

        /// <summary>Whether Seam has suspended the workspace.</summary>
        public bool IsSuspended => Required("is_suspended", Boolean("is_suspended"));

        /// <summary>Whether apps may sign in with the publishable key.</summary>
        public bool IsPublishableKeyAuthEnabled => Required("is_publishable_key_auth_enabled", Boolean("is_publishable_key_auth_enabled"));

        /// <summary>The organization that the workspace belongs to; null when there is none.</summary>
        public string OrganizationId => Text("organization_id");

        /// <summary>The key that an app uses to make its client session.</summary>
        public string PublishableKey => Text("publishable_key");

        /// <summary>The <see cref="WorkspaceId"/>.</summary>
        public string Id => WorkspaceId;
    }
}
