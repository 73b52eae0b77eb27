using System.Activities;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.SolutionFormat.Tests
{
    public sealed class CallableTypesTests
    {
        [Fact]
        public void Types_OfThisAssembly_AreThoseThatDataverseCanCall()
        {
            var built = Dll.Read(File.ReadAllBytes(typeof(CallableTypesTests).Assembly.Location));

            Assert.Equal(
                [
                    new DllType(typeof(Candidates.Activity).FullName!, IsActivity: true),
                    new DllType(typeof(Candidates.Both).FullName!, IsActivity: false),
                    new DllType(typeof(Candidates.Direct).FullName!, IsActivity: false),
                    new DllType(typeof(Candidates.ThroughBase).FullName!, IsActivity: false),
                    new DllType(typeof(Candidates.ThroughGenericBase).FullName!, IsActivity: false),
                    new DllType(typeof(Candidates.ThroughInterface).FullName!, IsActivity: false),
                ],
                built.Types);
        }

        [Fact]
        public void Identity_OfThisAssembly_IsWhatTheRuntimeSays()
        {
            var assembly = typeof(CallableTypesTests).Assembly;

            var built = Dll.Read(File.ReadAllBytes(assembly.Location));

            Assert.Equal(assembly.FullName, built.Identity.ToString());
        }

        [Fact]
        public void Read_BytesChanged_IsReadOrRefused()
        {
            var content = File.ReadAllBytes(typeof(CallableTypesTests).Assembly.Location);
            var random = new Random(1);
            for (var i = 0; i < 2_000; i++)
            {
                var damaged = content.ToArray();
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

                var fault = Record.Exception(() => Dll.Read(damaged));

                Assert.True(fault is null or BadImageFormatException, fault?.ToString());
            }
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

        public sealed class Both : CodeActivity, IPlugin;

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
