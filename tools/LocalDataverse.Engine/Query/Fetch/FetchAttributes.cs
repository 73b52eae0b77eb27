namespace ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;

/// <summary>The attributes of one FetchXML element.</summary>
/// <param name="Read">Those that are read, or that change nothing in a result.</param>
/// <param name="Unsupported">Those that exist but that this host doesn't do.</param>
internal sealed record FetchAttributes(string[] Read, string[] Unsupported);
