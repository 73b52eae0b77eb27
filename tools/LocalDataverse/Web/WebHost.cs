using Microsoft.AspNetCore.Builder;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Kestrel around the Web API.</summary>
internal static class WebHost
{
    public static WebApplication Build(HostOptions options) => throw new NotImplementedException($"{options}");
}
