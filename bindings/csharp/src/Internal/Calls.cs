using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace SeamPhones.Internal
{
    /// <summary>The calls of one client, in the two forms in which they are made.</summary>
    internal sealed class Calls : IDisposable
    {
        /// <summary>How often a thread looks whether it was interrupted, how far a call has come, and what there is to log.</summary>
        private const int SliceMs = 100;

        private readonly ClientHandle client;
        private readonly EventLog log;

        internal Calls(Dictionary<string, object> config, Action<SeamLogEvent> logger, bool warningsOnly)
        {
            client = new ClientHandle(Texts.Encoded(config, "invalid_options"));
            log = logger == null ? null : new EventLog(client, logger, warningsOnly);
        }

        internal bool IsOpen => !client.IsClosed;

        public void Dispose()
        {
            log?.Write();
            client.Dispose();
        }

        internal void ReplaceToken(string token)
        {
            string outcome = null;
            if (!client.Use(number => outcome = Native.Library.ClientReplaceToken(number, Texts.C(token))))
            {
                throw ErrorDetails.Made("invalid_handle", "the client is closed").Exception();
            }
            Texts.Decoded(outcome);
        }

        /// <summary>Waits until the call has ended.</summary>
        internal T Run<T>(Operation<T> operation, CancellationToken token)
        {
            if (token.IsCancellationRequested)
            {
                throw new SeamOperationCanceledException(operation.NeverStarted(), token);
            }
            var name = Texts.C(operation.Name);
            var parameters = operation.Parameters();
            var options = operation.Options();
            // Only a call that has a handle can be cancelled, or asked how far it is.
            var firstWaitMs = token.CanBeCanceled || operation.Progress != null || log != null ? 0 : SliceMs;
            ulong call = 0;
            string outcome = null;
            if (!client.Use(number => outcome = Native.Library.CallStart(number, name, parameters, options, firstWaitMs, out call)))
            {
                throw operation.ClientIsClosed();
            }
            try
            {
                outcome = outcome ?? Waited(operation, call, token);
            }
            finally
            {
                log?.Write();
            }
            return Ended(operation, outcome, token);
        }

        /// <summary>A task of the call's result. No thread waits for it.</summary>
        internal async Task<T> RunAsync<T>(Operation<T> operation, CancellationToken token)
        {
            if (token.IsCancellationRequested)
            {
                throw new SeamOperationCanceledException(operation.NeverStarted(), token);
            }
            var call = new QueuedCall(Texts.C(operation.Name), operation.Parameters(), operation.Options());
            if (!client.Use(number => CallQueue.Start(number, call)))
            {
                throw operation.ClientIsClosed();
            }
            string outcome;
            try
            {
                using (token.Register(call.Cancel))
                {
                    outcome = await WaitedAsync(operation, call).ConfigureAwait(false);
                }
            }
            finally
            {
                log?.Write();
            }
            return Ended(operation, outcome, token);
        }

        /// <summary>The result; that a call was cancelled by its token is told as .NET tells it.</summary>
        private static T Ended<T>(Operation<T> operation, string outcome, CancellationToken token)
        {
            Exception cancellation;
            try
            {
                var result = operation.Result(outcome);
                TellEnd(operation, outcome);
                return result;
            }
            catch (SeamCancelledException error) when (token.IsCancellationRequested && error.InnerException == null)
            {
                cancellation = new SeamOperationCanceledException(error, token);
            }
            throw cancellation;
        }

        private static void Tell<T>(Operation<T> operation, string progress)
        {
            var told = ProgressOf(progress);
            if (told != null)
            {
                operation.Progress.Report(told.Value);
            }
        }

        private static void TellEnd<T>(Operation<T> operation, string outcome)
        {
            var last = operation.Progress == null ? null : LastProgress(outcome);
            if (last == null)
            {
                return;
            }
            try
            {
                operation.Progress.Report(last.Value);
            }
            catch (Exception exception)
            {
                throw operation.GivenUp(outcome, exception);
            }
        }

        private static Progress? ProgressOf(string told)
        {
            var json = JsonValue.Parse(told);
            if (Texts.FailureOf(json) != null)
            {
                return null;
            }
            return new Progress(json["done"].AsInteger() ?? 0, json["failed"].AsInteger() ?? 0, json["total"].AsInteger() ?? 0);
        }

        /// <summary>
        /// How far a call had come at its end. A queue has handed the call over and knows it no more, so its answer tells.
        /// </summary>
        private static Progress? LastProgress(string answer)
        {
            var report = JsonValue.Parse(answer);
            var total = report["total"]?.AsInteger();
            if (total == null)
            {
                return null;
            }
            var count = (Func<string, long>)(outcome => report[outcome]?.AsInteger() ?? 0);
            // Those that there was no time for have not ended.
            return new Progress(total.Value - count("not_attempted"), count("failed") + count("unknown"), total.Value);
        }

        private string Waited<T>(Operation<T> operation, ulong call, CancellationToken token)
        {
            var native = Native.Library;
            try
            {
                using (token.Register(() => native.CallCancel(call)))
                {
                    string outcome;
                    while ((outcome = native.CallWait(call, SliceMs)) == null)
                    {
                        Thread.Sleep(1); // Thread.Interrupt ends a wait of .NET's, and none of ours.
                        log?.Write();
                        if (operation.Progress != null)
                        {
                            Tell(operation, native.CallProgress(call));
                        }
                    }
                    return outcome;
                }
            }
            catch (Exception exception) when (!(exception is ThreadAbortException))
            {
                // An interrupt, or what a listener threw. A program that ends aborts its threads: there is nobody to be told.
                native.CallCancel(call);
                throw operation.GivenUp(native.CallWait(call, -1), exception);
            }
            finally
            {
                native.CallFree(call);
            }
        }

        private async Task<string> WaitedAsync<T>(Operation<T> operation, QueuedCall call)
        {
            if (operation.Progress == null && log == null)
            {
                return await call.Outcome.ConfigureAwait(false);
            }
            Exception thrown = null;
            try
            {
                while (await Task.WhenAny(call.Outcome, Task.Delay(SliceMs)).ConfigureAwait(false) != call.Outcome)
                {
                    log?.Write();
                    if (operation.Progress != null)
                    {
                        Tell(operation, call.Progress());
                    }
                }
            }
            catch (Exception exception)
            {
                thrown = exception;
                call.Cancel();
            }
            var outcome = await call.Outcome.ConfigureAwait(false);
            return thrown == null ? outcome : throw operation.GivenUp(outcome, thrown);
        }
    }
}
