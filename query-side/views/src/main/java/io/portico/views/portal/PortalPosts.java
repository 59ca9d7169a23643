package io.portico.views.portal;

import io.portico.messages.Id;
import io.portico.views.PostLine;
import java.util.stream.Stream;

/** What posts tell of. */
final class PortalPosts {

    private PortalPosts() {}

    /** The post, whoever wrote it, and its files by name. */
    static Stream<Id> things(PostLine post) {
        return Stream.concat(
                Stream.of(post.id(), post.author().id()), post.files().stream().map(file -> file.id()));
    }
}
