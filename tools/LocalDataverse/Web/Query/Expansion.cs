using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>One item of an $expand.</summary>
internal sealed record Expansion(Navigation Navigation, RowQuery Query);
