using System.Xml;

namespace SeamPhones.Tests
{
    /// <summary>What the project says of the package. There is no .NET SDK here that could pack it.</summary>
    public static class PackageTests
    {
        [Test]
        public static void Packing_without_native_libraries_fails()
        {
            Check.Equal("$(SeamPhonesRuntimes)/*/native/*", Said("Target[@BeforeTargets='GenerateNuspec']//NativeLibrary/@Include"));
            Check.Equal("'@(NativeLibrary)' == ''", Said("Target[@BeforeTargets='GenerateNuspec']/Error/@Condition"));
            Check.Has("-p:SeamPhonesRuntimes=FOLDER", Said("Target[@BeforeTargets='GenerateNuspec']/Error/@Text"));
        }

        [Test]
        public static void The_package_says_where_it_comes_from()
        {
            Check.Equal("https://github.com/seamapi/seam-phones", Said("PropertyGroup/RepositoryUrl"));
            Check.Equal("https://www.seam.co", Said("PropertyGroup/PackageProjectUrl"));
        }

        private static string Said(string path)
        {
            var project = new XmlDocument();
            project.Load(ScriptedServer.Root + "/bindings/csharp/SeamPhones.csproj");
            return project.SelectSingleNode("/Project/" + path)?.InnerText ?? "nothing";
        }
    }
}
