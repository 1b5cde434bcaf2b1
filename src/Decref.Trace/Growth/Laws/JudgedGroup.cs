namespace Decref.Trace.Growth.Laws;

/// <summary>A group of survivors and the law it follows.</summary>
internal sealed record JudgedGroup(SurvivorGroup Group, GrowthPattern Pattern);
