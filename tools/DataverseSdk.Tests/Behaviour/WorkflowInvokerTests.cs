using System.Activities;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class WorkflowInvokerTests
{
    [Fact]
    public void Invoke_WithInputs_ReturnsTheOutputs()
    {
        var invoker = new WorkflowInvoker(new Doubler());

        var outputs = invoker.Invoke(new Dictionary<string, object> { ["Number"] = 21, ["Log"] = "in" });

        Assert.Equal(42, outputs["Result"]);
        Assert.Equal("in 21", outputs["Log"]);
        Assert.Equal(["Log", "Result"], outputs.Keys.Order());
    }

    [Fact]
    public void Invoke_OptionalInputIsAbsent_ReadsTheTypesDefault()
    {
        var outputs = new WorkflowInvoker(new Doubler()).Invoke(new Dictionary<string, object> { ["Log"] = "in" });

        Assert.Equal(0, outputs["Result"]);
    }

    [Fact]
    public void Invoke_RequiredInputIsAbsent_Throws()
    {
        var exception = Assert.Throws<ArgumentException>(() => new WorkflowInvoker(new Doubler()).Invoke());

        Assert.Contains("'Log'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown", 1)]
    [InlineData("Result", 1)]
    [InlineData("Number", "1")]
    [InlineData("Number", null)]
    public void Invoke_InputThatDoesNotFit_Throws(string name, object? value)
    {
        var inputs = new Dictionary<string, object> { ["Log"] = "in", [name] = value! };

        var exception = Assert.Throws<ArgumentException>(() => new WorkflowInvoker(new Doubler()).Invoke(inputs));

        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invoke_Twice_KeepsNothingFromTheFirstRun()
    {
        var invoker = new WorkflowInvoker(new Doubler());
        invoker.Invoke(new Dictionary<string, object> { ["Number"] = 21, ["Log"] = "in" });

        var outputs = invoker.Invoke(new Dictionary<string, object> { ["Log"] = "in" });

        Assert.Equal(0, outputs["Result"]);
    }

    [Fact]
    public void Invoke_ActivityThrows_ThrowsTheSame()
    {
        var invoker = new WorkflowInvoker(new Thrower());

        Assert.Throws<FormatException>(invoker.Invoke);
    }

    [Fact]
    public void GetExtension_AddedByFunctionOrInstance_IsFound()
    {
        var reader = new ExtensionReader();
        var invoker = new WorkflowInvoker(reader);
        var instance = new Version(1, 2);
        invoker.Extensions.Add(instance);
        invoker.Extensions.Add<IFormatProvider>(() => System.Globalization.CultureInfo.InvariantCulture);

        invoker.Invoke();

        Assert.Same(instance, reader.Instance);
        Assert.Same(System.Globalization.CultureInfo.InvariantCulture, reader.Created);
        Assert.Null(reader.Absent);
    }

    [Fact]
    public void GetExtension_AskedTwice_IsCreatedOncePerRun()
    {
        var created = 0;
        var invoker = new WorkflowInvoker(new ExtensionReader());
        invoker.Extensions.Add<IFormatProvider>(() =>
        {
            created++;
            return System.Globalization.CultureInfo.InvariantCulture;
        });

        invoker.Invoke();
        invoker.Invoke();

        Assert.Equal(2, created);
    }

    private sealed class Doubler : CodeActivity
    {
        public InArgument<int> Number { get; set; } = null!;

        [RequiredArgument]
        public InOutArgument<string> Log { get; set; } = null!;

        public OutArgument<int> Result { get; set; } = null!;

        protected override void Execute(CodeActivityContext context)
        {
            context.SetValue(Result, 2 * context.GetValue(Number));
            Log.Set(context, $"{Log.Get(context)} {Number.Get(context)}");
        }
    }

    private sealed class Thrower : CodeActivity
    {
        protected override void Execute(CodeActivityContext context) => throw new FormatException();
    }

    private sealed class ExtensionReader : CodeActivity
    {
        internal Version? Instance { get; private set; }

        internal IFormatProvider? Created { get; private set; }

        internal Uri? Absent { get; private set; }

        protected override void Execute(CodeActivityContext context)
        {
            Instance = context.GetExtension<Version>();
            Created = context.GetExtension<IFormatProvider>();
            Created = context.GetExtension<IFormatProvider>();
            Absent = context.GetExtension<Uri>();
        }
    }
}
