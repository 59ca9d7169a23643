package io.portico.views;

import io.portico.messages.RequestFormId;

/**
 * By which request form a task was asked for.
 *
 * @param version the version that was filled in
 * @param title what the form was called then
 */
public record FormOrigin(RequestFormId formId, int version, String title) {}
