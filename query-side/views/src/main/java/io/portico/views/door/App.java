package io.portico.views.door;

import io.portico.messages.AppId;
import java.util.List;

/**
 * An app, as the authorization server needs it.
 *
 * @param redirectUris where people may be sent back to
 */
public record App(AppId id, String name, List<String> redirectUris) {}
