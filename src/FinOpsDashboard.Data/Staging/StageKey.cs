namespace FinOpsDashboard.Data.Staging;

/// <summary>What rows are added up by before they are written: the smallest thing that anything stored tells apart.</summary>
/// <param name="Day">The UTC day as <c>yyyymmdd</c>.</param>
/// <param name="Line">The code of the service and usage type.</param>
/// <param name="RecordType">The code of the charge type.</param>
/// <param name="Shares">The code of the values of all split dimensions together.</param>
internal readonly record struct StageKey(int Day, int Line, int RecordType, int Shares);
