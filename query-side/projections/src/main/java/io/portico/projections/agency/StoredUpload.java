package io.portico.projections.agency;

/** An uploaded file as stored; its name is a token. */
record StoredUpload(String name, String mediaType, long sizeBytes, String sha256) {}
