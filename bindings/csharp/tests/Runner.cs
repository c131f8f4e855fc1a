using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace SeamPhones.Tests
{
    /// <summary>A test; with a source, one for each text of the static member of that name.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class TestAttribute : Attribute
    {
        public TestAttribute(string source = null)
        {
            Source = source;
        }

        public string Source { get; }
    }

    /// <summary>What tests say.</summary>
    public static class Check
    {
        public static void Equal<T>(T wanted, T got)
        {
            True(EqualityComparer<T>.Default.Equals(wanted, got), got + " instead of " + wanted);
        }

        public static void Same<T>(IEnumerable<T> wanted, IEnumerable<T> got)
        {
            True(wanted.SequenceEqual(got), "[" + string.Join(", ", got) + "] instead of [" + string.Join(", ", wanted) + "]");
        }

        public static void Has(string part, string whole)
        {
            True(whole.Contains(part), whole + " does not have " + part);
        }

        public static void HasNot(string part, string whole)
        {
            True(!whole.Contains(part), whole + " has " + part);
        }

        public static void True(bool holds, string otherwise = "this does not hold")
        {
            if (!holds)
            {
                throw new Exception(otherwise);
            }
        }

        public static T Throws<T>(Action work)
            where T : Exception
        {
            try
            {
                work();
            }
            catch (T expected)
            {
                return expected;
            }
            throw new Exception("nothing was thrown instead of " + typeof(T).Name);
        }

        /// <summary>Waits until it holds: machines are slow, so the limit is for what hangs.</summary>
        public static void Until(Func<bool> holds)
        {
            for (var left = 3000; !holds(); left--)
            {
                True(left > 0, "it took too long");
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>Runs the tests: <c>Tests.exe [PART-OF-A-NAME]</c>. Mono has no test framework of Debian's.</summary>
    public static class Runner
    {
        private const int Threads = 8;

        public static int Main(string[] arguments)
        {
            if (arguments.Length == 2 && arguments[0] == "--child")
            {
                return Child.Run(arguments[1]);
            }
            var wanted = arguments.FirstOrDefault() ?? "";
            var failed = 0;
            var passed = 0;
            foreach (var method in Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods()))
            {
                var test = method.GetCustomAttribute<TestAttribute>();
                if (test == null)
                {
                    continue;
                }
                var name = method.DeclaringType.Name + "." + method.Name;
                var runs = test.Source == null
                    ? new[] { new KeyValuePair<string, object[]>(name, new object[0]) }
                    : Cases(method, test.Source).Select(one => new KeyValuePair<string, object[]>(name + " " + one, new object[] { one }));
                var chosen = new Queue<KeyValuePair<string, object[]>>(runs.Where(run => run.Key.Contains(wanted)));
                InThreads(
                    test.Source == null ? 1 : Threads,
                    () =>
                    {
                        while (true)
                        {
                            KeyValuePair<string, object[]> run;
                            lock (chosen)
                            {
                                if (chosen.Count == 0)
                                {
                                    return;
                                }
                                run = chosen.Dequeue();
                            }
                            if (Succeeds(method, run.Key, run.Value))
                            {
                                Interlocked.Increment(ref passed);
                            }
                            else
                            {
                                Interlocked.Increment(ref failed);
                            }
                        }
                    });
            }
            Console.WriteLine(passed + " passed, " + failed + " failed");
            return failed == 0 && passed > 0 ? 0 : 1;
        }

        /// <summary>Does the same in several threads at once, and throws what one of them threw.</summary>
        public static void InThreads(int count, Action work)
        {
            Exception thrown = null;
            var threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
            {
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Check.True(thrown == null, thrown + "");
        }

        private static IEnumerable<string> Cases(MethodInfo method, string source)
        {
            var cases = ((IEnumerable<string>)method.DeclaringType.GetProperty(source).GetValue(null)).ToList();
            Check.True(cases.Count > 0, source + " is empty");
            return cases;
        }

        private static bool Succeeds(MethodInfo method, string name, object[] arguments)
        {
            try
            {
                method.Invoke(null, arguments);
                return true;
            }
            catch (TargetInvocationException failure)
            {
                Console.WriteLine("FAILED " + name + "\n" + failure.InnerException);
                return false;
            }
        }
    }
}
