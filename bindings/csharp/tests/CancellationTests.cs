using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace SeamPhones.Tests
{
    /// <summary>Calls that are given up, and what is known of them; the progress of those that go on.</summary>
    public static class CancellationTests
    {
        private const string Device = "22222222-2222-4222-8222-444444444444";

        private static readonly string[] Ids =
            Enumerable.Range(0, 40).Select(at => "22222222-2222-2222-2222-" + at.ToString("d12")).ToArray();

        private static readonly Lazy<Stage> Slow =
            new Lazy<Stage>(() => Stage.Repeating(Stage.Answered(Stage.Given("ok", true), 200, 100)));

        public static IEnumerable<string> Forms => new[] { "waits", "task" };

        [Test]
        public static void A_task_that_is_cancelled_is_told_that_the_outcome_is_unknown()
        {
            var stage = Stage.Hanging();
            using (var seam = stage.Client())
            using (var source = new CancellationTokenSource())
            {
                var call = seam.Phones.DeactivateAsync(Device, cancellationToken: source.Token);
                stage.WaitForRequest();
                source.Cancel();
                CheckUnknown(Check.Throws<SeamOperationCanceledException>(() => Table.Awaited(call)), source.Token);
                Check.True(call.IsCanceled);
            }
        }

        [Test]
        public static void A_thread_that_waits_is_told_so_too()
        {
            var stage = Stage.Hanging();
            using (var seam = stage.Client())
            using (var source = new CancellationTokenSource())
            {
                var call = Task.Run(() => Check.Throws<SeamOperationCanceledException>(
                    () => seam.Phones.Deactivate(Device, cancellationToken: source.Token)));
                stage.WaitForRequest();
                source.Cancel();
                CheckUnknown(call.Result, source.Token);
            }
        }

        [Test(nameof(Forms))]
        public static void A_list_that_is_cancelled_is_not_in_doubt(string form)
        {
            var stage = Stage.Hanging();
            using (var seam = stage.Client())
            using (var source = new CancellationTokenSource())
            {
                var call = Task.Run(() => Check.Throws<OperationCanceledException>(() => List(seam, form, source.Token)));
                stage.WaitForRequest();
                source.Cancel();
                Check.True(!((SeamOperationCanceledException)call.Result).OutcomeUnknown);
            }
        }

        [Test(nameof(Forms))]
        public static void What_is_cancelled_before_it_begins_sends_nothing(string form)
        {
            var stage = Stage.Hanging();
            using (var seam = stage.Client())
            {
                var cancelled = new CancellationToken(true);
                var error = Check.Throws<SeamOperationCanceledException>(() => List(seam, form, cancelled));
                Check.True(!error.OutcomeUnknown && error.Error.Attempts == 0);
                Check.Has("nothing was sent", error.Message);
                Check.Equal(0, stage.Requests().Count);
            }
        }

        [Test]
        public static void Of_calls_that_run_together_only_the_cancelled_one_ends()
        {
            var hanging = Stage.Hanging();
            using (var seam = Stage.Repeating(Stage.Answered(Stage.Given("phones", new string[0], "ok", true), 200, 300)).Client())
            using (var other = hanging.Client())
            using (var source = new CancellationTokenSource())
            {
                var cancelled = other.Phones.ListAsync(cancellationToken: source.Token);
                hanging.WaitForRequest();
                var calls = Enumerable.Range(0, 10).Select(at => seam.Phones.ListAsync()).ToList();
                source.Cancel();
                Check.Throws<OperationCanceledException>(() => Table.Awaited(cancelled));
                Check.True(calls.All(one => one.Result.Count == 0));
            }
        }

        [Test]
        public static void A_token_that_is_cancelled_later_changes_nothing()
        {
            using (var seam = SeamClient.Sandbox())
            using (var source = new CancellationTokenSource())
            {
                Check.Equal(0, seam.Phones.List(cancellationToken: source.Token).Count);
                var call = seam.Phones.ListAsync(cancellationToken: source.Token);
                Check.Equal(0, call.Result.Count);
                source.Cancel();
                Check.Equal(TaskStatus.RanToCompletion, call.Status);
            }
        }

        [Test]
        public static void An_interrupt_ends_a_waiting_call_and_tells_what_is_unknown()
        {
            var stage = Stage.Hanging();
            using (var seam = stage.Client())
            {
                SeamCancelledException error = null;
                var caller = new Thread(() => error = Check.Throws<SeamCancelledException>(() => seam.Phones.Deactivate(Device)));
                caller.Start();
                stage.WaitForRequest();
                caller.Interrupt();
                caller.Join();
                Check.True(error.OutcomeUnknown && error.InnerException is ThreadInterruptedException, error + "");
            }
        }

        [Test]
        public static void Each_phone_has_its_result()
        {
            var stage = Stage.Of(Stage.Answered(Stage.Given("ok", true)), Stage.Refused(404, "phone_not_found", "Phone not found"));
            using (var seam = stage.Client())
            {
                var report = seam.Phones.DeactivateMany(deviceIds: Ids.Take(2).ToArray(), maxConcurrency: 1);
                Check.Equal("2 1 1", report.Total + " " + report.Deactivated + " " + report.Failed);
                Check.Equal("deactivated " + Ids[0], report.Results[0].Outcome + " " + report.Results[0].DeviceId);
                Check.Equal("phone_not_found", report.Results[1].Error.Type);
                Check.Equal(null, report.Json["ok"]);
            }
        }

        [Test(nameof(Forms))]
        public static void Progress_is_told_while_it_runs_and_at_the_end(string form)
        {
            var told = new ConcurrentQueue<Progress>();
            using (var seam = Slow.Value.Client())
            {
                DeactivateMany(seam, form, new Listener(told.Enqueue), default);
                Check.Equal("40 of 40, 0 failed", told.Last().ToString());
                Check.True(told.Any(one => one.Done > 0 && one.Done < 40), string.Join("; ", told));
            }
        }

        [Test(nameof(Forms))]
        public static void The_last_progress_leaves_out_what_there_was_no_time_for(string form)
        {
            var fault = Stage.Given("operation", "phones.deactivate", "times", 5, "delay_ms", 60000);
            using (var seam = new SeamClient(new SeamOptions { Endpoint = "sandbox:", SandboxFaults = new[] { fault } }))
            {
                var owner = seam.UserIdentities.Create(fullName: "Ada").Id;
                var ids = Enumerable.Range(0, 5).Select(at => seam.Phones.Simulate.CreateSandboxPhone(owner).Id).ToArray();
                var told = new ConcurrentQueue<Progress>();
                var report = form == "waits"
                    ? seam.Phones.DeactivateMany(deviceIds: ids, maxConcurrency: 1, timeoutMs: 500, progress: new Listener(told.Enqueue))
                    : seam.Phones.DeactivateManyAsync(
                        deviceIds: ids, maxConcurrency: 1, timeoutMs: 500, progress: new Listener(told.Enqueue)).Result;
                Check.True(report.NotAttempted >= 4, report + "");
                var last = told.Last();
                Check.Equal(5L - report.NotAttempted, last.Done);
                Check.Equal(report.Failed + report.Unknown, last.Failed);
                Check.Equal(5L, last.Total);
            }
        }

        [Test(nameof(Forms))]
        public static void What_is_known_when_the_listener_throws(string form)
        {
            var listener = new Listener(progress =>
            {
                if (progress.Done >= 4)
                {
                    throw new FormatException("enough");
                }
            });
            using (var seam = Slow.Value.Client())
            {
                var error = Check.Throws<SeamCancelledException>(() => DeactivateMany(seam, form, listener, default));
                CheckKnown(error);
                Check.Equal("enough", error.InnerException.Message);
            }
        }

        [Test(nameof(Forms))]
        public static void A_listener_that_throws_at_the_end_hides_no_answer(string form)
        {
            var listener = new Listener(progress =>
            {
                if (progress.Done == progress.Total)
                {
                    throw new FormatException("too late");
                }
            });
            using (var seam = Slow.Value.Client())
            {
                var error = Check.Throws<SeamCancelledException>(() => DeactivateMany(seam, form, listener, default));
                Check.Equal("too late", error.InnerException.Message);
                Check.Equal(40, error.ErrorData["results"].Items.Count);
            }
        }

        [Test(nameof(Forms))]
        public static void What_is_known_when_it_is_cancelled(string form)
        {
            using (var seam = Slow.Value.Client())
            using (var source = new CancellationTokenSource())
            {
                var listener = new Listener(progress =>
                {
                    if (progress.Done >= 4)
                    {
                        source.Cancel();
                    }
                });
                CheckKnown(Check.Throws<SeamOperationCanceledException>(() => DeactivateMany(seam, form, listener, source.Token)).Error);
            }
        }

        private static void DeactivateMany(SeamClient seam, string form, IProgress<Progress> progress, CancellationToken token)
        {
            if (form == "waits")
            {
                seam.Phones.DeactivateMany(deviceIds: Ids, maxConcurrency: 2, progress: progress, cancellationToken: token);
            }
            else
            {
                Table.Awaited(
                    seam.Phones.DeactivateManyAsync(deviceIds: Ids, maxConcurrency: 2, progress: progress, cancellationToken: token));
            }
        }

        private static void List(SeamClient seam, string form, CancellationToken token)
        {
            if (form == "waits")
            {
                seam.Phones.List(cancellationToken: token);
            }
            else
            {
                Table.Awaited(seam.Phones.ListAsync(cancellationToken: token));
            }
        }

        private static void CheckUnknown(SeamOperationCanceledException cancelled, CancellationToken token)
        {
            Check.True(cancelled.OutcomeUnknown && cancelled.Error is SeamCancelledException, cancelled + "");
            Check.Equal(token, cancelled.CancellationToken);
            Check.Equal("phones.deactivate", cancelled.Error.Operation);
            Check.Has("device_id " + Device, cancelled.Message);
        }

        private static void CheckKnown(SeamException error)
        {
            Check.True(error.OutcomeUnknown, error + "");
            var outcomes = error.ErrorData["results"].Items.Select(one => one["outcome"].AsText()).ToList();
            Check.Equal(Ids.Length, outcomes.Count);
            Check.True(outcomes.Count(one => one == "deactivated") >= 4 && outcomes.Contains("not_attempted"), string.Join(" ", outcomes));
        }

        private sealed class Listener : IProgress<Progress>
        {
            private readonly Action<Progress> told;

            public Listener(Action<Progress> told)
            {
                this.told = told;
            }

            public void Report(Progress value) => told(value);
        }
    }
}
