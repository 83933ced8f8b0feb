using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Application.Tests.Features;

public sealed class FeatureFileTests
{
    [Theory]
    [InlineData("[null]", "[0]: is null. A feature is an object with an id.")]
    [InlineData("""[ { "id": "a" }, null ]""", "[1]: is null. A feature is an object with an id.")]
    [InlineData("""[ { "id": null } ]""", "[0].id: is null. A feature needs an id.")]
    [InlineData("""[ { "id": "a", "rules": [ null ] } ]""", "[0].rules[0]: is null. A rule is an object of conditions.")]
    [InlineData("""[ { "id": "a", "rules": [ { "model": null } ] } ]""", "[0].rules[0].model: is null. Leave out a condition that holds for everything.")]
    public void Read_NullInJson_IsNamedByItsPlace(string text, string fault) => Assert.Equal([fault], FeatureFile.Read(text).Faults);

    [Theory]
    [InlineData("""[ { "id": "a", "id": "b" } ]""", "id")]
    [InlineData("""[ { "id": "a", "rules": [ { "model": "x", "model": "y" } ] } ]""", "model")]
    public void Read_FieldTwiceInJson_IsAFault(string text, string field) =>
        Assert.Contains(field, Assert.Single(FeatureFile.Read(text).Faults), StringComparison.Ordinal);

    [Fact]
    public void Read_SeveralNulls_AreAllNamed() =>
        Assert.Equal(3, FeatureFile.Read("""[ null, { "id": null }, { "id": "a", "rules": [ null ] } ]""").Faults.Count);

    [Theory]
    [InlineData("id,name,name\na,A,B\n", "header: the column \"name\" is there 2 times.")]
    [InlineData("id,name,tag:team,tag:team\na,A,x,y\n", "header: the column \"tag:team\" is there 2 times.")]
    [InlineData("id,name\na,A\nb,Smith, Jones\n", "line 3: there are 3 fields for 2 columns. Put quotes around a field with a comma.")]
    public void Read_CsvThatDoesNotFitItsHeader_IsAFault(string text, string fault) => Assert.Equal([fault], FeatureFile.Read(text).Faults);

    [Fact]
    public void Read_Faults_LeaveNoItems() => Assert.Empty(FeatureFile.Read("""[ { "id": "a" }, null ]""").Items);
}
