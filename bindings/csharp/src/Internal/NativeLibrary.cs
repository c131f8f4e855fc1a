using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace SeamPhones.Internal
{
    /// <summary>
    /// Finds the native library and loads it: beside the package's own files, else where <c>SEAM_PHONES_LIBRARY</c> says, else as the
    /// system finds it. It is never unloaded.
    /// </summary>
    internal sealed class NativeLibrary
    {
        private const string Variable = "SEAM_PHONES_LIBRARY";

        /// <summary>Resolve everything now, so that nothing is missing later.</summary>
        private const int Now = 2;

        private readonly IntPtr handle;

        private NativeLibrary(string name, IntPtr handle)
        {
            Name = name;
            this.handle = handle;
        }

        internal string Name { get; }

        private static bool IsWindows => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

        private static bool IsMac => RuntimeInformation.IsOSPlatform(OSPlatform.OSX);

        private static string FileName => IsWindows ? "seam_phones.dll" : IsMac ? "libseam_phones.dylib" : "libseam_phones.so";

        internal static NativeLibrary Load()
        {
            var beside = Beside().FirstOrDefault(File.Exists);
            var named = Environment.GetEnvironmentVariable(Variable);
            var name = beside ?? (string.IsNullOrEmpty(named) ? FileName : named);
            var handle = Opened(name, out var problem);
            return handle != IntPtr.Zero
                ? new NativeLibrary(name, handle)
                : throw new SeamLibraryException(
                    "the native library cannot be loaded: " + problem + "; it was looked for beside "
                    + typeof(NativeLibrary).Assembly.Location + ", where " + Variable + " says, and as the system finds " + FileName);
        }

        /// <summary>A function of the library.</summary>
        internal T Function<T>(string name)
        {
            var found = IsWindows ? Windows.GetProcAddress(handle, name) : IsMac ? Mac.dlsym(handle, name) : Unix.dlsym(handle, name);
            return found != IntPtr.Zero
                ? Marshal.GetDelegateForFunctionPointer<T>(found)
                : throw new SeamLibraryException("the native library has no function " + name + ": " + Name);
        }

        /// <summary>Where NuGet, a published program, or whoever copies the files by hand puts the library.</summary>
        private static IEnumerable<string> Beside()
        {
            var native = Path.Combine("runtimes", RuntimeIdentifier(), "native", FileName);
            var folders = new[] { Folder(typeof(NativeLibrary).Assembly.Location), AppContext.BaseDirectory };
            foreach (var folder in folders.Where(one => !string.IsNullOrEmpty(one)))
            {
                yield return Path.Combine(folder, FileName);
                yield return Path.Combine(folder, native);
                // From lib/netstandard2.0 in NuGet's cache.
                yield return Path.Combine(folder, "..", "..", native);
            }
            var probed = AppDomain.CurrentDomain.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
            foreach (var folder in probed.Split(new[] { Path.PathSeparator }, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return Path.Combine(folder, FileName);
            }
        }

        private static string Folder(string file) => string.IsNullOrEmpty(file) ? null : Path.GetDirectoryName(file);

        private static string RuntimeIdentifier()
        {
            var system = IsWindows ? "win" : IsMac ? "osx" : "linux";
            return system + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        }

        private static IntPtr Opened(string name, out string problem)
        {
            problem = null;
            IntPtr handle;
            if (IsWindows)
            {
                handle = Windows.LoadLibraryW(name);
                problem = handle == IntPtr.Zero ? name + ": error " + Marshal.GetLastWin32Error() : null;
                return handle;
            }
            handle = IsMac ? Mac.dlopen(name, Now) : Unix.dlopen(name, Now);
            problem = handle == IntPtr.Zero ? Marshal.PtrToStringAnsi(IsMac ? Mac.dlerror() : Unix.dlerror()) : null;
            return handle;
        }

        // These names are those of the systems.
        private static class Windows
        {
            [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true)]
            internal static extern IntPtr LoadLibraryW(string name);

            [DllImport("kernel32", CharSet = CharSet.Ansi, ExactSpelling = true)]
            internal static extern IntPtr GetProcAddress(IntPtr library, string name);
        }

        private static class Mac
        {
            [DllImport("libSystem.dylib")]
            internal static extern IntPtr dlopen(string name, int flags);

            [DllImport("libSystem.dylib")]
            internal static extern IntPtr dlsym(IntPtr library, string name);

            [DllImport("libSystem.dylib")]
            internal static extern IntPtr dlerror();
        }

        private static class Unix
        {
            // musl takes this name for itself, too.
            [DllImport("libdl.so.2")]
            internal static extern IntPtr dlopen(string name, int flags);

            [DllImport("libdl.so.2")]
            internal static extern IntPtr dlsym(IntPtr library, string name);

            [DllImport("libdl.so.2")]
            internal static extern IntPtr dlerror();
        }
    }
}
