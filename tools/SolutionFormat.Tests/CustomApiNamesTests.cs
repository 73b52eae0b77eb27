namespace ProjectOpsClose.SolutionFormat.Tests;

public sealed class CustomApiNamesTests
{
    [Theory]
    [InlineData("opsclose_CloseOpportunityQuotes", true)]
    [InlineData("new_A", true)]
    [InlineData("a1_b_2", true)]
    [InlineData("CloseQuote", false)]
    [InlineData("_Close", false)]
    [InlineData("new_", false)]
    [InlineData("a_Close", false)]
    [InlineData("toolongprefix_Close", false)]
    [InlineData("1new_Close", false)]
    [InlineData("new_Close quotes", false)]
    [InlineData("new_Close-quotes", false)]
    [InlineData("new_Luk.tilbud", false)]
    [InlineData("new_Close\n", false)]
    [InlineData("", false)]
    public void IsApi_NameWithAPrefixAndNoSpecialCharacters(string name, bool expected) => Assert.Equal(expected, CustomApiNames.IsApi(name));

    [Theory]
    [InlineData("Status", true)]
    [InlineData("new_Sum-in-Addend1", true)]
    [InlineData("Sales.Error", false)]
    [InlineData("a:b", false)]
    [InlineData("a@b", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void IsParameter_NameOfAPropertyInJson(string name, bool expected) => Assert.Equal(expected, CustomApiNames.IsParameter(name));
}
