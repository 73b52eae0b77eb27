using System.Globalization;
using CsCheck;
using Xunit.Abstractions;

namespace ProjectOpsClose.TestKit;

/// <summary>
/// Bad inputs by the thousand, made from one seed, which is printed: the same seed makes the same inputs again. BADINPUT_COUNT in
/// the environment sets how many each property gets, BADINPUT_SEED the seed.
/// </summary>
internal static class ManyInputs
{
    public const string Category = "BadInput";

    /// <param name="inputs">What to make.</param>
    /// <param name="output">Where the seed is printed.</param>
    /// <param name="count">How many without BADINPUT_COUNT.</param>
    /// <param name="check">Throws when an input ends otherwise than it must.</param>
    public static void Hold<T>(this Gen<T> inputs, ITestOutputHelper output, int count, Action<T> check)
    {
        count = Setting("BADINPUT_COUNT") ?? count;
        var seed = Setting("BADINPUT_SEED") ?? Random.Shared.Next();
        output.WriteLine($"{count} inputs, seed {seed}");
        var source = new PCG(0, (ulong)seed);
        for (var number = 1; number <= count; number++)
        {
            var input = inputs.Generate(source, null, out _);
            try
            {
                check(input);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Input {number} of seed {seed}: {Check.Print(input)}", exception);
            }
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
