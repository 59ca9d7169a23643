package io.portico.projections.mail;

/** Where a mail lies that is to be sent. */
record WaitingMail(String agencyId, String mailId) {}
