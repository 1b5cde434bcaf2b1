using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks;

/// <summary>What a check of a whole translation unit may look at.</summary>
public sealed record ModuleUnderCheck(IrModule Module, ContractTable Contracts, PythonVersion Python);
