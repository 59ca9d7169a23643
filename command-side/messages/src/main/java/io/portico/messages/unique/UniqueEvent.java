package io.portico.messages.unique;

/** Something unique was taken. */
public sealed interface UniqueEvent permits EmailTaken, EmailFreed, SlugTaken, InvoiceNumberTaken, AccessMoved {}
