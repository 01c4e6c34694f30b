package org.packdesk.printing.zpl;

/// What a foreign ZPL label is: safe to send as it is written anew, or not to be sent.
public sealed interface ReadZpl permits SafeZpl, UnsafeZpl {}
