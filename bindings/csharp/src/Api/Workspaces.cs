// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones.Api
{
    /// <summary>The workspace that the credentials belong to.</summary>
    public sealed class Workspaces
    {
        private readonly Calls calls;

        internal Workspaces(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Gets the workspace that the credentials belong to.</summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Workspace Get(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<Workspace> GetAsync(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists the workspaces that the credentials give access to.</summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<Workspace> List(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<Workspace>> ListAsync(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <summary>Resets a sandbox workspace to its initial state. Everything in it is lost.</summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public ActionAttempt ResetSandbox(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(ResetSandboxOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="ResetSandbox"/>
        public Task<ActionAttempt> ResetSandboxAsync(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ResetSandboxOperation(timeoutMs, maxRetries), cancellationToken);

        private static Operation<Workspace> GetOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<Workspace>(
                "workspaces.get",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.One("workspace", json => new Workspace(json)));

        private static Operation<IReadOnlyList<Workspace>> ListOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<IReadOnlyList<Workspace>>(
                "workspaces.list",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.List("workspaces", json => new Workspace(json)));

        private static Operation<ActionAttempt> ResetSandboxOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<ActionAttempt>(
                "workspaces.reset_sandbox",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.One("action_attempt", json => new ActionAttempt(json)));
    }
}
