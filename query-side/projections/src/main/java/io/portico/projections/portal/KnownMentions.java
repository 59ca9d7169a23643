package io.portico.projections.portal;

import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.UserId;
import io.portico.messages.post.Mentions;
import io.portico.projections.access.Viewer;
import io.portico.projections.reading.Readings;
import io.portico.projections.threads.StoredPost;
import io.portico.views.PostLine;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Posts as somebody outside reads them: of people whom they may not know of (access.md, rule 10) a mention keeps the name
 * that its author wrote, and no id.
 */
final class KnownMentions {

    private KnownMentions() {}

    /**
     * The lines, with those mentions only that mean somebody to the viewer.
     *
     * @param posts what the lines were made of, all of which the viewer sees
     */
    static List<PostLine> in(
            Viewer viewer, Resource.OfThread thread, Readings readings, List<StoredPost> posts, List<PostLine> lines) {
        Set<UserId> mentioned = new LinkedHashSet<>();
        for (PostLine line : lines) {
            if (line.text() != null) {
                mentioned.addAll(Mentions.people(line.text()));
            }
        }
        if (mentioned.isEmpty()) {
            return lines;
        }
        Map<UserId, Long> writers = new HashMap<>(readings.writers(thread.taskId(), thread.thread()));
        posts.forEach(post -> writers.merge(post.author(), post.position(), Math::max));
        Set<UserId> known =
                Policy.recognisable(viewer.state(), viewer.userId(), thread, mentioned, writers, viewer.now());
        return lines.stream()
                .map(line -> line.text() == null ? line : line.saying(Mentions.knowing(line.text(), known)))
                .toList();
    }
}
