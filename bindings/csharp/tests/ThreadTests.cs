using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace SeamPhones.Tests
{
    /// <summary>Many threads, clients that are closed, and programs that end.</summary>
    public static class ThreadTests
    {
        private static readonly Dictionary<string, object> None = Stage.Given("phones", new string[0], "ok", true);

        public static IEnumerable<string> Ends => new[] { "tasks", "waiting", "exit" };

        [Test]
        public static void Sixteen_threads_use_one_client()
        {
            var stage = Stage.Repeating(Stage.Answered(None));
            using (var seam = stage.Client())
            using (var sandbox = SeamClient.Sandbox())
            {
                var owner = sandbox.UserIdentities.Create(fullName: "Ada").Id;
                Runner.InThreads(16, () =>
                {
                    for (var round = 0; round < 20; round++)
                    {
                        Check.Equal(0, seam.Phones.List().Count);
                        Check.Equal(0, seam.Phones.ListAsync().Result.Count);
                        var phone = sandbox.Phones.Simulate.CreateSandboxPhone(owner);
                        Check.Equal(phone, sandbox.Phones.GetAsync(phone.Id).Result);
                        sandbox.Phones.Deactivate(phone.Id);
                    }
                });
                Check.Equal(16 * 20 * 2, stage.Requests().Count);
                Check.Equal(0, sandbox.Phones.List().Count);
            }
        }

        [Test]
        public static void Five_hundred_tasks_wait_at_once_and_hold_no_thread()
        {
            var stage = Stage.Repeating(Stage.Answered(None, 200, 500));
            using (var seam = stage.Client())
            {
                var before = Process.GetCurrentProcess().Threads.Count;
                var calls = Enumerable.Range(0, 500).Select(at => seam.Phones.ListAsync()).ToArray();
                var during = Process.GetCurrentProcess().Threads.Count;
                Check.True(Task.WaitAll(calls, 60000));
                // The core's own, the queue's, and what Mono's pool thinks of.
                Check.True(during < before + 50, during + " threads");
                Check.Equal(500, stage.Requests().Count);
            }
        }

        [Test]
        public static void A_client_that_is_closed_ends_what_is_under_way_and_refuses_the_rest()
        {
            var stage = Stage.Repeating(Stage.Answered(None, 200, 500));
            var seam = stage.Client();
            var calls = new[] { seam.Phones.ListAsync(), Task.Run(() => seam.Phones.List()) };
            var come = 0;
            Check.Until(() => (come += stage.Requests().Count) == 2);
            seam.Dispose();
            Check.Same(new[] { 0, 0 }, calls.Select(one => one.Result.Count));
            var error = Check.Throws<SeamInvalidHandleException>(() => seam.Phones.List());
            Check.Equal("invalid_handle: the client is closed (phones.list)", error.Message);
            Check.Throws<SeamInvalidHandleException>(() => Table.Awaited(seam.Phones.ListAsync()));
            Check.Equal("Seam client, closed", seam.ToString());
            seam.Dispose();
        }

        [Test]
        public static void Threads_close_clients_while_others_use_them()
        {
            Runner.InThreads(16, () =>
            {
                for (var round = 0; round < 20; round++)
                {
                    var seam = SeamClient.Sandbox();
                    var other = new Thread(seam.Dispose);
                    other.Start();
                    try
                    {
                        seam.Phones.List();
                    }
                    catch (SeamInvalidHandleException)
                    {
                        // The other one was first.
                    }
                    other.Join();
                }
            });
        }

        [Test]
        public static void A_client_that_nobody_holds_is_freed()
        {
            var forgotten = Forgotten();
            Check.Until(() =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !forgotten.Any(one => one.IsAlive);
            });
        }

        /// <summary>What goes on in the core has no hold on the program, and calls nothing in it.</summary>
        [Test(nameof(Ends))]
        public static void A_program_can_end_while_calls_are_under_way(string how)
        {
            var stage = Stage.Hanging();
            Check.Equal("ends\n", Ran(how, "SEAM_ENDPOINT", stage.Endpoint, stage.WaitForRequest));
        }

        [Test]
        public static void A_program_can_end_while_calls_begin()
        {
            Check.Equal("ends\n", Ran("unclosed", "SEAM_ENDPOINT", Stage.Hanging().Endpoint, () => { }));
        }

        [Test]
        public static void A_library_that_is_missing_is_said()
        {
            var told = Ran("new", "SEAM_PHONES_LIBRARY", "/no/such.so");
            Check.Has("SeamLibraryException library: the native library cannot be loaded", told);
            Check.Has("/no/such.so", told);
        }

        [Test]
        public static void A_library_that_is_another_one_is_said()
        {
            var told = Ran("new", "SEAM_PHONES_LIBRARY", "libdl.so.2");
            Check.Has("SeamLibraryException library: the native library has no function seam_abi_version", told);
        }

        // In a method of its own, whose frame holds them no more afterwards.
        private static List<WeakReference> Forgotten() =>
            Enumerable.Range(0, 20).Select(at => new WeakReference(SeamClient.Sandbox())).ToList();

        /// <summary>What a program says that ends when this has been done.</summary>
        private static string Ran(string what, string variable, string value, Action before = null)
        {
            var program = new ProcessStartInfo("mono", Assembly.GetExecutingAssembly().Location + " --child " + what)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            program.EnvironmentVariables[variable] = value;
            using (var process = Process.Start(program))
            {
                before?.Invoke();
                process.StandardInput.Close();
                var told = process.StandardOutput.ReadToEnd();
                Check.True(process.WaitForExit(60000), "it does not end: " + what);
                Check.True(process.ExitCode == 0, what + " exits with " + process.ExitCode + ": " + told);
                return told;
            }
        }
    }

    /// <summary>What the tests do in processes of their own.</summary>
    public static class Child
    {
        public static int Run(string what)
        {
            try
            {
                var seam = new SeamClient(apiToken: "seam_test_key");
                Calls(seam, what);
                if (what != "unclosed")
                {
                    // Until the calls have come as far as the server.
                    Console.In.ReadToEnd();
                    seam.Dispose();
                }
                Console.WriteLine("ends");
                if (what == "exit")
                {
                    Environment.Exit(0);
                }
            }
            catch (SeamException error)
            {
                Console.WriteLine(error.GetType().Name + " " + error.Message);
            }
            return 0;
        }

        private static void Calls(SeamClient seam, string what)
        {
            for (var at = 0; at < 8; at++)
            {
                if (what == "waiting" || what == "exit")
                {
                    new Thread(() => seam.Phones.List()) { IsBackground = what == "waiting" }.Start();
                }
                if (what != "waiting")
                {
                    seam.Phones.ListAsync();
                }
            }
        }
    }
}
