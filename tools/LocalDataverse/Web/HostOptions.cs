using ProjectOpsClose.LocalDataverse.Engine;
namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>What is served, and where.</summary>
/// <param name="Organization">Open for as long as the host runs.</param>
/// <param name="Port">Of loopback; 0 takes a free one.</param>
internal sealed record HostOptions(Organization Organization, int Port);
