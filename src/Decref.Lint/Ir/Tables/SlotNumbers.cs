using System.Collections.Immutable;

namespace Decref.Lint.Ir.Tables;

/// <summary>CPython's <c>typeslots.h</c>: slot numbers never change, new ones are added at the end.</summary>
internal static class SlotNumbers
{
    private static readonly ImmutableArray<string> Names =
    [
        "", "bf_getbuffer", "bf_releasebuffer", "mp_ass_subscript", "mp_length", "mp_subscript", "nb_absolute", "nb_add", "nb_and", "nb_bool", "nb_divmod",
        "nb_float", "nb_floor_divide", "nb_index", "nb_inplace_add", "nb_inplace_and", "nb_inplace_floor_divide", "nb_inplace_lshift", "nb_inplace_multiply",
        "nb_inplace_or", "nb_inplace_power", "nb_inplace_remainder", "nb_inplace_rshift", "nb_inplace_subtract", "nb_inplace_true_divide", "nb_inplace_xor",
        "nb_int", "nb_invert", "nb_lshift", "nb_multiply", "nb_negative", "nb_or", "nb_positive", "nb_power", "nb_remainder", "nb_rshift", "nb_subtract",
        "nb_true_divide", "nb_xor", "sq_ass_item", "sq_concat", "sq_contains", "sq_inplace_concat", "sq_inplace_repeat", "sq_item", "sq_length", "sq_repeat",
        "tp_alloc", "tp_base", "tp_bases", "tp_call", "tp_clear", "tp_dealloc", "tp_del", "tp_descr_get", "tp_descr_set", "tp_doc", "tp_getattr", "tp_getattro",
        "tp_hash", "tp_init", "tp_is_gc", "tp_iter", "tp_iternext", "tp_methods", "tp_new", "tp_repr", "tp_richcompare", "tp_setattr", "tp_setattro", "tp_str",
        "tp_traverse", "tp_members", "tp_getset", "tp_free", "nb_matrix_multiply", "nb_inplace_matrix_multiply", "am_await", "am_aiter", "am_anext",
        "tp_finalize", "am_send", "tp_vectorcall", "tp_token",
    ];

    /// <summary>The slot's name; null for a number of a later CPython.</summary>
    public static string? NameOf(long number) => number > 0 && number < Names.Length ? Names[(int)number] : null;
}
