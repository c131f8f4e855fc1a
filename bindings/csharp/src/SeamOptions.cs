using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace SeamPhones
{
    /// <summary>The options of a client, all of them optional. Null is the same as none given.</summary>
    [DebuggerDisplay("{ToString(),nq}")]
    public sealed class SeamOptions
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly Dictionary<string, object> given = new Dictionary<string, object>();

        // -- generated from operations.json by `make bindings` --
        /// <summary>The API key of a workspace, for servers. Environment: <c>SEAM_API_KEY</c>.</summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string ApiKey
        {
            get => Read<string>("api_key");
            set => given["api_key"] = value;
        }

        /// <summary>
        /// A personal access token, for servers. It needs a <c>workspace_id</c>. Environment: <c>SEAM_PERSONAL_ACCESS_TOKEN</c>.
        /// </summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string PersonalAccessToken
        {
            get => Read<string>("personal_access_token");
            set => given["personal_access_token"] = value;
        }

        /// <summary>The workspace that a personal access token acts in. Environment: <c>SEAM_WORKSPACE_ID</c>.</summary>
        public string WorkspaceId
        {
            get => Read<string>("workspace_id");
            set => given["workspace_id"] = value;
        }

        /// <summary>The token of a client session, for the app on the phone, which may deactivate its own phone.</summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string ClientSessionToken
        {
            get => Read<string>("client_session_token");
            set => given["client_session_token"] = value;
        }

        /// <summary>
        /// The publishable key of a workspace, for an app that makes its client session. It needs a <c>user_identifier_key</c>.
        /// </summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string PublishableKey
        {
            get => Read<string>("publishable_key");
            set => given["publishable_key"] = value;
        }

        /// <summary>Your own id for the user of the app, beside a publishable key.</summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string UserIdentifierKey
        {
            get => Read<string>("user_identifier_key");
            set => given["user_identifier_key"] = value;
        }

        /// <summary>
        /// A URL; or <c>sandbox:</c> for a sandbox in memory, of this client alone; or <c>sandbox:memory-NAME</c> for one that the
        /// clients of this process share that name it; or <c>sandbox:PATH</c> for one in a file (<c>sandbox:file:PATH</c>, whatever
        /// the path begins with). Plain <c>http://</c> reaches this machine only. Default: https://connect.getseam.com.
        /// Environment: <c>SEAM_ENDPOINT</c>, <c>SEAM_API_URL</c>.
        /// </summary>
        public string Endpoint
        {
            get => Read<string>("endpoint");
            set => given["endpoint"] = value;
        }

        /// <summary>
        /// The time for a whole call: connecting, all attempts, the waits between, reading. In milliseconds. Default: 30000.
        /// </summary>
        public long? TimeoutMs
        {
            get => Read<long?>("timeout_ms");
            set => given["timeout_ms"] = value;
        }

        /// <summary>The time for making one connection. In milliseconds. Default: 10000.</summary>
        public long? ConnectTimeoutMs
        {
            get => Read<long?>("connect_timeout_ms");
            set => given["connect_timeout_ms"] = value;
        }

        /// <summary>How many attempts may follow the first, at most 100. Default: 2.</summary>
        public long? MaxRetries
        {
            get => Read<long?>("max_retries");
            set => given["max_retries"] = value;
        }

        /// <summary>The longest body of an answer that is read. In bytes. Default: 67108864.</summary>
        public long? MaxResponseBytes
        {
            get => Read<long?>("max_response_bytes");
            set => given["max_response_bytes"] = value;
        }

        /// <summary>
        /// <c>query</c> sends a <c>GET</c> or a <c>DELETE</c> with a query where it can, as the official SDKs do; <c>body</c>
        /// always sends a <c>POST</c> of JSON. Default: query.
        /// </summary>
        public string SendParametersIn
        {
            get => Read<string>("send_parameters_in");
            set => given["send_parameters_in"] = value;
        }

        /// <summary>Headers to send with each request, by name.</summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public IDictionary<string, string> Headers
        {
            get => Read<IDictionary<string, string>>("headers");
            set => given["headers"] = value;
        }

        /// <summary>The <c>user-agent</c> header of each request.</summary>
        public string UserAgent
        {
            get => Read<string>("user_agent");
            set => given["user_agent"] = value;
        }

        /// <summary>The <c>seam-sdk-name</c> header of each request.</summary>
        public string SdkName
        {
            get => Read<string>("sdk_name");
            set => given["sdk_name"] = value;
        }

        /// <summary>The <c>seam-sdk-version</c> header of each request.</summary>
        public string SdkVersion
        {
            get => Read<string>("sdk_version");
            set => given["sdk_version"] = value;
        }

        /// <summary>
        /// The URL of a proxy. A proxy of the environment never applies to this machine. Environment: <c>HTTPS_PROXY</c>,
        /// <c>HTTP_PROXY</c>, <c>ALL_PROXY</c>, <c>NO_PROXY</c>.
        /// </summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string Proxy
        {
            get => Read<string>("proxy");
            set => given["proxy"] = value;
        }

        /// <summary>
        /// Whose certificates are trusted. <c>system</c>: those of the system, or Mozilla's where it has none that can be read.
        /// <c>bundled</c>: Mozilla's, as of this release. <c>own</c>: only those of <c>ca_certificates_pem</c>. Default: system.
        /// </summary>
        public string Trust
        {
            get => Read<string>("trust");
            set => given["trust"] = value;
        }

        /// <summary>Certificates to trust besides those of <c>trust</c>, in PEM form.</summary>
        public string CaCertificatesPem
        {
            get => Read<string>("ca_certificates_pem");
            set => given["ca_certificates_pem"] = value;
        }

        /// <summary>Whether plain <c>http://</c> may reach other machines. Default: false.</summary>
        public bool? AllowInsecureHttp
        {
            get => Read<bool?>("allow_insecure_http");
            set => given["allow_insecure_http"] = value;
        }

        /// <summary>Faults that a sandbox simulates: objects with <c>operation</c>, <c>times</c>, and what goes wrong.</summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public IEnumerable<IDictionary<string, object>> SandboxFaults
        {
            get => Read<IEnumerable<IDictionary<string, object>>>("sandbox_faults");
            set => given["sandbox_faults"] = value;
        }

        /// <summary>
        /// The time at which the clock of a new sandbox stands, such as <c>2026-01-31T12:00:00Z</c>. A sandbox that has something
        /// in it keeps its own clock.
        /// </summary>
        public string SandboxClock
        {
            get => Read<string>("sandbox_clock");
            set => given["sandbox_clock"] = value;
        }
        // -- end of what is generated --

        /// <summary>
        /// Gets what happens in the calls: attempts, why they are repeated, connections, ends. It is called where a call is waited for,
        /// also while the call goes on. What it throws is dropped.
        /// </summary>
        public Action<SeamLogEvent> Log { get; set; }

        /// <summary>Whether <see cref="Log"/> gets only that an attempt is repeated.</summary>
        public bool LogWarningsOnly { get; set; }

        internal IEnumerable<KeyValuePair<string, object>> Given => given.Where(one => one.Value != null);

        /// <summary>The names of what is given. The values may be secrets.</summary>
        public override string ToString() => nameof(SeamOptions) + "[" + string.Join(", ", Given.Select(one => one.Key)) + "]";

        private T Read<T>(string name) => given.TryGetValue(name, out var value) ? (T)value : default(T);
    }
}
