// Managing phones for a user identity: the three walk-throughs of Seam's guide in C#.
//
// ManagingPhones.exe [FILE]                             on a sandbox in memory or in FILE; makes the phones that it needs
// ManagingPhones.exe USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set; creates nothing, and deactivates
//                                                       only the phone that you name

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SeamPhones;
using SeamPhones.Model;

public static class ManagingPhones
{
    private const string Usage =
        "ManagingPhones.exe [FILE]                             on a sandbox in memory or in FILE\n"
        + "ManagingPhones.exe USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set";

    public static int Main(string[] arguments)
    {
        var onSeam = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SEAM_API_KEY"));
        if (arguments.Length > (onSeam ? 2 : 1) || (onSeam && arguments.Length == 0))
        {
            Console.Error.WriteLine(Usage);
            return 1;
        }
        try
        {
            Run(onSeam, arguments).GetAwaiter().GetResult();
            return 0;
        }
        catch (SeamException error)
        {
            Console.Error.WriteLine($"{error.GetType().Name}: {error.Message}");
            return 1;
        }
    }

    private static async Task<IReadOnlyList<Phone>> RetrieveThePhones(SeamClient seam, UserIdentity userIdentity)
    {
        var phones = await seam.Phones.ListAsync(
            ownerUserIdentityId: userIdentity.Id
        );
        ShowAll(phones);
        return phones;
    }

    private static async Task RetrieveAPhone(SeamClient seam, string deviceId)
    {
        var phone = await seam.Phones.GetAsync(
            deviceId: deviceId
        );
        Show(phone);
    }

    private static async Task DeactivateTheLostPhone(SeamClient seam, string lostPhoneId)
    {
        var done = await seam.Phones.DeactivateAsync(
            deviceId: lostPhoneId
        );
        Console.WriteLine(done == null ? "null" : done.ToString());
    }

    private static async Task WalkThrough(SeamClient seam, UserIdentity userIdentity, string lostPhoneId)
    {
        Console.WriteLine("\n# Retrieving phones for a user identity\n");
        var phones = await RetrieveThePhones(seam, userIdentity);
        if (phones.Count > 0)
        {
            Console.WriteLine("\n# Retrieving a phone by ID\n");
            await RetrieveAPhone(seam, phones[0].DeviceId);
        }
        if (lostPhoneId != null)
        {
            Console.WriteLine("\n# App user lost phone process\n");
            await DeactivateTheLostPhone(seam, lostPhoneId);
            Console.WriteLine("\n# The phones after the loss\n");
            await RetrieveThePhones(seam, userIdentity);
        }
    }

    private static async Task Run(bool onSeam, string[] arguments)
    {
        if (onSeam)
        {
            using (var seam = new SeamClient()) // takes the key and the endpoint from the environment
            {
                var userIdentity = await seam.UserIdentities.GetAsync(userIdentityId: arguments[0]);
                await WalkThrough(seam, userIdentity, arguments.Length > 1 ? arguments[1] : null);
            }
            return;
        }
        using (var seam = arguments.Length == 0 ? SeamClient.Sandbox() : SeamClient.Sandbox(arguments[0]))
        {
            var userIdentity = await seam.UserIdentities.CreateAsync(fullName: "Jane Doe");
            var lostPhoneId = await PrepareASandbox(seam, userIdentity);
            await WalkThrough(seam, userIdentity, lostPhoneId);
        }
    }

    /// <summary>Does what an app and its user would do: signs in on two phones. The first one gets lost.</summary>
    private static async Task<string> PrepareASandbox(SeamClient seam, UserIdentity userIdentity)
    {
        var first = await seam.Phones.Simulate.CreateSandboxPhoneAsync(userIdentityId: userIdentity.Id);
        await seam.Phones.Simulate.CreateSandboxPhoneAsync(
            userIdentityId: userIdentity.Id,
            phoneMetadata: new PhoneMetadata
            {
                OperatingSystem = "ios",
                OsVersion = "18",
                DeviceManufacturer = "Apple",
                DeviceModel = "iPhone 16",
            });
        return first.DeviceId;
    }

    /// <summary>Prints a phone with one line for each field; <c>Console.WriteLine(phone)</c> puts it all on one line.</summary>
    private static void Show(Phone phone, string margin = "")
    {
        Console.WriteLine(margin + "Phone {");
        foreach (var field in phone.Json.Members)
        {
            Console.WriteLine($"{margin}  {field.Key}: {field.Value},");
        }
        Console.WriteLine(margin + "}");
    }

    private static void ShowAll(IEnumerable<Phone> phones)
    {
        Console.WriteLine("[");
        foreach (var phone in phones)
        {
            Show(phone, "  ");
        }
        Console.WriteLine("]");
    }
}
