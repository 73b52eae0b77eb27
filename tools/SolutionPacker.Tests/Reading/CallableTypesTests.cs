using System.Activities;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Tests.Reading
{
    public sealed class CallableTypesTests
    {
        [Fact]
        public void Types_OfThisAssembly_AreThoseThatDataverseCanCall()
        {
            var built = AssemblyReader.Read(typeof(CallableTypesTests).Assembly.Location);

            Assert.Equal(
                [
                    new BuiltType(typeof(Candidates.Activity).FullName!, IsActivity: true),
                    new BuiltType(typeof(Candidates.Direct).FullName!, IsActivity: false),
                    new BuiltType(typeof(Candidates.ThroughBase).FullName!, IsActivity: false),
                    new BuiltType(typeof(Candidates.ThroughGenericBase).FullName!, IsActivity: false),
                    new BuiltType(typeof(Candidates.ThroughInterface).FullName!, IsActivity: false),
                ],
                built.Types);
        }

        [Fact]
        public void Identity_OfThisAssembly_IsWhatTheRuntimeSays()
        {
            var assembly = typeof(CallableTypesTests).Assembly;

            var built = AssemblyReader.Read(assembly.Location);

            Assert.Equal(assembly.FullName, built.Identity);
        }
    }

    public static class Candidates
    {
        public interface ISpecial : IPlugin;

        public abstract class Base : IPlugin;

        public abstract class GenericBase<T> : Base;

        public class OpenGeneric<T> : IPlugin;

        public sealed class Direct : IPlugin;

        public sealed class ThroughBase : Base;

        public sealed class ThroughGenericBase : GenericBase<int>;

        public sealed class ThroughInterface : ISpecial;

        public sealed class Activity : CodeActivity;

        public sealed class Unrelated;

        internal sealed class Hidden : IPlugin;
    }
}

namespace Microsoft.Xrm.Sdk
{
    public interface IPlugin;
}

namespace System.Activities
{
    public abstract class CodeActivity;
}
