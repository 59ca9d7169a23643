package io.portico.projections.audit;

import io.portico.access.Resource;
import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.exposure.StoredTrace;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.search.Likeness;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadChunk;
import io.portico.views.PageRequest;
import io.portico.views.audit.AlikeReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds replies that may have gone astray together with one: by the same author, or with much the same words. It looks
 * back as far as some days before that one, over a bounded number of replies.
 */
public final class AlikeReplies {

    /** How long before the reply others count. */
    static final Duration BEFORE = Duration.ofDays(14);

    /** How many replies are looked through, newest first. */
    static final int MAX_LOOKED_AT = 1_000;

    /** How many are listed. */
    static final int MAX_LISTED = 20;

    /** From which likeness on words count as much the same. */
    static final int ALIKE_PERCENT = 50;

    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;

    public AlikeReplies(ViewStore store, Texts texts, People people, Cursors cursors) {
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.cursors = cursors;
    }

    /** The replies to look at, and whether there are more. */
    record Found(List<AlikeReply> replies, boolean more) {}

    private record Other(
            PostId id,
            StoredTrace trace,
            StoredPost post,
            @Nullable Integer likeness,
            boolean own) {}

    Found to(Viewer viewer, PostId postId, StoredTrace trace, StoredPost post) {
        Optional<Likeness> words =
                Optional.ofNullable(post.text()).flatMap(texts::open).flatMap(Likeness::to);
        Map<PostId, StoredTrace> lately = lately(viewer, postId, trace.at().minus(BEFORE));
        Map<PostId, StoredPost> posts = posts(lately);
        List<Other> others = new ArrayList<>();
        lately.forEach((id, one) -> {
            StoredPost other = posts.get(id);
            if (other != null && !other.deleted()) {
                boolean own = one.author().equals(trace.author());
                Integer likeness = words.flatMap(like -> Optional.ofNullable(other.text())
                                .flatMap(texts::open)
                                .flatMap(like::percent))
                        .orElse(null);
                if (own || (likeness != null && likeness >= ALIKE_PERCENT)) {
                    others.add(new Other(id, one, other, likeness, own));
                }
            }
        });
        others.sort(Comparator.comparing((Other other) -> other.likeness() == null ? 0 : -other.likeness())
                .thenComparing(other -> other.trace().position(), Comparator.reverseOrder()));
        return new Found(lines(others.stream().limit(MAX_LISTED).toList()), others.size() > MAX_LISTED);
    }

    /** The replies since then that the viewer may see, newest first, without the one itself. */
    private Map<PostId, StoredTrace> lately(Viewer viewer, PostId itself, Instant since) {
        Map<PostId, StoredTrace> lately = new LinkedHashMap<>();
        String after = null;
        for (int looked = 0; looked < MAX_LOOKED_AT; looked += PageRequest.MAX_LIMIT) {
            var page = StoredTrace.REPLIES.page(store, cursors, new PageRequest(PageRequest.MAX_LIMIT, after));
            Map<String, StoredTrace> traces = store.find(Place.AGENCY, page.ids(), StoredTrace.class);
            for (String id : page.ids()) {
                StoredTrace trace = traces.get(id);
                if (trace == null || trace.ending() != null) {
                    continue;
                }
                if (trace.at().isBefore(since)) {
                    return lately;
                }
                PostId postId = StoredTrace.postOf(id);
                Resource post = new Resource.OfPost(trace.taskId(), trace.thread(), trace.position());
                if (!postId.equals(itself) && viewer.sees(post)) {
                    lately.put(postId, trace);
                }
            }
            after = page.next();
            if (after == null) {
                return lately;
            }
        }
        return lately;
    }

    private Map<PostId, StoredPost> posts(Map<PostId, StoredTrace> traces) {
        List<String> chunks =
                traces.values().stream().map(StoredTrace::chunk).distinct().toList();
        Map<PostId, StoredPost> posts = new HashMap<>();
        store.find(Place.AGENCY, chunks, ThreadChunk.class).values().forEach(chunk -> chunk.posts()
                .forEach(post -> posts.put(post.id(), post)));
        return posts;
    }

    private List<AlikeReply> lines(List<Other> others) {
        List<UserId> authors =
                others.stream().map(other -> other.trace().author()).distinct().toList();
        Names names = people.names(authors);
        Titles titles = Titles.of(
                store,
                texts,
                others.stream().map(other -> other.trace().taskId().named()).toList());
        return others.stream()
                .map(other -> new AlikeReply(
                        other.id(),
                        other.trace().taskId(),
                        titles.find(other.trace().taskId().named()),
                        other.trace().thread().audience().orElseThrow(),
                        names.of(other.trace().author()),
                        other.trace().at(),
                        texts.showIfAny(other.post().text()),
                        other.own(),
                        other.likeness()))
                .toList();
    }
}
