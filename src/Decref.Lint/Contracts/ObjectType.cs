namespace Decref.Lint.Contracts;

/// <summary>The type of the object a function makes.</summary>
/// <param name="Name">As the C API names it: <c>PyLong</c> for <c>PyLong_Type</c>.</param>
/// <param name="OrSubclass">An instance of a subclass may come as well, as from PyObject_Str.</param>
public readonly record struct ObjectType(string Name, bool OrSubclass);
