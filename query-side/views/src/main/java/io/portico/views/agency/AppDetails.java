package io.portico.views.agency;

import io.portico.messages.AppId;
import java.util.List;

/**
 * An app to which people sign in with their account here.
 *
 * @param redirectUris where they may be sent back to
 */
public record AppDetails(AppId id, String name, List<String> redirectUris) {}
