namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>Money as a whole number of ten-thousandths: exactly what SQL Server's money type holds.</summary>
internal static class ExactNumber
{
    public const decimal MaxDecimal = 100_000_000_000m;

    private const decimal Scale = 10_000m;
    private const decimal MaxMoney = long.MaxValue / Scale;

    /// <summary>More than four decimals are rounded, as the platform does; too large a number is not taken.</summary>
    public static bool TryScaleMoney(decimal amount, out long scaled)
    {
        var rounded = decimal.Round(amount, 4, MidpointRounding.AwayFromZero);
        var fits = Math.Abs(rounded) <= MaxMoney;
        scaled = fits ? (long)(rounded * Scale) : 0;
        return fits;
    }

    public static decimal MoneyFrom(long scaled) => scaled / Scale;
}
