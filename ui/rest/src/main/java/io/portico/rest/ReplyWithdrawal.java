package io.portico.rest;

import org.jspecify.annotations.Nullable;

/** Why a reply is withdrawn; for the agency alone. */
record ReplyWithdrawal(@Nullable String reason) {}
