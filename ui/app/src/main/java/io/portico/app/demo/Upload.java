package io.portico.app.demo;

import io.portico.messages.FileId;

/** A file whose bytes are stored before its upload is recorded. */
record Upload(FileId fileId, String name) {}
