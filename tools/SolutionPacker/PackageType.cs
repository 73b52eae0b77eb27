namespace ProjectOpsClose.SolutionPacker;

/// <summary>What <c>Managed</c> in solution.xml says: the only difference between the two zips.</summary>
public enum PackageType
{
    Unmanaged = 0,
    Managed = 1,
}
